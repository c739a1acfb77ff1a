import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type { closeReport as closeRoute, listReports as listRoute } from "@chophien/contract/staff/moderation"
import type { reportListing as reportRoute } from "@chophien/contract/store/reports"
import { Problem } from "@chophien/platform/problem"
import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import { readLocale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readShownListing } from "../catalogue/read-shown-listing"
import { takeDownListing } from "../listing-reviews/take-down"
import { listingReportAnswered } from "../mails/listing-report-answered"
import { sellersOfListings } from "../moderation/find-listing"
import { moderation } from "../modules/moderation"
import { texts } from "../texts"

/** More open reports of one listing tell staff nothing new. */
const open_reports_max = 50

/** Keeps what a shopper says is wrong with goods. @throws Problem `listing_not_found`, `reports_full` */
export async function reportListing(
  container: MedusaContainer,
  handle: string,
  { reason, text, email, locale }: ReadBody<typeof reportRoute>
): Promise<Answer<typeof reportRoute>> {
  const row = await readShownListing(container, handle)
  if (!row) throw new Problem("not_found", texts.listing_not_found)
  const service = moderation(container)
  if (((await service.countOpenReports([row.id])).get(row.id) ?? 0) >= open_reports_max)
    throw new Problem("conflict", texts.reports_full)
  await service.createListingReports({
    ...{ product_id: row.id, title: row.title, reason, locale },
    text: text ?? null,
    email: email ?? null,
    reported_at: new Date(),
  })
  return { received: true }
}

/** A page of shoppers' reports: those without an outcome, the oldest first, or the others, the latest first. */
export async function listReports(
  container: MedusaContainer,
  { state, limit, offset }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const service = moderation(container)
  const [rows, count] = await service.listAndCountListingReports(
    { closed_at: state === "open" ? null : { $ne: null } },
    {
      take: limit,
      skip: offset,
      order: state === "open" ? { reported_at: "ASC", id: "ASC" } : { closed_at: "DESC", id: "DESC" },
    }
  )
  const ids = [...new Set(rows.map(({ product_id }) => product_id))]
  const [sellers, open] = await Promise.all([
    sellersOfListings(container, ids),
    service.countOpenReports(ids),
  ])
  return {
    reports: rows.map(({ id, product_id, title, reason, text, email, outcome, note, ...row }) => ({
      ...{ id, product_id, title, reason, text, outcome, note, wants_answer: email !== null },
      seller: sellers.get(product_id) ?? null,
      reported_at: new Date(row.reported_at).toISOString(),
      closed_at: row.closed_at ? new Date(row.closed_at).toISOString() : null,
      alike: open.get(product_id) ?? 0,
    })),
    count,
    limit,
    offset,
  }
}

/**
 * Closes all open reports of a report's goods. Reporters with an address are told, then the addresses are removed.
 * @throws Problem `not_found`, `busy`
 */
export async function closeReport(
  container: MedusaContainer,
  { id, closed_by }: { id: string; closed_by: string },
  { outcome, note }: ReadBody<typeof closeRoute>
): Promise<Answer<typeof closeRoute>> {
  const service = moderation(container)
  const [report] = await service.listListingReports({ id }, { take: 1 })
  if (!report) throw new Problem("not_found", texts.not_found)
  if (report.closed_at) return { closed: 0 }
  const { product_id, title } = report
  if (outcome === "taken_down")
    await takeDownListing(container, { product_id, title, note, decided_by: closed_by })
  const closed = await service.closeReports({ product_id, outcome, note, closed_by })
  const mails = closed.flatMap(({ id: report_id, email, locale }) =>
    email
      ? listingReportAnswered.mail({
          to: email,
          locale: readLocale(locale),
          dedupe_key: `listing-report-answered:${report_id}`,
          data: { title, outcome, note, shop_url: site(container).storefront_url },
        })
      : []
  )
  if (mails.length) await queueMailsWorkflow(container).run({ input: { mails } })
  await service.forgetReporters(closed.map(({ id: report_id }) => report_id))
  return { closed: closed.length }
}
