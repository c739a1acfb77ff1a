import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import VietnamFulfillmentService from "./service"

export default ModuleProvider(Modules.FULFILLMENT, { services: [VietnamFulfillmentService] })
