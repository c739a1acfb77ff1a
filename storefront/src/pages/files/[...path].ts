import type { APIRoute } from "astro"
import { fetchPicture } from "../../backend/fetch-picture"
import { config } from "../../environment/config"

const passed = ["content-type", "content-length", "etag", "last-modified"]

/** Pictures of the back end, streamed under our own address; their names change with their content, so they keep for good. */
export const GET: APIRoute = async ({ url, request }) => {
  const since = request.headers.get("if-none-match")
  const upstream = await fetchPicture(
    config.backendUrl + url.pathname,
    since ? { "if-none-match": since } : {}
  )
  if (!upstream) return new Response("Not now.", { status: 503, headers: { "cache-control": "no-store" } })
  const headers = new Headers()
  for (const name of passed) {
    const value = upstream.headers.get(name)
    if (value) headers.set(name, value)
  }
  const good = upstream.ok || upstream.status === 304
  headers.set("cache-control", "public, max-age=31536000, immutable")
  if (!good) {
    await upstream.body?.cancel()
    // Without a body Astro would answer with its 404 page and lose the headers.
    return new Response("No such picture.", {
      status: upstream.status === 404 ? 404 : 502,
      headers: { "cache-control": "no-store" },
    })
  }
  return new Response(upstream.body, { status: upstream.status, headers })
}
