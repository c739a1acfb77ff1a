import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import SellerProductLink from "@chophien/sellers/links/seller-product"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { listingReviewed, type reviewNews } from "../mails/listing-reviewed"

const linkSchema = z.array(
  z.object({
    seller: z.object({
      name: z.string(),
      members: z.array(z.object({ id: z.string(), email: z.string() })).nullish(),
    }),
  })
)

/** Tells the members of a listing's seller what the centre decided. */
export async function mailReview(
  container: MedusaContainer,
  {
    product_id,
    title,
    news,
    note,
  }: { product_id: string; title: string; news: (typeof reviewNews)[number]; note: string | null }
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: SellerProductLink.entryPoint,
    fields: ["seller.name", "seller.members.id", "seller.members.email"],
    filters: { product_id },
  })
  const occasion = Date.now()
  const mails = linkSchema.parse(data).flatMap(({ seller }) =>
    (seller.members ?? []).map(({ id, email }) =>
      listingReviewed.mail({
        to: email,
        locale: "vi",
        dedupe_key: `listing-${news}:${product_id}:${id}:${occasion}`,
        data: {
          seller_name: seller.name,
          title,
          news,
          note,
          panel_url: `${site(container).panelUrl}/hang/${product_id}`,
        },
      })
    )
  )
  if (mails.length) await queueMailsWorkflow(container).run({ input: { mails } })
}
