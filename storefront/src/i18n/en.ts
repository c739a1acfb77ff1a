import { aftercare } from "./en/aftercare"
import { apply } from "./en/apply"
import { checkout } from "./en/checkout"
import { common } from "./en/common"
import { order } from "./en/order"
import { pages } from "./en/pages"
import { questions } from "./en/questions"
import { reviews } from "./en/reviews"
import { shop } from "./en/shop"
import type { vi } from "./vi"

/** Texts in English. */
export const en: typeof vi = {
  ...common,
  ...shop,
  aftercare,
  apply,
  checkout,
  order,
  pages,
  questions,
  reviews,
}
