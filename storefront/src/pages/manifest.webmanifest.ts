import type { APIRoute } from "astro"
import { messages } from "../i18n"

/** Name, colours and icons for a home screen. */
export const GET: APIRoute = () =>
  Response.json(
    {
      name: messages.vi.site.name,
      short_name: messages.vi.site.name,
      description: messages.vi.site.tagline,
      lang: "vi",
      start_url: "/",
      display: "minimal-ui",
      background_color: "#fbf5e6",
      theme_color: "#1e2447",
      icons: [
        { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
      ],
    },
    { headers: { "content-type": "application/manifest+json", "cache-control": "public, max-age=86400" } }
  )
