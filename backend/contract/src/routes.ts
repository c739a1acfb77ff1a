import { sellerRoutes } from "./seller-routes"
import { staffRoutes } from "./staff-routes"
import { storeRoutes } from "./store-routes"

/** Every route, by who calls it. */
export const routes = { store: storeRoutes, seller: sellerRoutes, staff: staffRoutes }
