import type { Answer, ReadBody } from "@chophien/contract"
import type { addTariff } from "@chophien/contract/staff/tariffs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { showTariff } from "../show-tariff"
import { addShippingTariffWorkflow } from "../workflows/add-shipping-tariff"

/** Writes a tariff that takes over now or at a later moment; `author` is the id of the member of staff. */
export async function addShippingTariff(
  container: MedusaContainer,
  { tariff, effective_at, note }: ReadBody<typeof addTariff>,
  author: string
): Promise<Answer<typeof addTariff>> {
  const now = new Date()
  const from = effective_at ? new Date(effective_at) : now
  const { result } = await addShippingTariffWorkflow(container).run({
    input: {
      tariff,
      effective_at: from < now ? now : from,
      created_by: author,
      note: note ?? null,
    },
  })
  return { tariff: showTariff(result) }
}
