/** Why a seller cannot deliver pieces that were ordered. */
export const shortfallReasons = ["out_of_stock", "damaged", "other"] as const
export type ShortfallReason = (typeof shortfallReasons)[number]

/** Whether the pieces of a shortfall can be sold to somebody else: what does not exist or is spoiled cannot. */
export const isSellableAgain: Readonly<Record<ShortfallReason, boolean>> = {
  out_of_stock: false,
  damaged: false,
  other: true,
}

/** Why a seller hands an order over later than promised. */
export const delayReasons = ["weather", "harvest", "carrier", "other"] as const
export type DelayReason = (typeof delayReasons)[number]

/** So many days from now a seller may promise at most, and so often for one order. */
export const delay_days_max = 21
export const delays_max = 3

/** Where a shopper's wish to cancel an order stands that its seller has taken on. */
export const cancelRequestStates = ["requested", "escalated", "granted", "refused", "lapsed"] as const
export type CancelRequestState = (typeof cancelRequestStates)[number]

/** Who acts on such a wish; the clock acts once the seller's time is over, or the order has left. */
export const cancelRequestActors = ["shopper", "seller", "staff", "clock"] as const
export type CancelRequestActor = (typeof cancelRequestActors)[number]

/** What can be done about it. */
export const cancelRequestActs = ["grant", "refuse", "escalate", "lapse"] as const
export type CancelRequestAct = (typeof cancelRequestActs)[number]

type Moves = Partial<Record<CancelRequestActor, Partial<Record<CancelRequestAct, CancelRequestState>>>>

/** The next state by state, actor and act; what stands nowhere here cannot be done. */
const moves: Readonly<Record<CancelRequestState, Moves>> = {
  requested: {
    seller: { grant: "granted", refuse: "refused" },
    staff: { grant: "granted", refuse: "refused" },
    clock: { escalate: "escalated", lapse: "lapsed" },
  },
  escalated: {
    seller: { grant: "granted" },
    staff: { grant: "granted", refuse: "refused" },
    clock: { lapse: "lapsed" },
  },
  granted: {},
  refused: {},
  lapsed: {},
}

/** What becomes of a wish to cancel by an act of somebody; null where that cannot be done now. */
export const nextCancelRequestState = (
  state: CancelRequestState,
  actor: CancelRequestActor,
  act: CancelRequestAct
): CancelRequestState | null => moves[state][actor]?.[act] ?? null

/** What somebody can do about a wish to cancel now. */
export const cancelRequestActsOf = (
  state: CancelRequestState,
  actor: CancelRequestActor
): CancelRequestAct[] => cancelRequestActs.filter((act) => nextCancelRequestState(state, actor, act) !== null)

/** Whether somebody still has to answer it. */
export const isCancelRequestOpen = (state: CancelRequestState): boolean =>
  state === "requested" || state === "escalated"

/** What a deadline is for. */
export const deadlineActs = ["confirm", "hand_over", "answer_cancel"] as const
export type DeadlineAct = (typeof deadlineActs)[number]
