import { config } from "./config"

const secure = config.storefrontUrl.startsWith("https:")

/** A cookie's name: over TLS one that browsers take from this host alone, not from another below the same domain. */
export const cookieName = (name: string): string => (secure ? `__Host-${name}` : name)

/** How a cookie is forgotten: browsers drop none whose settings its name forbids. */
export const anyCookie = { path: "/", httpOnly: true, sameSite: "lax", secure } as const

/** Cookie settings of everything the storefront remembers. */
export const cookieOptions = (max_age_s: number) => ({ ...anyCookie, maxAge: max_age_s })
