import { Module } from "@medusajs/framework/utils"
import OutboxService from "./service"

/** Name under which the outbox is resolved. */
export const OUTBOX_MODULE = "outbox"

export type { OutboxService }
export default Module(OUTBOX_MODULE, { service: OutboxService })
