import type { OutgoingPayment } from "./outgoing-payment.entity"

/** What a person does with a transfer that is made, or was made, at the bank. */
export type OutgoingAct = "approve" | "mark_failed" | "mark_unknown"

/** In which states each is possible: what was sent may be failed or unknown, and only what was not sent is approved. */
const allowedStates: Readonly<Record<OutgoingAct, readonly OutgoingPayment["state"][]>> = {
  approve: ["pending"],
  mark_failed: ["sent", "unknown"],
  mark_unknown: ["sent"],
}

/** Whether a locked outgoing payment allows an act. */
export function allowsAct(outgoing: OutgoingPayment, act: OutgoingAct): boolean {
  return allowedStates[act].includes(outgoing.state)
}

/** An act for people: `mark failed`. */
export function actName(act: OutgoingAct): string {
  return act.replace("_", " ")
}
