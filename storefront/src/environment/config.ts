import { z } from "zod"

const environment = z.object({
  NODE_ENV: z.string().optional(),
  STOREFRONT_PORT: z.coerce.number().int().min(1).max(65535).default(8000),
  HOST: z.string().min(1).optional(),
  STOREFRONT_URL: z.url({ protocol: /^https?$/ }).optional(),
  BACKEND_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:9000"),
  BACKEND_INTERNAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEDUSA_PUBLISHABLE_KEY: z.string().regex(/^\S+$/),
})

/** What the storefront needs to know about its surroundings; URLs have no slash at the end. */
export type Config = {
  production: boolean
  port: number
  /** Address to listen on; undefined means every address of the machine. */
  host: string | undefined
  /** The public address, as shoppers type it; used for canonical links and the origin check. */
  storefrontUrl: string
  /** How this process reaches the back end: beside the proxy in front, where an inner address is set. */
  backendUrl: string
  publishableKey: string
  /** Where the sellers' app is served: it shows previews of this site in a frame. */
  panelOrigin: string
}

/**
 * Reads and checks the environment.
 * @throws {Error} with one sentence that names every wrong variable
 */
function readConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const parsed = environment.safeParse(filled)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`).join(", ")
    throw new Error(`wrong or missing in the environment: ${wrong}`)
  }
  const bare = (url: string) => url.replace(/\/+$/, "")
  return {
    production: parsed.data.NODE_ENV === "production",
    port: parsed.data.STOREFRONT_PORT,
    host: parsed.data.HOST,
    storefrontUrl: bare(parsed.data.STOREFRONT_URL ?? `http://localhost:${parsed.data.STOREFRONT_PORT}`),
    backendUrl: bare(parsed.data.BACKEND_INTERNAL_URL ?? parsed.data.BACKEND_URL),
    publishableKey: parsed.data.MEDUSA_PUBLISHABLE_KEY,
    panelOrigin: new URL(parsed.data.BACKEND_URL).origin,
  }
}

function configOrExit(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    console.error(`The storefront cannot start: ${error instanceof Error ? error.message : String(error)}.`)
    process.exit(1)
  }
}

/** The checked configuration of this process. */
export const config = configOrExit()
