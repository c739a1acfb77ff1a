import type { Answer, ReadQuery } from "@chophien/contract"
import type { listAuditEntries as route } from "@chophien/contract/staff/audit-log"
import type { MedusaContainer } from "@medusajs/framework/types"
import { auditLog } from "../modules/audit-log"
import { nameAct } from "../texts/act-words"
import type { Locale } from "../texts/define-texts"

/** What staff did, the latest first. */
export async function listAuditEntries(
  container: MedusaContainer,
  { limit, offset, ...filter }: ReadQuery<typeof route>,
  locale: Locale
): Promise<Answer<typeof route>> {
  const { entries, count } = await auditLog(container).find(filter, { limit, offset })
  return {
    entries: entries.map((entry) => ({
      ...entry,
      action_name: nameAct(entry.action, locale) ?? entry.action,
      at: entry.at.toISOString(),
    })),
    count,
    limit,
    offset,
  }
}
