import { InitialSchema1763800000000 } from "./1763800000000-initial-schema"
import { MoneyOut1763900000000 } from "./1763900000000-money-out"
import { Statements1764000000000 } from "./1764000000000-statements"
import { ApiSurface1764100000000 } from "./1764100000000-api-surface"
import { BusyDays1764200000000 } from "./1764200000000-busy-days"
import { PollingAndLateMoney1764300000000 } from "./1764300000000-polling-and-late-money"
import { PlatformPayouts1764400000000 } from "./1764400000000-platform-payouts"
import { WebhookQueue1764500000000 } from "./1764500000000-webhook-queue"
import { SettledLists1764600000000 } from "./1764600000000-settled-lists"
import { StatementEncoding1764700000000 } from "./1764700000000-statement-encoding"
import { RefundAuthors1764800000000 } from "./1764800000000-refund-authors"
import { SecondPerson1764900000000 } from "./1764900000000-second-person"
import { NoticeGrace1765000000000 } from "./1765000000000-notice-grace"
import { AccountKeys1765100000000 } from "./1765100000000-account-keys"
import { ReviewCases1765200000000 } from "./1765200000000-review-cases"
import { ReturnUrl1765300000000 } from "./1765300000000-return-url"
import { RefundAccountLinks1765400000000 } from "./1765400000000-refund-account-links"
import { GaugeIndexes1765500000000 } from "./1765500000000-gauge-indexes"
import { QueueOrder1765600000000 } from "./1765600000000-queue-order"
import { BatchApproval1765700000000 } from "./1765700000000-batch-approval"
import { ApplicationFees1765800000000 } from "./1765800000000-application-fees"

/** Every migration, oldest first. */
export const migrations = [
  InitialSchema1763800000000,
  MoneyOut1763900000000,
  Statements1764000000000,
  ApiSurface1764100000000,
  BusyDays1764200000000,
  PollingAndLateMoney1764300000000,
  PlatformPayouts1764400000000,
  WebhookQueue1764500000000,
  SettledLists1764600000000,
  StatementEncoding1764700000000,
  RefundAuthors1764800000000,
  SecondPerson1764900000000,
  NoticeGrace1765000000000,
  AccountKeys1765100000000,
  ReviewCases1765200000000,
  ReturnUrl1765300000000,
  RefundAccountLinks1765400000000,
  GaugeIndexes1765500000000,
  QueueOrder1765600000000,
  BatchApproval1765700000000,
  ApplicationFees1765800000000,
]
