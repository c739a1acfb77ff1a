import type { Sample } from "./examples/sample"
import { sellerExamples } from "./examples/seller"
import { staffExamples } from "./examples/staff"
import { staffListingExamples } from "./examples/staff-listings"
import { storeExamples } from "./examples/store"
import type { Route } from "./route"

/** An example of every route: what is sent, what is answered. For the API's description and for tests. */
export const examples: ReadonlyMap<Route, Sample> = new Map([
  ...storeExamples,
  ...sellerExamples,
  ...staffExamples,
  ...staffListingExamples,
])
