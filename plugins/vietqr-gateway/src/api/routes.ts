import { externalAccountRoutes } from "./accounts/external-account-routes"
import { accountRoutes } from "./accounts/routes"
import { actRoutes } from "./acts/routes"
import { apiKeyRoutes } from "./api-keys/routes"
import { applicationFeeRoutes } from "./application-fees/routes"
import { approverRoutes } from "./approvers/routes"
import { balanceRoutes } from "./balance/routes"
import { sumRoutes } from "./balance/sum-routes"
import { bankRoutes } from "./banks/routes"
import { chargeRoutes } from "./charges/routes"
import { eventRoutes } from "./events/routes"
import type { Route } from "./http/route"
import { noticeRoutes } from "./notices/routes"
import { paymentIntentRoutes } from "./payment-intents/routes"
import { payoutBatchRoutes } from "./payout-batches/routes"
import { payoutActRoutes } from "./payouts/act-routes"
import { payoutRoutes } from "./payouts/routes"
import { refundAccountRoutes } from "./refund-accounts/routes"
import { refundRoutes } from "./refunds/routes"
import { reviewRoutes } from "./reviews/routes"
import { statementRoutes } from "./statements/routes"
import { testHelperRoutes } from "./test-helpers/routes"
import { reversalRoutes } from "./transfers/reversal-routes"
import { transferRoutes } from "./transfers/routes"
import { vietqrRoutes } from "./vietqr/routes"
import { deliveryRoutes } from "./webhooks/delivery-routes"
import { webhookEndpointRoutes } from "./webhooks/routes"

/** Every route of the API. */
export const routes: readonly Route[] = [
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...refundAccountRoutes,
  ...balanceRoutes,
  ...sumRoutes,
  ...accountRoutes,
  ...externalAccountRoutes,
  ...transferRoutes,
  ...reversalRoutes,
  ...applicationFeeRoutes,
  ...payoutRoutes,
  ...payoutActRoutes,
  ...payoutBatchRoutes,
  ...reviewRoutes,
  ...actRoutes,
  ...noticeRoutes,
  ...statementRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
  ...deliveryRoutes,
  ...apiKeyRoutes,
  ...approverRoutes,
  ...vietqrRoutes,
  ...bankRoutes,
  ...testHelperRoutes,
]
