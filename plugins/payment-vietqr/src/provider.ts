import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentProviderContext,
  PaymentSessionStatus,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, BigNumber, MedusaError } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { createGatewayClient, type GatewayClient, type GatewayOptions, gatewayOptions } from "./client"
import { type VietQRIntent, vietQRIntent } from "./intent"
import { requestRefund } from "./request-refund"
import { decideReview, listReviewsOfIntent } from "./reviews"
import { type PaidIntent, readSession, sessionIdOf, sumPaid, wholeVnd } from "./session"

/** As whom the provider moves money that came for a session's former intent. */
const decision = { author: "payment-vietqr", reason: "The amount of the payment session changed." }

/** What a new intent of a session asks for. */
interface OwnIntent {
  /** Whole VND. */
  amount: number
  currency_code: string
  session_id: string | undefined
  /** What was paid for the session before. */
  paid: readonly PaidIntent[]
  context: PaymentProviderContext | undefined
}

function statusOf(intent: VietQRIntent): PaymentSessionStatus {
  if (intent.status === "succeeded") return "captured"
  return intent.status === "canceled" ? "canceled" : "pending_authorization"
}

/**
 * Medusa payment provider for VietQR bank transfers. The order is placed while the money is on its way
 * (`pending_authorization`); the gateway's `payment_intent.succeeded` captures it.
 */
export class VietQRPaymentProvider extends AbstractPaymentProvider<GatewayOptions> {
  static identifier = "vietqr"
  private readonly gateway: GatewayClient
  private readonly refundAuthor: NonNullable<GatewayOptions["refund_author"]>

  /** @throws MedusaError naming the option that is wrong */
  static validateOptions(options: Record<string, unknown>): void {
    const parsed = gatewayOptions.safeParse(options)
    if (parsed.success) return
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The options of payment-vietqr are wrong: ${faults}`
    )
  }

  constructor(cradle: Record<string, unknown>, options: GatewayOptions) {
    super(cradle, options)
    this.gateway = createGatewayClient(gatewayOptions.parse(options))
    this.refundAuthor = options.refund_author ?? (() => undefined)
  }

  /** Takes the intent that `data.intent_id` names; otherwise opens one for this session. */
  async initiatePayment({
    amount,
    currency_code,
    data,
    context,
  }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { intent_id, own = false } = readSession(data)
    if (intent_id) return { id: intent_id, status: "pending", data: { ...data, intent_id, own } }
    const session_id = sessionIdOf(data)
    return this.open({ amount: wholeVnd(amount), currency_code, session_id, paid: [], context })
  }

  /**
   * `captured` once the money is there, `canceled` when the intent ended, otherwise `pending_authorization`. What was paid
   * too much, because the amount fell after the transfer, goes back from here on: the order is placed now.
   */
  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const intent = await this.intentOf(data)
    const { overpaid = 0 } = readSession(data)
    if (overpaid > 0 && intent.status === "succeeded")
      await this.refund(data, overpaid, `${intent.id}-overpaid`, {
        author: decision.author,
        reason: "More was paid than the order costs.",
      })
    return { status: statusOf(intent), data: { ...data, intent_status: intent.status } }
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: statusOf(await this.intentOf(data)), data }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...data, intent: await this.intentOf(data) } }
  }

  /** A transfer captures itself; this only refuses to say so before the money is there. */
  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const intent = await this.intentOf(data)
    if (intent.status !== "succeeded")
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The transfer of ${intent.id} has not arrived.`)
    return { data }
  }

  /** Ends an unpaid intent of its own session; a paid one is left as it is, and one that others share too. */
  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await this.release(data)
    return { data }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    await this.release(data)
    return { data }
  }

  /**
   * A changed amount needs a new intent, as a transfer code is never used twice. What has come already counts: a part moves
   * to the new intent, and beside a paid one only the rest is asked for.
   */
  async updatePayment({
    amount,
    currency_code,
    data,
    context,
  }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const session = readSession(data)
    if (!session.intent_id || !session.own) return { data }
    const current = await this.gateway.retrieveIntent(session.intent_id)
    const before = session.paid ?? []
    const rest = wholeVnd(amount) - sumPaid(before)
    if (current.amount === rest && current.status !== "canceled") return { data: { ...data, overpaid: 0 } }
    const { intent: ended } =
      current.status === "succeeded"
        ? { intent: current }
        : await this.gateway.cancelIntent(current.id, "abandoned")
    const paid =
      ended.status === "succeeded" ? [...before, { intent_id: ended.id, amount: ended.amount }] : before
    const overpaid = sumPaid(paid) - wholeVnd(amount)
    const last = paid.at(-1)
    // All of it is there, so the session stands on what was paid.
    if (last && overpaid >= 0)
      return { data: { ...data, intent_id: last.intent_id, paid: paid.slice(0, -1), overpaid } }
    const session_id = sessionIdOf(data)
    const opened = await this.open({ amount: -overpaid, currency_code, session_id, paid, context })
    if (ended.status === "canceled") await this.moveMoney(ended.id, opened.id)
    return { data: opened.data, status: "pending" }
  }

  /** Requests money back; it goes out by bank, to the payer's account or one that staff name. */
  async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    // Medusa names its refund by the idempotency key.
    const refund_id = context?.idempotency_key
    if (!refund_id)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A refund of a transfer needs its idempotency key."
      )
    const author = this.refundAuthor()
    const refund = await this.refund(data, wholeVnd(amount), refund_id, author ? { author } : {})
    return { data: { ...data, refund_id: refund } }
  }

  /** Reads Medusa's own payment webhook; only a fully paid intent of a session acts. */
  async getWebhookActionAndData({
    rawData,
    headers,
  }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const event = this.gateway.constructEvent(rawData, String(headers["stripe-signature"] ?? ""))
    if (event.type !== "payment_intent.succeeded") return { action: "not_supported" }
    const intent = vietQRIntent.parse(event.data.object)
    const session_id = intent.metadata.session_id
    const amount = new BigNumber(intent.amount + Number(intent.metadata.paid_before ?? 0))
    return session_id ? { action: "captured", data: { session_id, amount } } : { action: "not_supported" }
  }

  private intentIdOf(data: Record<string, unknown> | undefined): string {
    const { intent_id } = readSession(data)
    if (!intent_id)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "This payment session has no intent_id.")
    return intent_id
  }

  private intentOf(data: Record<string, unknown> | undefined): Promise<VietQRIntent> {
    return this.gateway.retrieveIntent(this.intentIdOf(data))
  }

  private async release(data: Record<string, unknown> | undefined): Promise<void> {
    const session = readSession(data)
    if (session.intent_id && session.own) await this.gateway.cancelIntent(session.intent_id, "abandoned")
  }

  /** Moves what had come for a canceled intent to the one that takes its place; what it does not need waits for staff. */
  private async moveMoney(from: string, to: string): Promise<void> {
    for (const review of await listReviewsOfIntent(this.gateway, from))
      try {
        const key = `move:${review.id}:${to}`
        await decideReview(this.gateway, review.id, { act: "assign", payment_intent: to }, decision, key)
      } catch (error) {
        // All is there, or somebody decided in the same moment: the money is where staff find it.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
      }
  }

  /**
   * Requests money of a session back: of its last intent first, then of those that were paid before.
   * @returns the id of the first refund
   */
  private async refund(
    data: Record<string, unknown> | undefined,
    amount: number,
    refund_id: string,
    details: { author?: string; reason?: string } = {}
  ): Promise<string> {
    const intent_id = this.intentIdOf(data)
    const { paid = [] } = readSession(data)
    if (!paid.length) {
      const { refund } = await requestRefund(this.gateway, { intent_id, refund_id, amount, ...details })
      return refund.id
    }
    const { amount: last } = await this.gateway.retrieveIntent(intent_id)
    const ids: string[] = []
    let left = amount
    for (const [nth, from] of [{ intent_id, amount: last }, ...paid.toReversed()].entries()) {
      const part = Math.min(left, from.amount)
      if (part <= 0) break
      const request = { intent_id: from.intent_id, refund_id: nth ? `${refund_id}:${nth}` : refund_id }
      ids.push((await requestRefund(this.gateway, { ...request, amount: part, ...details })).refund.id)
      left -= part
    }
    return ids[0] ?? ""
  }

  private async open({
    amount,
    currency_code,
    session_id,
    paid,
    context,
  }: OwnIntent): Promise<InitiatePaymentOutput> {
    if (currency_code.toLowerCase() !== "vnd")
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "VietQR takes payments in VND only.")
    const metadata: Record<string, string> = {
      ...(session_id ? { session_id } : {}),
      ...(paid.length ? { paid_before: String(sumPaid(paid)) } : {}),
    }
    const created = await this.gateway.stripe.paymentIntents.create(
      {
        amount,
        currency: "vnd",
        confirm: true,
        allowed_payment_method_types: ["vietqr"],
        payment_method_data: { type: "vietqr" },
        metadata,
      },
      context?.idempotency_key ? { idempotencyKey: context.idempotency_key } : {}
    )
    const intent = vietQRIntent.parse(created)
    return {
      id: intent.id,
      status: "pending",
      data: {
        ...(session_id ? { session_id } : {}),
        intent_id: intent.id,
        own: true,
        ...(paid.length ? { paid } : {}),
        instructions: intent.next_action?.vietqr_display_qr_code ?? null,
      },
    }
  }
}
