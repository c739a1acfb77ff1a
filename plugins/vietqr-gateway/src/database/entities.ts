import { Account } from "../accounts/account.entity"
import { ExternalAccount } from "../accounts/external-account.entity"
import { Act } from "../acts/act.entity"
import { ApiKey } from "../api-keys/api-key.entity"
import { BankAccount } from "../bank/bank-account.entity"
import { BankTransaction } from "../bank/bank-transaction.entity"
import { Notice } from "../bank/notice.entity"
import { Charge } from "../charges/charge.entity"
import { EventRow } from "../events/event.entity"
import { LedgerEntry } from "../ledger/ledger-entry.entity"
import { LedgerTransaction } from "../ledger/ledger-transaction.entity"
import { OutgoingPayment } from "../outgoing/outgoing-payment.entity"
import { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { Payout } from "../payouts/payout.entity"
import { PayoutBatch } from "../payouts/payout-batch.entity"
import { Refund } from "../refunds/refund.entity"
import { Review } from "../reviews/review.entity"
import { StatementImport } from "../statements/statement-import.entity"
import { StatementMapping } from "../statements/statement-mapping.entity"
import { Transfer } from "../transfers/transfer.entity"
import { TransferReversal } from "../transfers/transfer-reversal.entity"
import { WebhookDelivery } from "../webhooks/webhook-delivery.entity"
import { WebhookEndpoint } from "../webhooks/webhook-endpoint.entity"

/** Every table the service reads as objects. */
export const entities = [
  Account,
  Act,
  ApiKey,
  BankAccount,
  BankTransaction,
  Charge,
  EventRow,
  ExternalAccount,
  LedgerEntry,
  LedgerTransaction,
  Notice,
  OutgoingPayment,
  PaymentIntent,
  Payout,
  PayoutBatch,
  Refund,
  Review,
  StatementImport,
  StatementMapping,
  Transfer,
  TransferReversal,
  WebhookDelivery,
  WebhookEndpoint,
]
