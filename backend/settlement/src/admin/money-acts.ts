import {
  assignReview,
  closeClaim,
  coverReversal,
  decideReview,
  ignoreReview,
  refundFlag,
  refundReview,
  releaseReversal,
  resolveFlag,
} from "@chophien/contract/staff/money"
import {
  approveRefund,
  cancelRefund,
  failRefund,
  nameRefundAccount,
  type refundActs,
  repeatRefund,
} from "@chophien/contract/staff/refunds"
import { callRoute } from "@chophien/platform/admin-kit"

/** What a person may do about money; `duplicate` and `separate` are the two answers of a decision. */
export type MoneyAct =
  | "assign"
  | "refund"
  | "ignore"
  | "duplicate"
  | "separate"
  | "cover"
  | "resolve"
  | "refund_flag"
  | "release_reversal"
  | "claim_not_found"
  | "claim_returned"
  | `refund_${(typeof refundActs)[number]}`

/** A bank account as a person fills it in. */
export interface AccountForm {
  bank_bin: string
  account_number: string
  account_holder_name: string
}

/** What a person filled in about money. */
export interface MoneyForm extends AccountForm {
  reason: string
  order_code: string
  /** Who agrees, as the gateway knows them, and a code that is good once. */
  approver: string
  code: string
}

/** Whether anything of a bank account is filled in; flagged money may go back to where it came from without. */
const namesAccount = ({ bank_bin, account_number, account_holder_name }: AccountForm): boolean =>
  Boolean(bank_bin || account_number.trim() || account_holder_name.trim())

const accountActs: readonly MoneyAct[] = ["refund", "refund_account", "refund_again"]

/** Whether an act has room for a bank account. */
export const takesAccount = (act: MoneyAct): boolean => accountActs.includes(act) || act === "refund_flag"

/** Whether an act says where money goes. */
export const sendsAccount = (act: MoneyAct, form: AccountForm): boolean =>
  accountActs.includes(act) || (act === "refund_flag" && namesAccount(form))

type Language = Parameters<typeof callRoute>[1]["language"]

/** Carries an act out. @throws AskError */
export async function carryOutAct(
  act: MoneyAct,
  { id, form, language }: { id: string; form: MoneyForm; language: Language }
): Promise<void> {
  const { order_code, reason: typed, approver, code, ...account } = form
  const reason = typed.trim()
  const sent = { params: { id }, language }
  const because = { ...sent, body: { reason } }
  const toAccount = { ...sent, body: { reason, ...account } }
  const calls: Record<MoneyAct, () => Promise<unknown>> = {
    assign: () => callRoute(assignReview, { ...sent, body: { reason, order_code } }),
    refund: () => callRoute(refundReview, toAccount),
    ignore: () => callRoute(ignoreReview, because),
    duplicate: () => callRoute(decideReview, { ...sent, body: { reason, outcome: "duplicate" } }),
    separate: () => callRoute(decideReview, { ...sent, body: { reason, outcome: "separate" } }),
    cover: () => callRoute(coverReversal, because),
    release_reversal: () => callRoute(releaseReversal, because),
    claim_not_found: () => callRoute(closeClaim, { ...sent, body: { reason, outcome: "not_found" } }),
    claim_returned: () => callRoute(closeClaim, { ...sent, body: { reason, outcome: "returned" } }),
    resolve: () => callRoute(resolveFlag, because),
    refund_flag: () => callRoute(refundFlag, sendsAccount(act, form) ? toAccount : because),
    refund_approve: () =>
      callRoute(approveRefund, { ...sent, body: { reason, approver, code: code.trim() } }),
    refund_cancel: () => callRoute(cancelRefund, because),
    refund_account: () => callRoute(nameRefundAccount, toAccount),
    refund_failed: () => callRoute(failRefund, because),
    refund_again: () => callRoute(repeatRefund, toAccount),
  }
  await calls[act]()
}
