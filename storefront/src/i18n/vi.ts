import { aftercare } from "./vi/aftercare"
import { apply } from "./vi/apply"
import { checkout } from "./vi/checkout"
import { common } from "./vi/common"
import { order } from "./vi/order"
import { pages } from "./vi/pages"
import { questions } from "./vi/questions"
import { reviews } from "./vi/reviews"
import { shop } from "./vi/shop"

/** Texts in Vietnamese. */
export const vi = { ...common, ...shop, aftercare, apply, checkout, order, pages, questions, reviews }
