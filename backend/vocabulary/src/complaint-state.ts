/** What a shopper can report about an order that was paid. */
export const complaintReasons = ["damaged", "missing", "wrong", "late", "not_arrived"] as const
export type ComplaintReason = (typeof complaintReasons)[number]

/** Where a complaint stands. Drawn in the README of the room of orders. */
export const complaintStates = [
  "open",
  "offered",
  "refused",
  "escalated",
  "refunding",
  "refunded",
  "closed",
] as const
export type ComplaintState = (typeof complaintStates)[number]

/** Who acts in a complaint; the clock acts once a time is over, and for money that moves by itself. */
export const complaintActors = ["shopper", "seller", "staff", "clock"] as const
export type ComplaintActor = (typeof complaintActors)[number]

/** What can be done with a complaint that stands. */
export const complaintActs = [
  "refund_all",
  "offer_part",
  "refuse",
  "accept",
  "withdraw",
  "escalate",
  "decide_refund",
  "decide_none",
  "lapse",
  "finish_refund",
] as const
export type ComplaintAct = (typeof complaintActs)[number]

/** Who can be told of an act. */
export type ComplaintAudience = Exclude<ComplaintActor, "clock">

type Moves = Partial<Record<ComplaintActor, Partial<Record<ComplaintAct, ComplaintState>>>>

/** The next state by state, actor and act; what stands nowhere here cannot be done. */
const moves: Readonly<Record<ComplaintState, Moves>> = {
  open: {
    shopper: { withdraw: "closed" },
    seller: { refund_all: "refunding", offer_part: "offered", refuse: "refused" },
    staff: { escalate: "escalated" },
    clock: { escalate: "escalated" },
  },
  offered: {
    shopper: { accept: "refunding", escalate: "escalated", withdraw: "closed" },
    seller: { refund_all: "refunding", offer_part: "offered" },
    staff: { escalate: "escalated" },
    // A shopper who does not answer still gets what was offered.
    clock: { lapse: "refunding" },
  },
  refused: {
    shopper: { escalate: "escalated", withdraw: "closed" },
    seller: { refund_all: "refunding", offer_part: "offered" },
    staff: { escalate: "escalated" },
    clock: { lapse: "closed" },
  },
  escalated: {
    shopper: { withdraw: "closed" },
    seller: { refund_all: "refunding" },
    staff: { decide_refund: "refunding", decide_none: "closed" },
  },
  refunding: { clock: { finish_refund: "refunded" } },
  refunded: {},
  closed: {},
}

/** What becomes of a complaint by an act of somebody; null where that cannot be done now. */
export const nextComplaintState = (
  state: ComplaintState,
  actor: ComplaintActor,
  act: ComplaintAct
): ComplaintState | null => moves[state][actor]?.[act] ?? null

/** What somebody can do with a complaint now. */
export const complaintActsOf = (state: ComplaintState, actor: ComplaintActor): ComplaintAct[] =>
  complaintActs.filter((act) => nextComplaintState(state, actor, act) !== null)

/** For whom a complaint waits; null where it is over, or money moves by itself. */
export function complaintWaitsFor(state: ComplaintState): ComplaintAudience | null {
  switch (state) {
    case "open":
      return "seller"
    case "offered":
    case "refused":
      return "shopper"
    case "escalated":
      return "staff"
    case "refunding":
    case "refunded":
    case "closed":
      return null
  }
}

/** Who is told of an act. Whoever did it sees it at once; staff hear of what lies with them. */
export function toldOfComplaintAct(
  from: ComplaintState,
  actor: ComplaintActor,
  act: ComplaintAct
): ComplaintAudience[] {
  const staff: ComplaintAudience[] = from === "escalated" ? ["staff"] : []
  switch (act) {
    case "refund_all":
      return ["shopper", ...staff]
    case "offer_part":
    case "refuse":
      return ["shopper"]
    case "accept":
      return ["seller"]
    case "withdraw":
      return ["seller", ...staff]
    case "escalate":
      return actor === "staff" ? ["shopper", "seller"] : ["shopper", "seller", "staff"]
    case "decide_refund":
    case "decide_none":
    case "lapse":
    case "finish_refund":
      return ["shopper", "seller"]
  }
}

/** Whether nothing more can be done with a complaint. */
export const isComplaintOver = (state: ComplaintState): boolean => state === "refunded" || state === "closed"
