import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import FeedNotificationService from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [FeedNotificationService] })
