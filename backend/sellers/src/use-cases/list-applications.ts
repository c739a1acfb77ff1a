import type { Answer, ReadQuery } from "@chophien/contract"
import type { listApplications as route } from "@chophien/contract/staff/applications"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import { fold } from "@chophien/vocabulary/fold"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"

const day_ms = 24 * 60 * 60 * 1000
const orders = {
  waiting: { waiting_since: "ASC NULLS LAST", created_at: "DESC" },
  newest: { created_at: "DESC", id: "DESC" },
  name: { name: "ASC", id: "ASC" },
} as const

/** A page of the applications that fit words and filters, and how many there are in each state. */
export async function listApplications(
  container: MedusaContainer,
  { q, state, commune_code, officer_id, sort, limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const service = onboarding(container)
  const words = fold(q ?? "")
    .split(" ")
    .filter(Boolean)
  const [rows, count] = await service.listAndCountSellerApplications(
    {
      ...(state ? { state } : {}),
      ...(commune_code ? { commune_code } : {}),
      ...(officer_id ? { officer_id: officer_id === "none" ? null : officer_id } : {}),
      ...(words.length ? { $and: words.map((word) => ({ folded: { $like: `%${word}%` } })) } : {}),
    },
    { order: orders[sort], take: limit, skip: offset }
  )
  const [places, officers, counts] = await Promise.all([
    readPlaces(
      container,
      rows.flatMap((row) => row.commune_code ?? [])
    ),
    readOfficers(container, [...new Set(rows.flatMap((row) => row.officer_id ?? []))]),
    service.countStates(),
  ])
  const daysSince = (moment: Date | null) =>
    moment ? Math.floor((Date.now() - new Date(moment).getTime()) / day_ms) : null
  return {
    applications: rows.map((row) => ({
      id: row.id,
      code: row.code,
      state: row.state,
      kind: row.kind,
      name: row.name,
      contact_name: row.contact_name,
      phone: row.phone && localPhone(row.phone),
      commune_full_name: places.get(row.commune_code ?? "")?.commune_full_name ?? null,
      officer_name: officers.find(({ id }) => id === row.officer_id)?.name ?? null,
      submitted_at: row.submitted_at ? new Date(row.submitted_at).toISOString() : null,
      created_at: new Date(row.created_at).toISOString(),
      waiting_days: daysSince(row.waiting_since),
    })),
    ...{ count, limit, offset },
    states: {
      draft: counts.get("draft") ?? 0,
      submitted: counts.get("submitted") ?? 0,
      more_needed: counts.get("more_needed") ?? 0,
      approved: counts.get("approved") ?? 0,
      refused: counts.get("refused") ?? 0,
    },
  }
}
