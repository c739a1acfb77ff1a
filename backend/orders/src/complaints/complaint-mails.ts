import { readStaffOf } from "@chophien/checkout/mails/staff-money-mails"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import type { MailInput } from "@chophien/platform/mails/types"
import type { ComplaintAct, ComplaintActor, ComplaintAudience } from "@chophien/vocabulary/complaint-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { complaintSeller, complaintSellerNews } from "../mails/complaint-seller"
import { complaintShopper, complaintShopperNews } from "../mails/complaint-shopper"
import { complaintStaff, complaintStaffNews } from "../mails/complaint-staff"
import type { ComplaintRow } from "../modules/complaint/service"
import type { ComplainedOrder } from "./read-complained-orders"

/** Of which complaint is told, and how much has happened to it before. */
export type ToldComplaint = Pick<ComplaintRow, "id" | "seller_id" | "reason" | "state"> & {
  order: ComplainedOrder
  entries: number
}

/** What is told: an act on a complaint, or that a time runs out. */
export type ComplaintNews = {
  occasion: ComplaintAct | "opened" | "remind" | "overdue"
  audiences: readonly ComplaintAudience[]
  by: ComplaintActor
  text: string | null
  /** Whole VND. */
  amount: number | null
  due_at: Date | null
}

/** What an occasion is called to somebody. A lapse and a silence read otherwise than what a person does. */
function nameOf({ occasion, by }: ComplaintNews, { state }: ToldComplaint, to: ComplaintAudience): string {
  if (occasion === "lapse") return state === "offered" ? "lapse_offer" : "lapse_refusal"
  if (occasion === "escalate" && by === "clock" && to === "seller") return "escalate_late"
  return occasion
}

const membersSchema = z.array(z.object({ id: z.string(), email: z.string() }))

/** The people who act for a seller. */
export async function readMembersOf(container: MedusaContainer, seller_id: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "member", fields: ["id", "email"], filters: { seller_id } })
  return membersSchema.parse(data)
}

/** The mails about one thing that happens to a complaint; each of them has one name, however often they are composed. */
export async function complaintMails(
  container: MedusaContainer,
  complaint: ToldComplaint,
  news: ComplaintNews
): Promise<MailInput[]> {
  const { id, seller_id, reason, order, entries } = complaint
  const { group } = order
  const gateway = paymentGateway(container)
  const data = {
    group_code: group.code,
    order_display_id: order.display_id,
    seller_name: order.seller.name,
    reason,
    said: news.text,
    amount: news.amount,
    due_at: news.due_at?.toISOString() ?? null,
  }
  // An act can be done again, so its name has its place in the history.
  const key = `complaint:${id}:${entries}:${news.occasion}`
  const mails: MailInput[] = []
  if (news.audiences.includes("shopper") && group.email)
    mails.push(
      complaintShopper.mail({
        to: group.email,
        locale: group.locale === "en" ? "en" : "vi",
        dedupe_key: `${key}:shopper`,
        data: {
          ...data,
          name: group.customer_name,
          order_url: gateway.orderUrl(group.id, accessToken(container, group.id)),
          news: z.enum(complaintShopperNews).parse(nameOf(news, complaint, "shopper")),
        },
      })
    )
  if (news.audiences.includes("seller"))
    for (const member of await readMembersOf(container, seller_id))
      mails.push(
        complaintSeller.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `${key}:${member.id}`,
          data: {
            ...data,
            panel_url: `${gateway.panelUrl}/khieu-nai/${id}`,
            news: z.enum(complaintSellerNews).parse(nameOf(news, complaint, "seller")),
          },
        })
      )
  if (news.audiences.includes("staff"))
    for (const user of await readStaffOf(container, "/admin/complaints"))
      mails.push(
        complaintStaff.mail({
          to: user.email,
          locale: "vi",
          dedupe_key: `${key}:${user.id}`,
          data: {
            ...data,
            panel_url: `${gateway.options.backend_url}/app/complaints/${id}`,
            news: z.enum(complaintStaffNews).parse(nameOf(news, complaint, "staff")),
          },
        })
      )
  return mails
}
