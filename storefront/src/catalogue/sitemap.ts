import { type Locale, locales } from "@chophien/vocabulary/locale"
import type { Api } from "../backend/api"
import { config } from "../environment/config"
import { localePath } from "../i18n/locale-path"

/** Listings in one sitemap file: twenty questions to the back end. */
const listingsPerFile = 960
const perQuestion = 48

const escapeXml = (text: string) => text.replace(/[<>&'"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** The back end turns no list further than this. */
const furthest = 10_000

/** How many sitemap files the listings take, as far as the back end's lists can be read. */
export function listingFiles(count: number): number {
  return Math.ceil(Math.min(count, furthest) / listingsPerFile)
}

/** An XML answer that may be kept for an hour. */
export function xml(body: string): Response {
  const headers = {
    "content-type": "application/xml; charset=utf-8",
    "cache-control": "public, max-age=3600",
  }
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, { headers })
}

/** A page of the site; `vi` alone where it has no English words. */
export type SitePage = string | { vi: string }

/** A sitemap of pages in their languages. */
export function urlSet(pages: SitePage[]): string {
  const address = (locale: Locale, path: string) =>
    escapeXml(config.storefrontUrl + localePath(locale, encodeURI(path)))
  const entries = pages.flatMap((page) => {
    const path = typeof page === "string" ? page : page.vi
    const languages = typeof page === "string" ? locales : (["vi"] as const)
    const links = languages
      .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale, path)}"/>`)
      .join("")
    return languages.map((locale) => `<url><loc>${address(locale, path)}</loc>${links}</url>`)
  })
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join("\n")}</urlset>`
}

/** Paths of all sellers. Lists do not say who is described in English: only the Vietnamese pages are named. */
export async function sellerPaths(api: Api): Promise<SitePage[]> {
  const paths: SitePage[] = []
  for (let offset = 0; offset < furthest; offset += perQuestion) {
    const page = await api.sellers({ limit: perQuestion, offset })
    paths.push(...page.sellers.map((seller) => ({ vi: `/gian-hang/${seller.handle}` })))
    if (offset + perQuestion >= page.count) break
  }
  return paths
}

/** Paths of the listings of one sitemap file, the first being 1. */
export async function listingPaths(api: Api, file: number): Promise<SitePage[]> {
  const paths: SitePage[] = []
  const end = Math.min(file * listingsPerFile, furthest)
  for (let offset = (file - 1) * listingsPerFile; offset < end; offset += perQuestion) {
    const page = await api.listings({ sort: "newest", limit: perQuestion, offset })
    paths.push(
      ...page.listings.map(({ handle, title_en }) => {
        const path = `/san-pham/${handle}`
        return title_en === null ? { vi: path } : path
      })
    )
    if (offset + perQuestion >= page.count) break
  }
  return paths
}
