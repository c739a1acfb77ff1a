import type { Route } from "../wire/route"
import { applicationExamples } from "./applications"
import { complaintExamples } from "./complaints"
import { questionExamples } from "./questions"
import { reviewExamples } from "./reviews"
import type { Sample } from "./sample"
import { sellerExamples } from "./seller"
import { sellerMoneyExamples } from "./seller-money"
import { pauseExamples } from "./seller-pause"
import { trainingExamples } from "./seller-training"
import { windowExamples } from "./seller-window"
import { staffExamples } from "./staff"
import { coverageExamples } from "./staff-coverage"
import { feeExamples } from "./staff-fees"
import { staffGoodsImportExamples } from "./staff-goods-imports"
import { staffListingExamples } from "./staff-listings"
import { moderationExamples } from "./staff-moderation"
import { staffOrderCareExamples } from "./staff-order-care"
import { overviewExamples } from "./staff-overview"
import { payoutExamples } from "./staff-payouts"
import { staffSearchWordExamples } from "./staff-search-words"
import { staffTrainingExamples } from "./staff-training"
import { staffUnpaidOrderExamples } from "./staff-unpaid-orders"
import { storeExamples } from "./store"
import { teamExamples } from "./team"

/** An example of every route: what is sent, what is answered. For the API's description and for tests. */
export const examples: ReadonlyMap<Route, Sample> = new Map([
  ...storeExamples,
  ...sellerExamples,
  ...sellerMoneyExamples,
  ...staffExamples,
  ...staffOrderCareExamples,
  ...payoutExamples,
  ...feeExamples,
  ...teamExamples,
  ...staffListingExamples,
  ...staffGoodsImportExamples,
  ...staffSearchWordExamples,
  ...staffUnpaidOrderExamples,
  ...complaintExamples,
  ...reviewExamples,
  ...questionExamples,
  ...applicationExamples,
  ...coverageExamples,
  ...pauseExamples,
  ...overviewExamples,
  ...moderationExamples,
  ...trainingExamples,
  ...windowExamples,
  ...staffTrainingExamples,
])
