import type { APIRoute } from "astro"
import { fetchPicture } from "../../backend/fetch-picture"
import { config } from "../../environment/config"
import { picturePath } from "../../server/picture-path"

const passed = ["content-type", "content-length", "etag", "last-modified"]

/** Without a body Astro would answer with its 404 page and lose the headers. */
const noPicture = (status: 404 | 502): Response =>
  new Response("No such picture.", { status, headers: { "cache-control": "no-store" } })

/** Pictures of the back end, streamed under our own address; their names change with their content, so they keep for good. */
export const GET: APIRoute = async ({ url, request }) => {
  const path = picturePath(url.pathname)
  if (!path) return noPicture(404)
  const since = request.headers.get("if-none-match")
  const upstream = await fetchPicture(config.backendUrl + path, since ? { "if-none-match": since } : {})
  if (!upstream) return new Response("Not now.", { status: 503, headers: { "cache-control": "no-store" } })
  const isPicture = upstream.headers.get("content-type")?.startsWith("image/") ?? false
  if (upstream.status !== 304 && !(upstream.ok && isPicture)) {
    await upstream.body?.cancel()
    return noPicture(upstream.status === 404 ? 404 : 502)
  }
  const headers = new Headers({ "cache-control": "public, max-age=31536000, immutable" })
  for (const name of passed) {
    const value = upstream.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(upstream.body, { status: upstream.status, headers })
}
