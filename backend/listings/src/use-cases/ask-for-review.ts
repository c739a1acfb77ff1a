import type { MedusaContainer } from "@medusajs/framework/types"
import { listingReviews } from "../listing-reviews/listing-review-service"
import { decidePublication, type Publication, type WantedListing } from "../listing-reviews/publication"
import type { CauseRule } from "../moderation/review-causes"
import type { Question } from "../modules/listing-review/service"
import { moderation } from "../modules/moderation"

/** What of a seller's goods waits: the rule of its trust. Where there is no rule, all of it does. */
async function ruleOf(container: MedusaContainer, seller_id: string): Promise<CauseRule> {
  const service = moderation(container)
  const [[trust], rules] = await Promise.all([
    service.listSellerTrusts({ seller_id }, { take: 1 }),
    service.listModerationRules({}, { take: 10 }),
  ])
  const level = trust?.level ?? "usual"
  return (
    rules.find((rule) => rule.level === level) ?? {
      waits: ["new", "title", "pictures", "price", "category"],
      price_band_percent: 1,
    }
  )
}

/** What comes of a seller's wish to show a listing; `product_id` where it is there already. */
export async function readPublication(
  container: MedusaContainer,
  wanted: WantedListing,
  { seller_id, product_id }: { seller_id: string; product_id?: string }
): Promise<Publication> {
  const [rule, known] = await Promise.all([
    ruleOf(container, seller_id),
    product_id ? listingReviews(container).listListingReviews({ product_id }) : [],
  ])
  return decidePublication(wanted, known[0], rule)
}

/** Notes that a listing waits for a person. It must be hidden by then: a process that dies in between shows nothing. */
export const askForReview = (container: MedusaContainer, question: Question): Promise<void> =>
  listingReviews(container).ask(question)
