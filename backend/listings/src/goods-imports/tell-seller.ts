import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { sellerGoodsImported } from "../mails/seller-goods-imported"
import { sellerGoodsTakenBack } from "../mails/seller-goods-taken-back"
import type { GoodsImportRow, ImportEffect } from "../modules/goods-import/types"

const sellerSchema = z.object({
  name: z.string(),
  members: z.array(z.object({ id: z.string(), email: z.string() })),
})

/** Mails each member of a seller that a sheet was written for it, or taken back; once, however often it is called. */
export async function tellSeller(
  container: MedusaContainer,
  sheet: GoodsImportRow,
  news: "imported" | "taken_back",
  effects: readonly ImportEffect[]
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["name", "members.id", "members.email"],
    filters: { id: sheet.seller_id },
  })
  const [seller] = z.array(sellerSchema).parse(data)
  if (!seller || !effects.length) return
  const about = {
    seller_name: seller.name,
    file_name: sheet.file_name,
    panel_url: site(container).panelUrl,
  }
  const created = effects.filter(({ before }) => before === null).length
  const mails = seller.members.map(({ id, email: to }) =>
    news === "imported"
      ? sellerGoodsImported.mail({
          to,
          locale: "vi",
          dedupe_key: `seller-goods-imported:${sheet.id}:${id}`,
          data: { ...about, created, changed: effects.length - created },
        })
      : sellerGoodsTakenBack.mail({
          to,
          locale: "vi",
          dedupe_key: `seller-goods-taken-back:${sheet.id}:${id}`,
          data: about,
        })
  )
  if (mails.length) await queueMailsWorkflow(container).run({ input: { mails } })
}
