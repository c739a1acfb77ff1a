import { Problem } from "@chophien/platform/problem"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { texts } from "../texts"

/**
 * One way only places orders. Core's would make one order of several sellers' goods, whoever calls it: a route of core,
 * a payment event, a plugin.
 */
completeCartWorkflow.hooks.validate(() => {
  throw new Problem("forbidden", texts.use_checkout)
})
