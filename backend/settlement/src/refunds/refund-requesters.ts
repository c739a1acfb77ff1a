import type { GatewayRefund } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readStaffEmails } from "../staff-act"

/** Who wanted money back, and why. */
export type Requester = { author: string | null; reason: string | null }

/**
 * Who wanted some refunds, by the refund's id. The gateway stores it with the refund; Medusa has it in the row of its own
 * refund, after which the gateway's is named.
 */
export async function readRequesters(
  container: MedusaContainer,
  refunds: readonly GatewayRefund[]
): Promise<Map<string, Requester>> {
  const unnamed = refunds.filter(({ vietqr }) => !vietqr.author || !vietqr.reason)
  const byMedusa = await readMedusaRequesters(
    container,
    unnamed.map(({ refund_id }) => refund_id)
  )
  return new Map(
    refunds.map(({ id, refund_id, vietqr }) => {
      const row = byMedusa.get(refund_id)
      return [
        id,
        { author: vietqr.author ?? row?.author ?? null, reason: vietqr.reason ?? row?.reason ?? null },
      ]
    })
  )
}

/** Who wanted some of Medusa's own refunds, by the id of its row. */
async function readMedusaRequesters(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, Requester>> {
  if (!ids.length) return new Map()
  const rows = await container
    .resolve(Modules.PAYMENT)
    .listRefunds({ id: ids }, { select: ["id", "created_by", "note"], take: ids.length })
  const emails = await readStaffEmails(
    container,
    rows.flatMap(({ created_by }) => created_by ?? [])
  )
  return new Map(
    rows.map(({ id, created_by, note }) => [
      id,
      { author: emails.get(created_by ?? "") ?? null, reason: note ?? null },
    ])
  )
}
