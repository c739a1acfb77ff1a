import { type GatewayRefund, refundIdOf } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readStaffEmails } from "../staff-act"

/** Who wanted money back, and why. */
export type Requester = { author: string | null; reason: string | null }

/**
 * Who wanted some refunds, by the refund's id. The gateway stores it with the refund; Medusa has it in the row of its own
 * refund, by whose id the gateway's is named.
 */
export async function readRequesters(
  container: MedusaContainer,
  refunds: readonly GatewayRefund[]
): Promise<Map<string, Requester>> {
  const unnamed = refunds.filter(({ vietqr }) => !vietqr.author).map(refundIdOf)
  const rows = unnamed.length
    ? await container
        .resolve(Modules.PAYMENT)
        .listRefunds({ id: unnamed }, { select: ["id", "created_by", "note"], take: unnamed.length })
    : []
  const emails = await readStaffEmails(
    container,
    rows.flatMap(({ created_by }) => created_by ?? [])
  )
  const byMedusa = new Map(
    rows.map(({ id, created_by, note }) => [
      id,
      { author: emails.get(created_by ?? "") ?? null, reason: note ?? null },
    ])
  )
  return new Map(
    refunds.map((refund) => {
      const { author, reason } = refund.vietqr
      return [
        refund.id,
        author ? { author, reason } : (byMedusa.get(refundIdOf(refund)) ?? { author, reason }),
      ]
    })
  )
}
