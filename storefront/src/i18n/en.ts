import type { Messages } from "."
import { checkout } from "./en/checkout"
import { common } from "./en/common"
import { order } from "./en/order"
import { pages } from "./en/pages"
import { shop } from "./en/shop"

/** Texts in English. */
export const en: Messages = { ...common, ...shop, checkout, order, pages }
