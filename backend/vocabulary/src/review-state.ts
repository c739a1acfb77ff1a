/** Where a review stands: shoppers read it, it waits for a person, or staff hid it. */
export const reviewStates = ["shown", "waiting", "hidden"] as const
export type ReviewState = (typeof reviewStates)[number]

/** What happens to a review, and by whom. */
export const reviewActs = ["write", "edit", "answer", "report", "pass", "hide"] as const
export type ReviewAct = (typeof reviewActs)[number]
export const reviewActors = ["shopper", "seller", "visitor", "staff"] as const
export type ReviewActor = (typeof reviewActors)[number]

/** What decides about an act. */
export type ReviewFacts = {
  /** Null before it is written. */
  state: ReviewState | null
  answered: boolean
  /** A report waits for staff. */
  reported: boolean
}

/** What an act does: the next state, whether a report waits then, and who is audiences by mail. */
export type ReviewStep = {
  state: ReviewState
  reported: boolean
  audiences: readonly ("shopper" | "seller" | "staff")[]
}

/**
 * What an act of somebody does to a review; null where it cannot be done. Pure.
 * @param held whether a rule stops the words that are written: a person looks at them first
 */
export function reviewStep(
  { state, answered, reported }: ReviewFacts,
  actor: ReviewActor,
  act: ReviewAct,
  held = false
): ReviewStep | null {
  switch (`${actor} ${act}` as const) {
    case "shopper write":
      if (state !== null) return null
      return held
        ? { state: "waiting", reported: false, audiences: ["staff"] }
        : { state: "shown", reported: false, audiences: ["seller"] }
    case "shopper edit": {
      if (state === null || answered) return null
      // What staff hid does not come back by changing a letter.
      const waits = held || state === "hidden"
      return { state: waits ? "waiting" : "shown", reported, audiences: waits ? ["staff"] : ["seller"] }
    }
    case "seller answer":
      return state === "shown" && !answered ? { state, reported, audiences: ["shopper"] } : null
    case "seller report":
    case "visitor report":
      return state === "shown" ? { state, reported: true, audiences: reported ? [] : ["staff"] } : null
    case "staff pass":
      if (state === "shown") return reported ? { state, reported: false, audiences: ["seller"] } : null
      return state === null ? null : { state: "shown", reported: false, audiences: ["shopper", "seller"] }
    case "staff hide":
      return state === null || state === "hidden"
        ? null
        : { state: "hidden", reported: false, audiences: ["shopper", "seller"] }
    default:
      return null
  }
}
