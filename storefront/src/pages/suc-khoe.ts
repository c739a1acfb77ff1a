import type { APIRoute } from "astro"

/** Answers as soon as the storefront can answer anything; for whoever watches the process. */
export const GET: APIRoute = () => Response.json({ ok: true }, { headers: { "cache-control": "no-store" } })
