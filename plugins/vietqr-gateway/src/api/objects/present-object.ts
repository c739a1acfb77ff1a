import { Account } from "../../core/accounts/account.entity"
import { ExternalAccount } from "../../core/accounts/external-account.entity"
import { ApplicationFee } from "../../core/application-fees/application-fee.entity"
import type { BankAccountDirectory } from "../../core/bank-accounts/directory"
import { Charge } from "../../core/charges/charge.entity"
import { PaidCharge } from "../../core/charges/paid-charge"
import type { PresentObject } from "../../core/context/rule-context"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { Payout } from "../../core/payouts/payout.entity"
import { Refund } from "../../core/refunds/refund.entity"
import { Transfer } from "../../core/transfers/transfer.entity"
import { presentAccount, presentExternalAccount } from "../accounts/present"
import { presentApplicationFee } from "../application-fees/present"
import { presentCharge, presentPaidCharge } from "../charges/present"
import { presentPaymentIntent } from "../payment-intents/present"
import { presentPayout } from "../payouts/present"
import { presentRefund } from "../refunds/present"
import { presentTransfer } from "../transfers/present"

/** Shows every object that events are about, in the form that the API answers. */
export function makePresenter(bankAccounts: BankAccountDirectory, public_url: string): PresentObject {
  return async (manager, subject) => {
    if (subject instanceof PaymentIntent)
      return presentPaymentIntent(subject, await bankAccounts.find(subject.bank_account_id), public_url)
    if (subject instanceof PaidCharge) return presentPaidCharge(subject)
    if (subject instanceof Charge) return presentCharge(manager, subject)
    if (subject instanceof Refund) return presentRefund(manager, subject)
    if (subject instanceof Payout) return presentPayout(manager, subject)
    if (subject instanceof Transfer) return presentTransfer(manager, subject)
    if (subject instanceof ApplicationFee) return presentApplicationFee(manager, subject)
    if (subject instanceof Account) return presentAccount(manager, subject)
    if (subject instanceof ExternalAccount) return presentExternalAccount(subject)
    throw new Error(`nothing shows a ${subject.constructor.name}`)
  }
}
