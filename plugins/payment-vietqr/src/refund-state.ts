/** Where the transfer of a refund stands; all but the last two are the gateway's way to `paid`. */
export const refundStates = [
  "needs_destination",
  "pending",
  "sent",
  "unknown",
  "paid",
  "failed",
  "canceled",
] as const
export type RefundState = (typeof refundStates)[number]

/** Whether money is promised or gone; a refund that failed or was canceled moves none. */
export const isRefundLive = (state: RefundState): boolean => state !== "failed" && state !== "canceled"

/** The states in which a refund can stand still. */
export const waitingStates = ["needs_destination", "pending", "unknown", "failed"] as const

/**
 * What a refund waits for until a person acts. `account`: nobody knows where to. `approval`: a second person has to agree.
 * `unknown`: nobody knows whether the bank made the transfer. `failed`: the bank did not make it.
 */
export type RefundWait = "account" | "approval" | "unknown" | "failed"

/** What a refund waits for; null for one that goes its way. */
export function refundWait(refund: {
  state: RefundState
  needs_approval: boolean
  approved_by: string | null
  /** The refund that sends a failed one's money again. */
  replaced_by: string | null
}): RefundWait | null {
  switch (refund.state) {
    case "needs_destination":
      return "account"
    case "pending":
      return refund.needs_approval && !refund.approved_by ? "approval" : null
    case "unknown":
      return "unknown"
    case "failed":
      return refund.replaced_by ? null : "failed"
    case "sent":
    case "paid":
    case "canceled":
      return null
  }
}

/** What a person may do about a refund: agree, give it up, name its account, call it failed, send it out again. */
export type RefundAct = "approve" | "cancel" | "account" | "failed" | "again"

/**
 * What may be done about a refund that waits.
 * @param isOfPayment money that came without a payment is under review again once its refund failed
 */
export function refundActs(waits_for: RefundWait, isOfPayment: boolean): RefundAct[] {
  switch (waits_for) {
    case "account":
      return ["account", "cancel"]
    case "approval":
      return ["approve", "cancel"]
    case "unknown":
      return ["failed"]
    case "failed":
      return isOfPayment ? ["again"] : []
  }
}
