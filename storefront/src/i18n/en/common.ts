import type { common as vi } from "../vi/common"

/** Texts on every page: header, footer, errors. */
export const common: typeof vi = {
  site: {
    name: "Chợ Phiên",
    tagline: "Specialties of Phú Thọ, straight from the villages",
    description:
      "The online market of co-operatives and family producers of Phú Thọ, Vietnam: specialties in season, from makers you can name, paid by VietQR.",
    share: "Paid by VietQR, no account needed",
    skip: "Skip to content",
    home: "Home",
  },
  nav: {
    label: "Product categories",
    search_label: "Search specialties",
    search_placeholder: "Search: black chicken, tea…",
    search_button: "Search",
    cart: "Cart",
    cart_things: "items",
    orders: "Find my order",
    communes: "By commune",
    sellers: "Sellers",
    other_language: "Tiếng Việt",
    breadcrumb: "You are here",
    suggest: { listings: "Products", sellers: "Sellers", communes: "Communes", none: "No suggestion yet" },
  },
  footer: {
    about:
      "Chợ Phiên puts the fair of Phú Thọ's communes online: makers lay out their goods, shoppers pay by VietQR.",
    shoppers: "Shoppers",
    market: "The fair",
    rules: "Rules",
    note: "Prices include value added tax. Shipping is shown before you order.",
    sample: "The sellers and products here are samples, not real sellers yet.",
    contact: "Contact the market",
    links: {
      about: "About",
      delivery: "Delivery",
      returns: "Returns and refunds",
      complaints: "Complaints",
      privacy: "Privacy",
      rules: "Rules of the market",
      ranking: "How results are ranked",
    },
  },
  contact: {
    call: "Call the market:",
    or: "or write on",
    phone: (phone) => `Phone: ${phone}`,
    zalo: (phone) => `Zalo: ${phone}`,
    hours: (hours) => `Answered: ${hours}`,
    tax_code: (code) => `Tax code: ${code}`,
    missing:
      "Part of this page could not be loaded: the market's phone number and the time limits. Please open it again in a few minutes.",
    sample: "The market's name, phone number and address in this trial version are samples.",
  },
  arrival: {
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    day: (weekday, day, month) =>
      `${weekday}\u00a0${day}\u00a0${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]}`,
    on: (day) => `arrives ${day}`,
    between: (from, to) => `arrives between ${from} and ${to}`,
  },
  errors: {
    not_found_title: "Page not found",
    not_found: "The product may be gone, the seller may have closed, or the address may be mistyped.",
    down_title: "The market is resting for a few minutes",
    down: "The server is not answering. Your cart and orders are safe. Please try again in a moment.",
    failed_title: "Something went wrong on our side",
    failed: "This page could not be opened. The error has been recorded. Please try again.",
    refused_title: "This could not be done",
    retry: "Try again",
    to_home: "Go to the home page",
    to_search: "Search for something else",
    foreign_origin: "This request did not come from a page of Chợ Phiên and was refused.",
    down_short: "The server is not answering. Please try again.",
    form_title: "Please check",
  },
}
