declare namespace App {
  interface Locals {
    /** Language of the page, by its address: `/en/…` is English, everything else Vietnamese. */
    locale: import("@chophien/vocabulary/locale").Locale
    /** Address without the language, e.g. `/gio-hang`. */
    path: string
    /** Query of the address as it was asked for, with its `?`: an error page stands at another. */
    search: string
    /** Texts of the language. */
    t: import("./i18n").Messages
    /** Language of what sellers write, where it is not the page's own: goods are described in Vietnamese. */
    goodsLang: "vi" | undefined
    /** Address of a page in the language of this one. */
    to: (path: string) => string
    /** Back end client that speaks the page's language and names the shopper's address for rate limits. */
    api: import("./backend/api").Api
    /** Number of things in the cart, for the header. */
    cartCount: number
    /** Set when an error page is shown instead of what was asked for. */
    failure?: { status: number; message?: string }
  }
}
