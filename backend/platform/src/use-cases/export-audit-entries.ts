import type { Answer, ReadQuery } from "@chophien/contract"
import type { exportAuditEntries as route } from "@chophien/contract/staff/audit-log"
import { formatMoment } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { StaffContext } from "../access/staff-context"
import { csvOf } from "../csv"
import { auditLog } from "../modules/audit-log"
import { nameAct } from "../texts/act-words"
import { auditColumns } from "../texts/audit-columns"
import { type Locale, translate } from "../texts/define-texts"
import { readActor } from "./read-actor"

const rows_max = 10_000

/** The log as a file for a spreadsheet. That somebody took it stands in the log too. */
export async function exportAuditEntries(
  container: MedusaContainer,
  staff: StaffContext,
  filter: ReadQuery<typeof route>,
  locale: Locale
): Promise<Answer<typeof route>> {
  const log = auditLog(container)
  const { entries, count } = await log.find(filter, { limit: rows_max, offset: 0 })
  const act = { action: "audit-log.export", object_type: "audit-log", object_id: null }
  await log.record({
    ...act,
    actor: await readActor(container, staff),
    after: { ...filter, rows: entries.length },
    route: "GET /admin/audit-log/export",
  })
  const rows = entries.map((entry) => [
    formatMoment(entry.at.toISOString()),
    entry.actor_name,
    entry.actor_id,
    entry.actor_role,
    entry.for_seller_id ?? "",
    nameAct(entry.action, locale) ?? "",
    entry.action,
    entry.object_type,
    entry.object_id ?? "",
    textOf(entry.before),
    textOf(entry.after),
    entry.ip ?? "",
    entry.user_agent ?? "",
    entry.route,
  ])
  const head = Object.values(auditColumns).map((text) => translate(locale, text))
  return {
    file_name: `nhat-ky-${new Date().toISOString().slice(0, 10)}.csv`,
    csv: csvOf([head, ...rows]),
    is_complete: count <= rows_max,
  }
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? "" : JSON.stringify(value)
