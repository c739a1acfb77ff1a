import { z } from "zod"
import { ApplicationFee } from "../../core/application-fees/application-fee.entity"
import { FeeRefund } from "../../core/application-fees/fee-refund.entity"
import { refundFee, updateFeeRefund } from "../../core/application-fees/refund-fee"
import { findFee, findFeeRefund } from "../../core/application-fees/store"
import { lockMetadata } from "../../core/metadata/metadata"
import { NotFoundError } from "../../kernel/errors"
import { createdRange, expand, metadata, nothing, pageFields, transferAmount } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { applicationFeeList, applicationFeeObject, feeRefundList, feeRefundObject } from "./output"
import { presentApplicationFee, presentFeeRefund } from "./present"

const url = "/v1/application_fees"

/** The fee of the path. @throws NotFoundError */
async function feeOfPath(call: Call, options: { lock?: boolean } = {}): Promise<ApplicationFee> {
  const id = pathParam(call, "fee")
  const found = await findFee(call.context.manager, call.caller, id, options)
  if (!found) throw new NotFoundError("application fee", id)
  return found
}

/** The fee's refund of the path. @throws NotFoundError */
async function feeRefundOfPath(call: Call): Promise<FeeRefund> {
  const fee = await feeOfPath(call)
  const id = pathParam(call, "refund")
  const found = await findFeeRefund(call.context.manager, fee, id)
  if (!found) throw new NotFoundError("fee refund", id)
  return found
}

const retrieve = route({
  method: "get",
  path: `${url}/:fee`,
  scope: "application_fees:read",
  output: applicationFeeObject,
  summary: "Retrieve an application fee",
  input: nothing,
  handle: async (call) => presentApplicationFee(call.context.manager, await feeOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "application_fees:read",
  output: applicationFeeList,
  summary: "List what the platform took of charges, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    charge: z.string().max(100).optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, ApplicationFee, input, {
      url,
      ownedBy: null,
      narrow(query) {
        whereCreated(query, input.created)
        if (caller.account_id !== null) query.andWhere("false")
        if (input.charge !== undefined) query.andWhere("row.charge_id = :charge", { charge: input.charge })
      },
      present: (fee) => presentApplicationFee(manager, fee),
    }),
})

const createRefund = route({
  method: "post",
  path: `${url}/:fee/refunds`,
  scope: "application_fees:write",
  output: feeRefundObject,
  summary: "Give an application fee back to the account that paid it, whole or in part",
  input: z.strictObject({ amount: transferAmount.optional(), metadata: metadata.optional(), expand }),
  async handle(call) {
    const { context, input, request } = call
    const fee = await feeOfPath(call, { lock: true })
    return presentFeeRefund(context.manager, await refundFee(context, fee, input, request))
  },
})

const listRefunds = route({
  method: "get",
  path: `${url}/:fee/refunds`,
  scope: "application_fees:read",
  output: feeRefundList,
  summary: "List an application fee's refunds, newest first",
  input: z.strictObject(pageFields),
  async handle(call) {
    const { manager } = call.context
    const fee = await feeOfPath(call)
    return listPage(manager, call.caller, FeeRefund, call.input, {
      url: `${url}/${fee.id}/refunds`,
      ownedBy: null,
      narrow: (query) => query.andWhere("row.fee_id = :fee", { fee: fee.id }),
      present: (refund) => presentFeeRefund(manager, refund),
    })
  },
})

const retrieveRefund = route({
  method: "get",
  path: `${url}/:fee/refunds/:refund`,
  scope: "application_fees:read",
  output: feeRefundObject,
  summary: "Retrieve an application fee's refund",
  input: nothing,
  handle: async (call) => presentFeeRefund(call.context.manager, await feeRefundOfPath(call)),
})

const updateRefund = route({
  method: "post",
  path: `${url}/:fee/refunds/:refund`,
  scope: "application_fees:write",
  output: feeRefundObject,
  summary: "Update the metadata of an application fee's refund",
  input: z.strictObject({ metadata: metadata.optional(), expand }),
  async handle(call) {
    const { context, input } = call
    await lockMetadata(context.manager, pathParam(call, "refund"))
    const refund = await feeRefundOfPath(call)
    return presentFeeRefund(context.manager, await updateFeeRefund(context, refund, input.metadata))
  },
})

/** Everything below `/v1/application_fees`. */
export const applicationFeeRoutes = [list, retrieve, createRefund, listRefunds, retrieveRefund, updateRefund]
