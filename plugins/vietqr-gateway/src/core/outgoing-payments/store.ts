import type { EntityManager } from "typeorm"
import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { newTransferCode } from "../../kernel/transfer-codes/transfer-codes"
import type { Destination } from "./destination"
import { OutgoingPayment } from "./outgoing-payment.entity"

/** A transfer that is to be made at the bank. */
export interface NewOutgoing {
  livemode: boolean
  kind: "refund" | "payout"
  object_id: string
  amount: number
  bank_account_id: string
  destination: Destination | null
  created_by: string
  needs_approval: boolean
  not_before: Date | null
}

/** Puts a transfer on the list of what is to be paid, under a code of its own that will explain the bank's debit. */
export async function planOutgoing(
  manager: EntityManager,
  prefix: string,
  plan: NewOutgoing
): Promise<OutgoingPayment> {
  let code: string | undefined
  while (!code) {
    const claimed = await row(
      manager,
      z.object({ code: z.string() }),
      "insert into transfer_codes (code, object_type, object_id, livemode) values ($1, $2, $3, $4) on conflict do nothing returning code",
      [newTransferCode(prefix), plan.kind, plan.object_id, plan.livemode]
    )
    code = claimed?.code
  }
  const id = newId("opy")
  await manager.insert(OutgoingPayment, {
    id,
    livemode: plan.livemode,
    kind: plan.kind,
    object_id: plan.object_id,
    amount: plan.amount,
    transfer_code: code,
    bank_account_id: plan.bank_account_id,
    bank_bin: plan.destination?.bank_bin ?? null,
    account_number: plan.destination?.account_number ?? null,
    account_holder_name: plan.destination?.account_holder_name ?? null,
    state: plan.destination ? "pending" : "needs_destination",
    created_by: plan.created_by,
    needs_approval: plan.needs_approval,
    ...(plan.not_before ? { not_before: plan.not_before } : {}),
  })
  return manager.findOneByOrFail(OutgoingPayment, { id })
}

/** The outgoing payment of a refund or payout. */
export function outgoingOf(manager: EntityManager, object_id: string): Promise<OutgoingPayment> {
  return manager.findOneByOrFail(OutgoingPayment, { object_id })
}

/** The same, its row held until the transaction ends. */
export function lockOutgoing(manager: EntityManager, object_id: string): Promise<OutgoingPayment> {
  return manager
    .createQueryBuilder(OutgoingPayment, "row")
    .where("row.object_id = :object_id", { object_id })
    .setLock("pessimistic_write")
    .getOneOrFail()
}
