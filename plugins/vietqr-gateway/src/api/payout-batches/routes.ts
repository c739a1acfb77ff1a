import { z } from "zod"
import { tellOutgoing } from "../../core/outgoing-outcomes/settle"
import { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { batchCsv, batchXlsx } from "../../core/payout-batches/batch-file"
import { PayoutBatch } from "../../core/payout-batches/payout-batch.entity"
import { newId } from "../../kernel/ids"
import { encodeVietQR } from "../../kernel/qr/encode"
import { unixSeconds } from "../../kernel/time"
import { expand, integer, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { type Call, route } from "../http/route"
import { missing, StripeError } from "../http/stripe-error"
import { batchList, batchObject, fileObject } from "../payouts/output"

const url = "/v1/vietqr/payout_batches"

function paymentsOf(
  { manager }: Pick<Call<unknown>, "manager">,
  batch: PayoutBatch
): Promise<OutgoingPayment[]> {
  return manager.find(OutgoingPayment, { where: { batch_id: batch.id }, order: { seq: "ASC" } })
}

async function present(call: Pick<Call<unknown>, "manager">, batch: PayoutBatch): Promise<object> {
  const payments = await paymentsOf(call, batch)
  return {
    id: batch.id,
    object: "vietqr.payout_batch",
    author: batch.author,
    created: unixSeconds(batch.created_at),
    livemode: batch.livemode,
    amount: payments.reduce((sum, { amount }) => sum + amount, 0),
    currency: "vnd",
    count: payments.length,
    lines: payments.map((payment) => ({
      subject: payment.object_id,
      state: payment.state,
      amount: payment.amount,
      bank_bin: payment.bank_bin,
      account_number: payment.account_number,
      account_holder_name: payment.account_holder_name,
      transfer_code: payment.transfer_code,
      // Scanned one by one by whoever pays without a bulk file.
      qr_data: encodeVietQR({
        bank_bin: payment.bank_bin ?? "",
        account_number: payment.account_number ?? "",
        amount: payment.amount,
        purpose: payment.transfer_code,
      }),
    })),
  }
}

async function find({
  manager,
  caller,
  params,
}: Pick<Call<unknown>, "manager" | "caller" | "params">): Promise<PayoutBatch> {
  const found = await manager.findOneBy(PayoutBatch, { id: params.batch ?? "", livemode: caller.livemode })
  if (!found || caller.account_id !== null) throw missing("payout batch", params.batch ?? "")
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "payouts:write",
  output: batchObject,
  summary:
    "Take every payout and refund that may go out into one batch; from here on each counts as sent and is never taken again",
  input: z.strictObject({ author: z.string().min(1).max(200), limit: integer(1, 1000).default(500), expand }),
  async handle(call) {
    const { input, manager, caller } = call
    if (caller.account_id !== null)
      throw new StripeError(403, "Only the platform makes batches.", { code: "account_invalid" })
    const due = await manager
      .createQueryBuilder(OutgoingPayment, "row")
      .where(
        "row.livemode = :livemode and row.state = 'pending' and row.not_before <= now() and (not row.needs_approval or row.approved_by is not null)",
        { livemode: caller.livemode }
      )
      // A bank account that was found wrong or removed in the meantime gets nothing, nor does a seller who was rejected.
      .andWhere(
        "not exists (select 1 from payouts p join external_accounts x on x.id = p.external_account_id left join accounts a on a.id = p.account_id where p.id = row.object_id and (x.status = 'verification_failed' or x.deleted_at is not null or a.rejected_reason is not null))"
      )
      .orderBy("row.seq", "ASC")
      .limit(input.limit)
      .setLock("pessimistic_write")
      .setOnLocked("skip_locked")
      .getMany()
    if (!due.length)
      throw new StripeError(400, "Nothing may go out right now.", { code: "batch_empty", param: "limit" })
    const id = newId("pob")
    await manager.insert(PayoutBatch, { id, livemode: caller.livemode, author: input.author })
    const sent_at = new Date()
    for (const payment of due) {
      await manager.update(OutgoingPayment, { id: payment.id }, { state: "sent", batch_id: id, sent_at })
      await tellOutgoing(
        manager,
        Object.assign(payment, { state: "sent" as const, batch_id: id, sent_at }),
        "payout.updated",
        "refund.updated"
      )
    }
    return present(call, await manager.findOneByOrFail(PayoutBatch, { id }))
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:batch`,
  scope: "payouts:read",
  output: batchObject,
  summary: "Retrieve a batch with its lines and a QR for each",
  input: nothing,
  handle: async (call) => present(call, await find(call)),
})

const file = route({
  method: "get",
  path: `${url}/:batch/file`,
  scope: "payouts:read",
  output: fileObject,
  summary: "The batch as a file for the bank's bulk transfer: CSV, or XLSX in base64",
  input: z.strictObject({ format: z.enum(["csv", "xlsx"]).default("csv") }),
  async handle(call) {
    const batch = await find(call)
    const payments = await paymentsOf(call, batch)
    const content =
      call.input.format === "csv" ? Buffer.from(batchCsv(payments), "utf8") : await batchXlsx(payments)
    return {
      object: "vietqr.file",
      filename: `${batch.id}.${call.input.format}`,
      encoding: "base64",
      content: content.toString("base64"),
    }
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "payouts:read",
  output: batchList,
  summary: "List batches, newest first",
  input: z.strictObject(pageFields),
  handle: (call) =>
    listPage(call.manager, call.caller, PayoutBatch, call.input, {
      url,
      ownedBy: null,
      narrow: (query) => (call.caller.account_id === null ? query : query.andWhere("false")),
      present: (batch) => present(call, batch),
    }),
})

/** Everything below `/v1/vietqr/payout_batches`. */
export const batchRoutes = [create, list, retrieve, file]
