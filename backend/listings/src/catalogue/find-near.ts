import type { ListingPage } from "@chophien/contract/store/catalogue"
import { fold } from "@chophien/vocabulary/fold"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Finding } from "../finding/types"
import type { ListedRow } from "../modules/catalogue/types"
import { catalogueService } from "./catalogue-service"
import { readListedRows } from "./listed-rows"

type Near = { reason: NonNullable<ListingPage["near"]>["reason"]; listings: ListedRow[] }

const near_max = 8

/** What to show where words find nothing: what staff's words offer instead, else what is in season. */
export async function findNear(container: MedusaContainer, { finding }: { finding: Finding }): Promise<Near> {
  const catalogue = catalogueService(container)
  if (finding.near) {
    const tiers = [{ all: [finding.near], fit: 0 }]
    const { listings } = await catalogue.findListings({
      tiers,
      sort: "relevance",
      limit: near_max,
      offset: 0,
      is_bare: true,
    })
    const alike = await readListedRows(container, listings)
    if (alike.length) return { reason: "alike", listings: alike }
  }
  const seasonal = await catalogue.inSeason(monthInVietnam(), near_max)
  const listings = await readListedRows(container, seasonal)
  // “sân” is no “sắn”: what only looks alike is offered as a word, not as goods.
  const mistakable = finding.did_you_mean.map(fold)
  return {
    reason: "season",
    listings: listings.filter(({ title }) => {
      const words = fold(title).split(" ")
      return !mistakable.some((word) => words.includes(word))
    }),
  }
}
