import type { Answer, ReadBody } from "@chophien/contract"
import type { askForSeason as askRoute } from "@chophien/contract/store/season-notices"
import { Problem } from "@chophien/platform/problem"
import { isSoldIn, nextSeasonMonth } from "@chophien/vocabulary/season"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readShownListing } from "../catalogue/read-shown-listing"
import { notices_max } from "../modules/season-notice/service"
import { seasonNoticeService } from "../season-notices/season-notice-service"
import { texts } from "../texts"

/**
 * Notes that an address wants a mail once a listing's season begins; asking again changes nothing.
 * @throws Problem `listing_not_found`; `sold_now` for what is not out of season; `season_notices_full`
 */
export async function askForSeason(
  container: MedusaContainer,
  handle: string,
  { email, locale }: ReadBody<typeof askRoute>
): Promise<Answer<typeof askRoute>> {
  const row = await readShownListing(container, handle)
  if (!row) throw new Problem("not_found", texts.listing_not_found)
  const month = monthInVietnam()
  const from_month = isSoldIn(row, month) ? null : nextSeasonMonth(row.season_months, month)
  if (from_month === null) throw new Problem("conflict", texts.sold_now, { values: { title: row.title } })
  if (!(await seasonNoticeService(container).addNotice({ product_id: row.id, email, locale })))
    throw new Problem("conflict", texts.season_notices_full, {
      param: "email",
      values: { limit: notices_max },
    })
  return { from_month }
}
