import type { SaleRules } from "@chophien/vocabulary/terms-of-sale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "./modules/settlement"
import { type Settings, settingsAt } from "./settings"

/** Every rule of commission and withholding, past and to come. */
export async function readSaleRules(container: MedusaContainer): Promise<SaleRules> {
  return await settlement(container).readRules()
}

/** The settings that hold now. */
export async function readSettings(container: MedusaContainer, at = new Date()): Promise<Settings> {
  const rows = await settlement(container).listSettlementSettings({}, { take: null })
  return settingsAt(
    rows.map((row) => ({ ...row, valid_from: new Date(row.valid_from) })),
    at
  )
}
