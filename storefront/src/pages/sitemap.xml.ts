import type { APIRoute } from "astro"
import { listingFiles, xml } from "../catalogue/sitemap"
import { config } from "../environment/config"

/** Index of the sitemaps: one of pages, and as many of listings as are needed. */
export const GET: APIRoute = async ({ locals }) => {
  const { count } = await locals.api.listings({ limit: 1 })
  const files = Array.from({ length: listingFiles(count) }, (_, index) => `san-pham-${index + 1}`)
  const entries = ["trang", ...files].map(
    (name) => `<sitemap><loc>${config.storefrontUrl}/sitemap/${name}.xml</loc></sitemap>`
  )
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</sitemapindex>`
  )
}
