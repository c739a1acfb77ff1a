import type { APIRoute } from "astro"
import { config } from "../environment/config"

/** How long the back end may take to say whether it is ready. */
const timeout_ms = 2000
/** What the back end sells with; while search, mail or the gateway is away, shoppers still look and fill carts. */
const address = "/ready?of=database,redis"

type BackendState = "ready" | "not_ready" | "away"

async function askBackend(): Promise<BackendState> {
  try {
    const response = await fetch(config.backendUrl + address, { signal: AbortSignal.timeout(timeout_ms) })
    await response.body?.cancel()
    return response.ok ? "ready" : "not_ready"
  } catch {
    return "away"
  }
}

/** Whether shoppers can be served: 200 when the back end can work, else 503. `/suc-khoe` only says that this process answers. */
export const GET: APIRoute = async () => {
  const backend = await askBackend()
  return Response.json(
    { ready: backend === "ready", backend },
    { status: backend === "ready" ? 200 : 503, headers: { "cache-control": "no-store" } }
  )
}
