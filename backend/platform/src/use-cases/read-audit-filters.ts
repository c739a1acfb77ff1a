import type { Answer } from "@chophien/contract"
import type { readAuditFilters as route } from "@chophien/contract/staff/audit-log"
import type { MedusaContainer } from "@medusajs/framework/types"
import { auditLog } from "../modules/audit-log"
import { nameAct } from "../texts/act-words"
import type { Locale } from "../texts/define-texts"

/** Who stands in the log, and which acts, by their names. */
export async function readAuditFilters(
  container: MedusaContainer,
  locale: Locale
): Promise<Answer<typeof route>> {
  const { actors, actions } = await auditLog(container).readFilters()
  return {
    actors,
    actions: actions
      .map((action) => ({ action, name: nameAct(action, locale) ?? action }))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
  }
}
