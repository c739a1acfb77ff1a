import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { type Settings, settingsAt } from "../settings"
import type { SaleRules } from "./terms-of-sale"

/** Every rule of commission and withholding, past and to come. */
export async function readSaleRules(container: MedusaContainer): Promise<SaleRules> {
  const service = settlement(container)
  const [commission, withholding] = await Promise.all([
    service.listCommissionRules({}, { take: null }),
    service.listWithholdingRules({}, { take: null }),
  ])
  return {
    commission: commission.map((rule) => ({ ...rule, valid_from: new Date(rule.valid_from) })),
    withholding: withholding.map((rule) => ({ ...rule, valid_from: new Date(rule.valid_from) })),
  }
}

/** The settings that hold now. */
export async function readSettings(container: MedusaContainer, at = new Date()): Promise<Settings> {
  const rows = await settlement(container).listSettlementSettings({}, { take: null })
  return settingsAt(
    rows.map((row) => ({ ...row, valid_from: new Date(row.valid_from) })),
    at
  )
}
