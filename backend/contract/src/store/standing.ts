/**
 * On sale; archived by its seller, with a page for those who ordered it; or not published yet, seen by its seller alone.
 */
export const standings = ["on_sale", "archived", "preview"] as const

/** What the address of a preview begins with: no listing's handle has two dashes in a row. */
export const preview_prefix = "xem-truoc--"
