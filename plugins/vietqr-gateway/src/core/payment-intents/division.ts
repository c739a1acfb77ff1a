import type { EntityManager } from "typeorm"
import { lockAccount } from "../accounts/store"
import { ApplicationFeeError } from "../application-fees/errors"
import type { Owner } from "../context/owner"
import type { PaymentIntent } from "./payment-intent.entity"

/** Whose the money of an intent is once it succeeds; whole VND. */
export type Division = Pick<
  PaymentIntent,
  "application_fee_amount" | "transfer_destination_id" | "transfer_amount" | "on_behalf_of_id"
>

/** All of it is its owner's. */
export const undivided: Division = {
  application_fee_amount: null,
  transfer_destination_id: null,
  transfer_amount: null,
  on_behalf_of_id: null,
}

const invalid = (message: string, param: string): ApplicationFeeError =>
  new ApplicationFeeError("division_invalid", message, param)

/**
 * Checks how an intent's amount is divided: who takes what, and that it is no more than there is.
 * @throws ApplicationFeeError `division_invalid`
 */
export function checkDivision(
  { account_id }: Pick<Owner, "account_id">,
  amount: number,
  division: Division
): void {
  const { application_fee_amount, transfer_destination_id, transfer_amount, on_behalf_of_id } = division
  if (account_id !== null && transfer_destination_id !== null)
    throw invalid("Only the platform passes a payment on to another account.", "transfer_data[destination]")
  if (account_id !== null && on_behalf_of_id !== null)
    throw invalid("Only the platform takes payments on behalf of another account.", "on_behalf_of")
  if (application_fee_amount !== null && account_id === null && transfer_destination_id === null)
    throw invalid(
      "Can only apply an application_fee_amount to a direct payment (Stripe-Account header) or a destination payment (transfer_data[destination]).",
      "application_fee_amount"
    )
  if (application_fee_amount !== null && transfer_amount !== null)
    throw invalid(
      "You may only name one of application_fee_amount and transfer_data[amount].",
      "transfer_data[amount]"
    )
  if ((application_fee_amount ?? 0) > amount)
    throw invalid(
      `The application fee cannot be greater than the amount of ${amount} VND.`,
      "application_fee_amount"
    )
  if ((transfer_amount ?? 0) > amount)
    throw invalid(`The transfer cannot be greater than the amount of ${amount} VND.`, "transfer_data[amount]")
  if (
    on_behalf_of_id !== null &&
    transfer_destination_id !== null &&
    on_behalf_of_id !== transfer_destination_id
  )
    throw invalid("on_behalf_of must be the account of transfer_data[destination].", "on_behalf_of")
}

/**
 * Locks the accounts that a new intent's money goes to, as they are until the transaction ends.
 * @throws ApplicationFeeError `division_account_missing`, `division_invalid` for one that was rejected
 */
export async function lockDivisionAccounts(
  manager: EntityManager,
  livemode: boolean,
  { transfer_destination_id, on_behalf_of_id }: Division
): Promise<void> {
  for (const [id, param] of [
    [transfer_destination_id, "transfer_data[destination]"],
    [on_behalf_of_id, "on_behalf_of"],
  ] as const) {
    if (id === null) continue
    const account = await lockAccount(manager, id, livemode)
    if (!account) throw new ApplicationFeeError("division_account_missing", `No such account: '${id}'`, param)
    if (account.rejected_reason)
      throw invalid("This account was rejected: nothing is transferred to it any more.", param)
  }
}
