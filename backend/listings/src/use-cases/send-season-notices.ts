import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { readListedRows } from "../catalogue/listed-rows"
import { viewContext } from "../catalogue/view-context"
import { listingCard } from "../catalogue/views"
import { seasonBegins } from "../mails/season-begins"
import { seasonNoticeService } from "../season-notices/season-notice-service"

const batch_size = 200

/**
 * Queues a mail for everybody who waits for a listing that can be had now, in its season and in stock, and forgets them.
 * The notice's id names the mail, so that one that is queued twice goes out once.
 */
export async function sendSeasonNotices(container: MedusaContainer): Promise<void> {
  const notices = seasonNoticeService(container)
  const awaited = await notices.awaitedProducts()
  if (!awaited.length) return
  const rows = await readListedRows(container, await catalogueService(container).listedByIds(awaited))
  const context = await viewContext(container, "vi", rows)
  const cards = new Map(
    rows
      .map((row) => listingCard(row, context))
      .filter((card) => card.in_stock)
      .map((card) => [card.id, card])
  )
  const { storefront_url } = site(container)
  for (let due = await dueNotices(); due.length; due = await dueNotices()) {
    const mails = due.flatMap(({ id, product_id, email, locale }) => {
      const card = cards.get(product_id)
      return card
        ? seasonBegins.mail({
            to: email,
            locale,
            dedupe_key: `season-begins:${id}`,
            data: {
              title: card.title,
              seller_name: card.seller.name,
              listing_url: `${storefront_url}${locale === "en" ? "/en" : ""}/san-pham/${card.handle}`,
            },
          })
        : []
    })
    await queueMailsWorkflow(container).run({ input: { mails } })
    await notices.removeNotices(due.map(({ id }) => id))
  }

  async function dueNotices() {
    return cards.size ? await notices.noticesOf([...cards.keys()], batch_size) : []
  }
}
