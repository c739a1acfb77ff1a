import { ApiKey } from "../api-keys/api-key.entity"
import { BankAccount } from "../bank/bank-account.entity"
import { BankTransaction } from "../bank/bank-transaction.entity"
import { Notice } from "../bank/notice.entity"
import { Review } from "../bank/review.entity"
import { Charge } from "../charges/charge.entity"
import { EventRow } from "../events/event.entity"
import { LedgerEntry } from "../ledger/ledger-entry.entity"
import { LedgerTransaction } from "../ledger/ledger-transaction.entity"
import { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { WebhookEndpoint } from "../webhooks/webhook-endpoint.entity"

/** Every table the service reads as objects. */
export const entities = [
  ApiKey,
  BankAccount,
  BankTransaction,
  Charge,
  EventRow,
  LedgerEntry,
  LedgerTransaction,
  Notice,
  PaymentIntent,
  Review,
  WebhookEndpoint,
]
