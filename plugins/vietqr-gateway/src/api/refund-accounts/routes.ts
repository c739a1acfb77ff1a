import { z } from "zod"
import { createLink, type LinkWish } from "../../core/refund-accounts/create-link"
import { linkToken } from "../../core/refund-accounts/link-token"
import { withSubject } from "../../core/refund-accounts/name-account"
import type { RefundAccountLink } from "../../core/refund-accounts/refund-account-link.entity"
import { findLink } from "../../core/refund-accounts/store"
import { NotFoundError } from "../../kernel/errors"
import { unixSeconds } from "../../kernel/time"
import { decisionFields, expand, integer, nothing } from "../http/fields"
import { type Call, pathParam, route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { refundAccountLinkObject } from "./output"

const url = "/v1/vietqr/refund_account_links"
const id = z.string().max(100).optional()

async function present({ context, services }: Call, link: RefundAccountLink): Promise<object> {
  const { subject, state } = await withSubject(context, link)
  return {
    id: link.id,
    object: "vietqr.refund_account_link",
    amount: subject.amount,
    created: unixSeconds(link.created_at),
    expires_at: unixSeconds(link.expires_at),
    livemode: link.livemode,
    payment_intent: subject.payment_intent_id,
    refund: link.refund_id,
    review: link.review_id,
    status: state,
    url: `${services.config.public_url}/refund-account/${linkToken(context.config.sealing_key, link)}`,
  }
}

const createInput = z.strictObject({
  refund: id,
  review: id,
  payment_intent: id,
  author: decisionFields.author.optional(),
  reason: decisionFields.reason.optional(),
  /** How long the payer has: five minutes to thirty days. */
  expires_after_seconds: integer(300, 2_592_000).default(604_800),
  expand,
})

/** The one that is named. @throws StripeError 400 for none or several */
function wishOf({ refund, review, payment_intent }: z.output<typeof createInput>): LinkWish {
  const wishes: LinkWish[] = [
    ...(refund === undefined ? [] : [{ refund }]),
    ...(review === undefined ? [] : [{ review }]),
    ...(payment_intent === undefined ? [] : [{ payment_intent }]),
  ]
  const [wish] = wishes
  if (!wish || wishes.length > 1)
    throw invalidParameter(
      "refund",
      "parameter_invalid",
      "Say which money it is about, by one of refund, review and payment_intent."
    )
  return wish
}

const create = route({
  method: "post",
  path: url,
  scope: "refunds:write",
  output: refundAccountLinkObject,
  summary:
    "Make a link by which a payer says, once, to which account money goes back; a former one about the same money ends",
  answers_secret: true,
  input: createInput,
  async handle(call) {
    const { input, context, caller } = call
    const { author, reason, expires_after_seconds } = input
    const link = await createLink(context, caller, {
      wish: wishOf(input),
      expires_after_s: expires_after_seconds,
      author,
      reason,
      key_id: caller.key_id,
    })
    return present(call, link)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:link`,
  scope: "refunds:read",
  output: refundAccountLinkObject,
  summary: "Retrieve such a link, and whether it was used",
  input: nothing,
  async handle(call) {
    const found = await findLink(call.context.manager, call.caller, pathParam(call, "link"))
    if (!found) throw new NotFoundError("refund account link", pathParam(call, "link"))
    return present(call, found)
  },
})

/** Everything below `/v1/vietqr/refund_account_links`. */
export const refundAccountRoutes = [create, retrieve]
