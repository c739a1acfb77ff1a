import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type {
  addTakedown as addRoute,
  listTakedowns as listRoute,
  Takedown,
} from "@chophien/contract/staff/moderation"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { takeDownListing } from "../listing-reviews/take-down"
import { findListing, sellersOfListings } from "../moderation/find-listing"
import { moderation } from "../modules/moderation"
import type { TakedownRow } from "../modules/moderation/service"
import { texts } from "../texts"

/** Law 122/2025 and Decree 248/2026: goods go within 24 hours of the authority's request. */
const takedown_ms = 24 * 3_600_000

const stateOf = ({ done_at, lifted_at }: TakedownRow): Takedown["state"] =>
  lifted_at ? "lifted" : done_at ? "done" : "open"
const iso = (moment: Date | null): string | null => (moment ? new Date(moment).toISOString() : null)

async function showTakedowns(container: MedusaContainer, rows: TakedownRow[]): Promise<Takedown[]> {
  const sellers = await sellersOfListings(
    container,
    rows.map(({ product_id }) => product_id)
  )
  return rows.map((row) => ({
    ...{ id: row.id, product_id: row.product_id, title: row.title, authority: row.authority },
    ...{ reference: row.reference, reason: row.reason, state: stateOf(row) },
    seller: sellers.get(row.product_id) ?? null,
    requested_at: new Date(row.requested_at).toISOString(),
    due_at: new Date(row.due_at).toISOString(),
    done_at: iso(row.done_at),
    lifted_at: iso(row.lifted_at),
    lifted_reason: row.lifted_reason,
  }))
}

const filters = {
  open: { done_at: null, lifted_at: null },
  done: { done_at: { $ne: null }, lifted_at: null },
  lifted: { lifted_at: { $ne: null } },
}

/** A page of authorities' requests, those with the nearest deadline first. */
export async function listTakedowns(
  container: MedusaContainer,
  { state, limit, offset }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const [rows, count] = await moderation(container).listAndCountTakedowns(filters[state], {
    take: limit,
    skip: offset,
    order: state === "open" ? { due_at: "ASC", id: "ASC" } : { due_at: "DESC", id: "DESC" },
  })
  return { takedowns: await showTakedowns(container, rows), count, limit, offset }
}

async function readTakedown(container: MedusaContainer, id: string): Promise<TakedownRow> {
  const [row] = await moderation(container).listTakedowns({ id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

async function showOne(container: MedusaContainer, id: string): Promise<{ takedown: Takedown }> {
  const [takedown] = await showTakedowns(container, [await readTakedown(container, id)])
  if (!takedown) throw new Problem("not_found", texts.not_found)
  return { takedown }
}

/**
 * Writes a request of an authority down, and carries it out where that is wanted.
 * @throws Problem `listing_not_found`, `takedown_exists`, `takedown_time_wrong`, `busy`
 */
export async function addTakedown(
  container: MedusaContainer,
  { listing: typed, now, ...request }: ReadBody<typeof addRoute>,
  recorded_by: string
): Promise<{ takedown: Takedown }> {
  const requested_at = new Date(request.requested_at)
  if (Number(requested_at) > Date.now() + 60_000)
    throw new Problem("invalid_request", texts.takedown_time_wrong, { param: "requested_at" })
  const listing = await findListing(container, typed)
  if (!listing) throw new Problem("not_found", texts.listing_not_found, { param: "listing" })
  const service = moderation(container)
  const known = { product_id: listing.id, reference: request.reference, lifted_at: null }
  if ((await service.listTakedowns(known, { take: 1 })).length)
    throw new Problem("conflict", texts.takedown_exists, { param: "reference" })
  const row = await service.createTakedowns({
    ...request,
    ...{ product_id: listing.id, title: listing.title, requested_at, recorded_by },
    due_at: new Date(Number(requested_at) + takedown_ms),
  })
  return now ? await runTakedown(container, row.id, recorded_by) : await showOne(container, row.id)
}

/** Takes the goods down and tells the seller; done again, it changes nothing. @throws Problem `not_found`, `busy` */
export async function runTakedown(
  container: MedusaContainer,
  id: string,
  done_by: string
): Promise<{ takedown: Takedown }> {
  const row = await readTakedown(container, id)
  if (!row.done_at) {
    const { product_id, title, authority, reference, reason } = row
    const note = `${authority}, văn bản số ${reference}: ${reason}`.slice(0, 1000)
    await takeDownListing(container, { product_id, title, note, decided_by: done_by })
    await moderation(container).updateTakedowns({ id, done_at: new Date(), done_by })
  }
  return await showOne(container, id)
}

/** The authority takes its request back; the listing stays held until staff pass it. @throws Problem `not_found` */
export async function releaseTakedown(
  container: MedusaContainer,
  { id, reason, lifted_by }: { id: string; reason: string; lifted_by: string }
): Promise<{ takedown: Takedown }> {
  const row = await readTakedown(container, id)
  if (!row.lifted_at)
    await moderation(container).updateTakedowns({
      ...{ id, lifted_by, lifted_reason: reason },
      lifted_at: new Date(),
    })
  return await showOne(container, id)
}
