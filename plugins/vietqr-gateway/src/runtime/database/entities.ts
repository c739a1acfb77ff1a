import { Account } from "../../core/accounts/account.entity"
import { ExternalAccount } from "../../core/accounts/external-account.entity"
import { Act } from "../../core/acts/act.entity"
import { ApiKey } from "../../core/api-keys/api-key.entity"
import { ApplicationFee } from "../../core/application-fees/application-fee.entity"
import { FeeRefund } from "../../core/application-fees/fee-refund.entity"
import { Approver } from "../../core/approvers/approver.entity"
import { BankAccount } from "../../core/bank-accounts/bank-account.entity"
import { BankTransaction } from "../../core/bank-transactions/bank-transaction.entity"
import { Charge } from "../../core/charges/charge.entity"
import { EventRow } from "../../core/events/event.entity"
import { Notice } from "../../core/notices/notice.entity"
import { Approval } from "../../core/outgoing-payments/approval.entity"
import { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { PayoutBatch } from "../../core/payout-batches/payout-batch.entity"
import { Payout } from "../../core/payouts/payout.entity"
import { RefundAccountLink } from "../../core/refund-accounts/refund-account-link.entity"
import { Refund } from "../../core/refunds/refund.entity"
import { Review } from "../../core/reviews/review.entity"
import { StatementImport } from "../../core/statements/statement-import.entity"
import { StatementMapping } from "../../core/statements/statement-mapping.entity"
import { Transfer } from "../../core/transfers/transfer.entity"
import { TransferReversal } from "../../core/transfers/transfer-reversal.entity"
import { WebhookDelivery } from "../../core/webhooks/webhook-delivery.entity"
import { WebhookEndpoint } from "../../core/webhooks/webhook-endpoint.entity"
import { LedgerEntry } from "../../kernel/ledger/ledger-entry.entity"
import { LedgerTransaction } from "../../kernel/ledger/ledger-transaction.entity"

/** Every table the service reads as objects. */
export const entities = [
  Account,
  Act,
  ApiKey,
  ApplicationFee,
  Approval,
  Approver,
  BankAccount,
  BankTransaction,
  Charge,
  EventRow,
  ExternalAccount,
  FeeRefund,
  LedgerEntry,
  LedgerTransaction,
  Notice,
  OutgoingPayment,
  PaymentIntent,
  Payout,
  PayoutBatch,
  Refund,
  RefundAccountLink,
  Review,
  StatementImport,
  StatementMapping,
  Transfer,
  TransferReversal,
  WebhookDelivery,
  WebhookEndpoint,
]
