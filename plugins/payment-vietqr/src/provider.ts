import { roundVnd } from "@chophien/vocabulary/amount"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  BigNumberInput,
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
import { z } from "@medusajs/framework/zod"
import { createGatewayClient, type GatewayClient, type GatewayOptions, gatewayOptions } from "./client"
import { type VietQRIntent, vietQRIntent } from "./intent"
import { requestRefund } from "./request-refund"

/**
 * What a payment session stores. `own` says that the intent was opened for this session alone.
 * One that was handed in, for several orders, is never canceled by one of its sessions.
 */
const sessionData = z.looseObject({ intent_id: z.string().optional(), own: z.boolean().optional() })

/** Medusa names the session that a provider initiates in its data. */
const initiation = z.looseObject({ session_id: z.string().optional() })

/** Whole VND; an intent asks for no fractions. */
const wholeVnd = (amount: BigNumberInput): number => roundVnd(new BigNumber(amount).numeric)

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
    const { intent_id, own = false } = sessionData.parse(data ?? {})
    if (intent_id) return { id: intent_id, status: "pending", data: { ...data, intent_id, own } }
    return this.open(amount, currency_code, initiation.parse(data ?? {}).session_id, context)
  }

  /** `captured` once the money is there, `canceled` when the intent ended, otherwise `pending_authorization`. */
  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const intent = await this.intentOf(data)
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

  /** A changed amount needs a new intent: a transfer code is never used twice. */
  async updatePayment({
    amount,
    currency_code,
    data,
    context,
  }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const session = sessionData.parse(data ?? {})
    if (!session.intent_id || !session.own) return { data }
    const intent = await this.gateway.retrieveIntent(session.intent_id)
    if (intent.amount === wholeVnd(amount) && intent.status !== "canceled") return { data }
    await this.release(data)
    const opened = await this.open(amount, currency_code, initiation.parse(data ?? {}).session_id, context)
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
    const { refund } = await requestRefund(this.gateway, {
      intent_id: this.intentIdOf(data),
      refund_id,
      amount: wholeVnd(amount),
      ...(author ? { author } : {}),
    })
    return { data: { ...data, refund_id: refund.id } }
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
    return session_id
      ? { action: "captured", data: { session_id, amount: new BigNumber(intent.amount) } }
      : { action: "not_supported" }
  }

  private intentIdOf(data: Record<string, unknown> | undefined): string {
    const { intent_id } = sessionData.parse(data ?? {})
    if (!intent_id)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "This payment session has no intent_id.")
    return intent_id
  }

  private intentOf(data: Record<string, unknown> | undefined): Promise<VietQRIntent> {
    return this.gateway.retrieveIntent(this.intentIdOf(data))
  }

  private async release(data: Record<string, unknown> | undefined): Promise<void> {
    const session = sessionData.parse(data ?? {})
    if (session.intent_id && session.own) await this.gateway.cancelIntent(session.intent_id, "abandoned")
  }

  private async open(
    amount: BigNumberInput,
    currency_code: string,
    session_id: string | undefined,
    context: PaymentProviderContext | undefined
  ): Promise<InitiatePaymentOutput> {
    if (currency_code.toLowerCase() !== "vnd")
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "VietQR takes payments in VND only.")
    const metadata: Record<string, string> = session_id ? { session_id } : {}
    const created = await this.gateway.stripe.paymentIntents.create(
      {
        amount: wholeVnd(amount),
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
        instructions: intent.next_action?.vietqr_display_qr_code ?? null,
      },
    }
  }
}
