import { createHash } from "node:crypto"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { flagLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  askedInReview,
  type Destination,
  type GatewayRefund,
  isLive,
  listRefunds,
  readRefund,
  refundIntent,
} from "../gateway-refunds"
import { texts } from "../texts"
import { asked } from "./gateway-problems"
import { authorOf, type MoneyOrder, ordersOf } from "./open-money"

/** Refunds older than this are at peace, or somebody knows of them. */
const looked_back_ms = 90 * 24 * 60 * 60 * 1000
const most = 1000

/** What a person has to do about a refund, and why it stands still. */
export type RefundWait = "account" | "approval" | "unknown" | "failed"
export type RefundAct = "approve" | "cancel" | "account" | "failed" | "again"

/** A refund that stands still, as staff see it. Amounts in whole VND. */
export type RefundView = {
  id: string
  amount: number
  waits_for: RefundWait
  acts: RefundAct[]
  created_at: Date
  to: (Destination & { bank_name: string }) | null
  asked_by: string | null
  reason: string | null
  order: MoneyOrder | null
}

/** Why a refund stands still; null for one that goes its way. Failed money of a charge stays until it went out another way. */
function waitOf(refund: GatewayRefund, replaced: Set<string>): RefundWait | null {
  const { state, needs_approval, approved_by } = refund.vietqr
  if (state === "needs_destination") return "account"
  if (state === "pending") return needs_approval && !approved_by ? "approval" : null
  if (state === "unknown") return "unknown"
  return state === "failed" && !replaced.has(refund.id) ? "failed" : null
}

const actsOf = (wait: RefundWait, refund: GatewayRefund): RefundAct[] => {
  if (wait === "account") return ["account", "cancel"]
  if (wait === "approval") return ["approve", "cancel"]
  if (wait === "unknown") return ["failed"]
  return refund.payment_intent ? ["again"] : []
}

const paymentsSchema = z.array(
  z.object({
    data: z.looseObject({ refund_id: z.string().optional() }).nullish(),
    refunds: z
      .array(
        z.object({
          created_by: z.string().nullish(),
          note: z.string().nullish(),
          created_at: z.coerce.date(),
        })
      )
      .nullish(),
  })
)

type Asker = { author: string | null; reason: string | null }

/** Who refunded in Medusa's own order page. Core tells the gateway nobody's name; a payment remembers its last refund. */
async function askedInCore(container: MedusaContainer, refund: GatewayRefund): Promise<Asker | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["data", "refunds.created_by", "refunds.note", "refunds.created_at"],
    filters: { data: { refund_id: refund.id } },
  })
  const payment = paymentsSchema.parse(data).find((one) => one.data?.refund_id === refund.id)
  const last = payment?.refunds?.sort((a, b) => Number(b.created_at) - Number(a.created_at))[0]
  if (!last) return null
  const [user] = last.created_by
    ? await container.resolve(Modules.USER).listUsers({ id: last.created_by }, { select: ["email"], take: 1 })
    : []
  return { author: user?.email ?? null, reason: last.note ?? null }
}

async function askedFor(container: MedusaContainer, refund: GatewayRefund): Promise<Asker | null> {
  const { author, reason, review } = refund.metadata
  if (author) return { author, reason: reason ?? null }
  if (review) return await askedInReview(paymentGateway(container).client, review, refund)
  return await askedInCore(container, refund)
}

/** Refunds of the last 90 days that need a person, the newest first; `has_more` when there were too many to look at all. */
export async function listWaitingRefunds(
  container: MedusaContainer
): Promise<{ refunds: RefundView[]; has_more: boolean }> {
  const { refunds, has_more } = await asked(container, () =>
    listRefunds(paymentGateway(container).client, new Date(Date.now() - looked_back_ms), most)
  )
  const replaced = new Set(
    refunds.flatMap((refund) => (isLive(refund) && refund.metadata.about ? [refund.metadata.about] : []))
  )
  const waiting = refunds.flatMap((refund) => {
    const wait = waitOf(refund, replaced)
    return wait ? [{ refund, wait }] : []
  })
  const orders = await ordersOf(
    container,
    waiting.map(({ refund }) => refund)
  )
  const views: RefundView[] = []
  for (const { refund, wait } of waiting) {
    const who = await asked(container, () => askedFor(container, refund))
    const to = refund.vietqr.destination
    views.push({
      id: refund.id,
      amount: refund.amount,
      waits_for: wait,
      acts: actsOf(wait, refund),
      created_at: new Date(refund.created * 1000),
      to: to && {
        ...to,
        bank_name: await asked(container, () => paymentGateway(container).bankName(to.bank_bin)),
      },
      asked_by: who?.author ?? null,
      reason: who?.reason ?? null,
      order: orders.get(refund.payment_intent ?? "") ?? null,
    })
  }
  return { refunds: views, has_more }
}

/** Carries out what staff decided about the refund of the path, in the name of who is signed in. @throws Problem */
export async function actOnRefund(
  req: AuthenticatedMedusaRequest,
  reason: string,
  act: (
    gateway: ReturnType<typeof paymentGateway>["client"],
    id: string,
    who: { author: string; reason: string }
  ) => Promise<void>
): Promise<void> {
  const who = { author: await authorOf(req), reason }
  await asked(req.scope, () => act(paymentGateway(req.scope).client, req.params.id ?? "", who))
}

/** Sends money out again whose transfer the bank did not make. @throws Problem `money_already_settled` when that was done before */
export async function refundAgain(
  req: AuthenticatedMedusaRequest,
  reason: string,
  destination: Destination
): Promise<void> {
  await withLock(req.scope, flagLock(req.params.id ?? ""), () =>
    actOnRefund(req, reason, async (gateway, id, who) => {
      const failed = await readRefund(gateway, id)
      if (failed.vietqr.state !== "failed" || !failed.payment_intent)
        throw new Problem("conflict", texts.money_already_settled)
      const key = createHash("sha256")
        .update(JSON.stringify([id, destination]))
        .digest("hex")
      const outcome = await refundIntent(
        gateway,
        { ...who, intent_id: failed.payment_intent, amount: failed.amount, destination, about: id },
        `again:${key}`
      )
      if (outcome !== "promised") throw new Problem("conflict", texts.money_already_settled)
    })
  )
}
