import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import AuditLogService from "./service"

/** Name under which the audit log is resolved. */
export const AUDIT_LOG_MODULE = "auditLog"

/** The log of what staff did. */
export const auditLog = (container: MedusaContainer): AuditLogService =>
  container.resolve<AuditLogService>(AUDIT_LOG_MODULE)

export default Module(AUDIT_LOG_MODULE, { service: AuditLogService })
