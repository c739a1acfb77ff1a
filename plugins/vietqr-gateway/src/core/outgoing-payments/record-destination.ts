import { recordAct } from "../acts/record-act"
import type { RuleContext } from "../context/rule-context"
import type { Destination } from "./destination"
import type { OutgoingPayment } from "./outgoing-payment.entity"

/** Writes down who named the account of a refund: its bank, and the number's end only, as acts are kept for good. */
export function recordDestination(
  { manager }: RuleContext,
  { livemode, object_id }: OutgoingPayment,
  { bank_bin, account_number }: Destination,
  { author, key_id }: { author: string; key_id: string }
): Promise<void> {
  const reason = `${bank_bin} …${account_number.slice(-4)}`
  return recordAct(manager, { livemode, object_id, act: "name_destination", author, reason, key_id })
}
