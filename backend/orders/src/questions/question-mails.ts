import { readStaffOf } from "@chophien/checkout/mails/staff-money-mails"
import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import { catalogueService } from "@chophien/listings/catalogue/catalogue-service"
import type { MailInput } from "@chophien/platform/mails/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { readMembersOf } from "../complaints/complaint-mails"
import { questionAnswered } from "../mails/question-answered"
import { questionSeller } from "../mails/question-seller"
import { questionShopper } from "../mails/question-shopper"
import { questionStaff } from "../mails/question-staff"
import type { QuestionRow, QuestionSide } from "../modules/question/service"
import { readSellerNames } from "../reviews/read-seller-names"

const listedSchema = z.object({ handle: z.string() })

/** What a mail quotes of a message: a beginning. */
const quote_max = 300
const quoteOf = (text: string): string =>
  text.length > quote_max ? `${text.slice(0, quote_max).trimEnd()}…` : text

/** `message` was written to this side, or staff ended their part (`closed`). */
export type QuestionNews = "message" | "closed"

/** The mails to one side about a question; `text` is what was written. Each has one name, however often composed. */
export async function questionMails(
  container: MedusaContainer,
  row: QuestionRow,
  { side, news, text, nth }: { side: QuestionSide; news: QuestionNews; text: string; nth: number }
): Promise<MailInput[]> {
  const gateway = paymentGateway(container)
  const seller_name = (await readSellerNames(container, [row.seller_id])).get(row.seller_id) ?? ""
  const key = `question:${row.id}:${news}:${nth}`
  const said = quoteOf(text)
  if (side === "seller")
    return (await readMembersOf(container, row.seller_id)).map((member) =>
      questionSeller.mail({
        to: member.email,
        locale: "vi",
        dedupe_key: `${key}:${member.id}`,
        data: {
          seller_name,
          author: row.author,
          order_display_id: row.order_display_id,
          product_title: row.product_title,
          said,
          news,
          panel_url: `${gateway.panelUrl}/hoi-dap/${row.id}`,
        },
      })
    )
  const locale = row.locale === "en" ? "en" : "vi"
  if (row.kind === "product") {
    const [listed] = await catalogueService(container).listedByIds(row.product_id ? [row.product_id] : [])
    const handle = listedSchema.safeParse(listed).data?.handle
    const url = `${gateway.options.storefront_url}${handle ? `/san-pham/${handle}#hoi-dap` : ""}`
    return row.email && news === "message"
      ? [
          questionAnswered.mail({
            to: row.email,
            locale,
            dedupe_key: `${key}:shopper`,
            data: { seller_name, product_title: row.product_title ?? "", said, product_url: url },
          }),
        ]
      : []
  }
  const [group] = row.order_group_id
    ? await orderGroups(container).listOrderGroups({ id: row.order_group_id }, { take: 1 })
    : []
  return group?.email
    ? [
        questionShopper.mail({
          to: group.email,
          locale,
          dedupe_key: `${key}:shopper`,
          data: {
            group_code: group.code,
            name: group.customer_name,
            order_url: gateway.orderUrl(group.id, accessToken(container, group.id)),
            seller_name,
            said,
            news,
          },
        }),
      ]
    : []
}

/** The mails to staff who are called in. */
export async function callMails(
  container: MedusaContainer,
  row: QuestionRow,
  { by, text }: { by: QuestionSide; text: string }
): Promise<MailInput[]> {
  const seller_name = (await readSellerNames(container, [row.seller_id])).get(row.seller_id) ?? ""
  return (await readStaffOf(container, "/admin/questions")).map((user) =>
    questionStaff.mail({
      to: user.email,
      locale: "vi",
      dedupe_key: `question:${row.id}:call:${row.messages}:${by}:${user.id}`,
      data: {
        seller_name,
        by,
        said: quoteOf(text),
        panel_url: `${paymentGateway(container).options.backend_url}/app/questions`,
      },
    })
  )
}
