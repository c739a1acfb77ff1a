import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type {
  listProductQuestions as listRoute,
  writeProductQuestion as route,
} from "@chophien/contract/store/questions"
import { catalogueService } from "@chophien/listings/catalogue/catalogue-service"
import { texts as listingTexts } from "@chophien/listings/texts/index"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { questionService } from "../modules/question"
import { readPlace } from "../questions/question-views"
import { requireCleanWords } from "../questions/refuse-words"
import { writeMessage } from "../questions/write-message"
import { publicNameOf } from "../reviews/review-rules"
import { questionTexts as texts } from "../texts/question"

/** More questions about one product that wait for an answer help nobody. */
const waiting_max = 50

const listingSchema = z.object({ id: z.string(), title: z.string(), seller_id: z.string() })

async function requireListing(container: MedusaContainer, handle: string) {
  const listing = listingSchema.safeParse(await catalogueService(container).listingByHandle(handle)).data
  if (!listing) throw new Problem("not_found", listingTexts.listing_not_found)
  return listing
}

/**
 * Anybody asks about a listing. The question is in sight once its seller answered, and the answer is the only mail that
 * the address gets.
 * @throws Problem `listing_not_found`, `question_contact_refused`, `question_full`
 */
export async function writeProductQuestion(
  container: MedusaContainer,
  handle: string,
  { name, email, text, locale }: ReadBody<typeof route>,
  reader: Locale
): Promise<void> {
  const listing = await requireListing(container, handle)
  requireCleanWords(`${name}\n${text}`, "before_paying", reader)
  const service = questionService(container)
  const [, waiting] = await service.listAndCountQuestions(
    { product_id: listing.id, kind: "product", state: "to_answer" },
    { take: 1, select: ["id"] }
  )
  if (waiting >= waiting_max) throw new Problem("conflict", texts.question_full)
  const id = await service.begin({
    kind: "product",
    order_group_id: null,
    order_id: null,
    order_display_id: null,
    product_id: listing.id,
    product_title: listing.title,
    seller_id: listing.seller_id,
    author: publicNameOf(name),
    email,
    locale,
  })
  await writeMessage(container, id, { author: "shopper", actor_id: null, text, photos: [] })
}

/** Answered questions about a listing, the latest first. @throws Problem `listing_not_found` */
export async function listQuestionsOfProduct(
  container: MedusaContainer,
  handle: string,
  { before, limit }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const { id } = await requireListing(container, handle)
  const service = questionService(container)
  const rows = await service.readAnswered({ product_id: id, before: readPlace(before), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const messages = shown.length
    ? await service.listQuestionMessages(
        { question_id: shown.map((row) => row.id), author: ["shopper", "seller"] },
        { take: shown.length * 2, order: { sent_at: "ASC" } }
      )
    : []
  const last = shown.at(-1)
  return {
    questions: shown.flatMap((row) => {
      const of = messages.filter(({ question_id }) => question_id === row.id)
      const question = of.find(({ author }) => author === "shopper")
      const answer = of.find(({ author }) => author === "seller")
      if (!question || !answer) return []
      return {
        id: row.id,
        author: row.author,
        text: question.text,
        at: new Date(question.sent_at).toISOString(),
        answer: { text: answer.text, at: new Date(answer.sent_at).toISOString() },
      }
    }),
    older: rows.length > limit && last ? `${last.last_us}.${last.id}` : null,
  }
}
