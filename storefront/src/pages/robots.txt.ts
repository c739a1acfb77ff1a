import type { APIRoute } from "astro"
import { config } from "../environment/config"

/** The page that finds an order again is open; what lies below it is not. */
const closed = ["/gio-hang", "/thanh-toan", "/don-hang/", "/goi-y"]

/** What search engines may read. */
export const GET: APIRoute = () => {
  const lines = [
    "User-agent: *",
    ...closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    "",
    `Sitemap: ${config.storefrontUrl}/sitemap.xml`,
    "",
  ]
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  })
}
