import { config } from "./config"

/** Cookie settings of everything the storefront remembers. */
export function cookieOptions(max_age_s: number) {
  const secure = config.storefrontUrl.startsWith("https:")
  return { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: max_age_s } as const
}
