import { OutgoingError } from "./errors"
import type { OutgoingPayment } from "./outgoing-payment.entity"

/** What a person says became of a transfer at the bank. */
export type OutgoingMark = "mark_failed" | "mark_unknown"

/** What a person does with a transfer that is made, or was made, at the bank. */
export type OutgoingAct = "approve" | OutgoingMark

/** In which states each is possible: what was sent may be failed or unknown, and only what was not sent is approved. */
const allowedStates: Readonly<Record<OutgoingAct, readonly OutgoingPayment["state"][]>> = {
  approve: ["pending"],
  mark_failed: ["sent", "unknown"],
  mark_unknown: ["sent"],
}

/**
 * Checks that a locked outgoing payment allows an act.
 * @throws OutgoingError `refund_unexpected_state` or `payout_unexpected_state`
 */
export function requireAct({ kind, state }: OutgoingPayment, act: OutgoingAct): void {
  if (!allowedStates[act].includes(state))
    throw new OutgoingError(
      `${kind}_unexpected_state`,
      `You cannot ${act.replace("_", " ")} this ${kind} because it is ${state}.`,
      kind
    )
}
