import { bankRoutes } from "./banks/routes"
import { chargeRoutes } from "./charges/routes"
import { eventRoutes } from "./events/routes"
import type { Route } from "./http/route"
import { paymentIntentRoutes } from "./payment-intents/routes"
import { vietqrRoutes } from "./qr/routes"
import { testHelperRoutes } from "./test-helpers/routes"
import { webhookEndpointRoutes } from "./webhooks/routes"

/** Every route of the API. */
export const routes: Route[] = [
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
  ...vietqrRoutes,
  ...bankRoutes,
  ...testHelperRoutes,
]
