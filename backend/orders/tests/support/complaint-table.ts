import type {
  ComplaintAct,
  ComplaintActor,
  ComplaintAudience,
  ComplaintState,
} from "@chophien/vocabulary/complaint-state"

/** What one act does: the next state, who is told, and why everybody else is not. */
export type ComplaintLine = {
  state: ComplaintState
  actor: ComplaintActor
  act: ComplaintAct
  next: ComplaintState
  tells: readonly ComplaintAudience[]
  silence: string
}

const line = (
  state: ComplaintState,
  actor: ComplaintActor,
  act: ComplaintAct,
  next: ComplaintState,
  tells: readonly ComplaintAudience[],
  silence: string
): ComplaintLine => ({ state, actor, act, next, tells, silence })

const sellersMatter = "the seller did it; staff decide only what lies with them"
const shoppersMatter = "the shopper did it; staff decide only what lies with them"

/** Written by hand from what people agreed on; everything that stands nowhere here is refused. */
export const complaintTable: readonly ComplaintLine[] = [
  line("open", "shopper", "withdraw", "closed", ["seller"], shoppersMatter),
  line("open", "seller", "refund_all", "refunding", ["shopper"], sellersMatter),
  line("open", "seller", "offer_part", "offered", ["shopper"], sellersMatter),
  line("open", "seller", "refuse", "refused", ["shopper"], sellersMatter),
  line("open", "staff", "escalate", "escalated", ["shopper", "seller"], "staff took it up themselves"),
  line("open", "clock", "escalate", "escalated", ["shopper", "seller", "staff"], "nobody is left out"),

  line("offered", "shopper", "accept", "refunding", ["seller"], shoppersMatter),
  line("offered", "shopper", "escalate", "escalated", ["shopper", "seller", "staff"], "nobody is left out"),
  line("offered", "shopper", "withdraw", "closed", ["seller"], shoppersMatter),
  line("offered", "seller", "refund_all", "refunding", ["shopper"], sellersMatter),
  line("offered", "seller", "offer_part", "offered", ["shopper"], sellersMatter),
  line("offered", "staff", "escalate", "escalated", ["shopper", "seller"], "staff took it up themselves"),
  line("offered", "clock", "lapse", "refunding", ["shopper", "seller"], "staff never had it"),

  line("refused", "shopper", "escalate", "escalated", ["shopper", "seller", "staff"], "nobody is left out"),
  line("refused", "shopper", "withdraw", "closed", ["seller"], shoppersMatter),
  line("refused", "seller", "refund_all", "refunding", ["shopper"], sellersMatter),
  line("refused", "seller", "offer_part", "offered", ["shopper"], sellersMatter),
  line("refused", "staff", "escalate", "escalated", ["shopper", "seller"], "staff took it up themselves"),
  line("refused", "clock", "lapse", "closed", ["shopper", "seller"], "staff never had it"),

  line("escalated", "shopper", "withdraw", "closed", ["seller", "staff"], "the shopper did it"),
  line("escalated", "seller", "refund_all", "refunding", ["shopper", "staff"], "the seller did it"),
  line("escalated", "staff", "decide_refund", "refunding", ["shopper", "seller"], "staff did it"),
  line("escalated", "staff", "decide_none", "closed", ["shopper", "seller"], "staff did it"),

  line(
    "refunding",
    "clock",
    "finish_refund",
    "refunded",
    ["shopper", "seller"],
    "money desks see refunds by themselves"
  ),
]
