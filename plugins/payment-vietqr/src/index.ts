import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { VietQRPaymentProvider } from "./provider"

export default ModuleProvider(Modules.PAYMENT, { services: [VietQRPaymentProvider] })
