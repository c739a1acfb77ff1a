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

/** A sitemap of pages in both languages. */
export function urlSet(paths: string[]): string {
  const address = (locale: Locale, path: string) =>
    escapeXml(config.storefrontUrl + localePath(locale, encodeURI(path)))
  const entries = paths.flatMap((path) => {
    const links = locales
      .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale, path)}"/>`)
      .join("")
    return locales.map((locale) => `<url><loc>${address(locale, path)}</loc>${links}</url>`)
  })
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join("\n")}</urlset>`
}

/** Paths of all sellers. */
export async function sellerPaths(api: Api): Promise<string[]> {
  const paths: string[] = []
  for (let offset = 0; offset < furthest; offset += perQuestion) {
    const page = await api.sellers({ limit: perQuestion, offset })
    paths.push(...page.sellers.map((seller) => `/gian-hang/${seller.handle}`))
    if (offset + perQuestion >= page.count) break
  }
  return paths
}

/** Paths of the listings of one sitemap file, the first being 1. */
export async function listingPaths(api: Api, file: number): Promise<string[]> {
  const paths: string[] = []
  const end = Math.min(file * listingsPerFile, furthest)
  for (let offset = (file - 1) * listingsPerFile; offset < end; offset += perQuestion) {
    const page = await api.listings({ sort: "newest", limit: perQuestion, offset })
    paths.push(...page.listings.map((listing) => `/san-pham/${listing.handle}`))
    if (offset + perQuestion >= page.count) break
  }
  return paths
}
