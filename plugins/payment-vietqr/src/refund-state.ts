/** Where the transfer of a refund stands at the gateway. */
export const refundStates = [
  "needs_destination",
  "pending",
  "sent",
  "paid",
  "failed",
  "canceled",
  "unknown",
] as const
export type RefundState = (typeof refundStates)[number]

/** Whether money is promised or gone; a refund that failed or was given up moves none. */
export const isLiveState = (state: RefundState): boolean => state !== "failed" && state !== "canceled"

/**
 * Why a refund stands still until a person does something. `account`: nobody knows where to. `approval`: a second person
 * has to agree. `unknown`: nobody knows whether the bank made the transfer. `failed`: the bank did not make it.
 */
export type RefundStandstill = "account" | "approval" | "unknown" | "failed"

/** What a refund's standstill is derived from. */
type RefundFacts = {
  state: RefundState
  needs_approval: boolean
  approved_by: string | null
  /** The refund that sends a failed one's money again. */
  replaced_by: string | null
}

/** The states in which a refund can stand still. */
export const standstillStates = [
  "needs_destination",
  "pending",
  "unknown",
  "failed",
] as const satisfies readonly RefundState[]

/** Why a refund stands still; null for one that goes its way. */
export function standstillOf(refund: RefundFacts): RefundStandstill | null {
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

/** What may be done at each standstill. Money that came from no payment is under review again when its refund failed. */
export function refundActsAt(standstill: RefundStandstill, isOfPayment: boolean): RefundAct[] {
  switch (standstill) {
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
