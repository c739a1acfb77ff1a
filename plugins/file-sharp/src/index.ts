import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import SharpFileService from "./service"

export default ModuleProvider(Modules.FILE, { services: [SharpFileService] })
