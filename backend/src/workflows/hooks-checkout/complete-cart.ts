import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { Problem } from "../../utils/problem"

/**
 * One way only places orders. Core's would make one order of several sellers' goods, whoever calls it: a route of core,
 * a payment event, a plugin.
 */
completeCartWorkflow.hooks.validate(() => {
  throw new Problem("forbidden", "use_checkout")
})
