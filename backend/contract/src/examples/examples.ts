import type { Route } from "../wire/route"
import { complaintExamples } from "./complaints"
import type { Sample } from "./sample"
import { sellerExamples } from "./seller"
import { staffExamples } from "./staff"
import { staffListingExamples } from "./staff-listings"
import { staffSearchWordExamples } from "./staff-search-words"
import { staffUnpaidOrderExamples } from "./staff-unpaid-orders"
import { storeExamples } from "./store"
import { teamExamples } from "./team"

/** An example of every route: what is sent, what is answered. For the API's description and for tests. */
export const examples: ReadonlyMap<Route, Sample> = new Map([
  ...storeExamples,
  ...sellerExamples,
  ...staffExamples,
  ...teamExamples,
  ...staffListingExamples,
  ...staffSearchWordExamples,
  ...staffUnpaidOrderExamples,
  ...complaintExamples,
])
