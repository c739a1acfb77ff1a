import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Noted = { id: string; confirmed_at: string; confirmed_by: string | null; updated_at: Date }

const batch = 1000
const next = `select id, metadata->>'confirmed_at' as confirmed_at, nullif(metadata->>'confirmed_by', '') as confirmed_by, updated_at
  from "order" where metadata->>'confirmed_at' <> '' order by id limit ${batch} for update`

/** Staff can edit metadata: what is no time there still says that the order was taken on. */
function timeOf({ confirmed_at, updated_at }: Noted): Date {
  const time = new Date(confirmed_at)
  return Number.isNaN(time.getTime()) ? updated_at : time
}

/**
 * Confirmations that lie in the metadata of orders become rows of the room of orders. Safe to run again.
 * A migration script and not a migration of a module: a plugin's modules migrate before core's tables exist.
 */
export default async function moveConfirmations({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let moved = batch; moved === batch; ) {
    moved = await database.transaction(async (transaction) => {
      const { rows }: { rows: Noted[] } = await transaction.raw(next)
      for (const order of rows)
        await transaction.raw(
          "insert into order_confirmation (order_id, confirmed_at, confirmed_by) values (?, ?, ?) on conflict (order_id) do nothing",
          [order.id, timeOf(order), order.confirmed_by]
        )
      await transaction.raw(
        `update "order" set metadata = metadata - 'confirmed_at' - 'confirmed_by' where id = any(?)`,
        [rows.map(({ id }) => id)]
      )
      return rows.length
    })
  }
}
