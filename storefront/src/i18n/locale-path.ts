import type { Locale } from "@chophien/vocabulary/locale"

/** Splits an address into its language and the address inside that language: `/en/gio-hang` → en, `/gio-hang`. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  if (pathname === "/en" || pathname.startsWith("/en/"))
    return { locale: "en", path: pathname.slice(3) || "/" }
  return { locale: "vi", path: pathname }
}

/** The address of `path` in a language: en, `/gio-hang` → `/en/gio-hang`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "vi") return path
  return path === "/" ? "/en" : `/en${path}`
}
