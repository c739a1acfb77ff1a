import { readStaffOf } from "@chophien/checkout/mails/staff-money-mails"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import type { MailItem } from "@chophien/platform/mails/mail-fields"
import type { MailInput } from "@chophien/platform/mails/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readMembersOf } from "../complaints/complaint-mails"
import type { ComplainedOrder } from "../complaints/read-complained-orders"
import { orderCareSeller, type orderCareSellerNews } from "../mails/order-care-seller"
import { orderCareShopper, type orderCareShopperNews } from "../mails/order-care-shopper"
import { orderCareStaff, type orderCareStaffNews } from "../mails/order-care-staff"

/** What happened to an order, and what each who is concerned is told of it; who is not named hears nothing. */
export type CareNews = {
  /** The name of the occasion: who is told of it is told once. */
  key: string
  shopper?: (typeof orderCareShopperNews)[number]
  seller?: (typeof orderCareSellerNews)[number]
  staff?: (typeof orderCareStaffNews)[number]
  said?: string | null
  /** Whole VND. */
  amount?: number | null
  due_at?: Date | null
  promised_on?: string | null
  items?: MailItem[]
}

/** The mails about something that happened to an order before it left. */
export async function careMails(
  container: MedusaContainer,
  order: ComplainedOrder,
  { key, shopper, seller, staff, ...news }: CareNews
): Promise<MailInput[]> {
  const { group } = order
  const gateway = paymentGateway(container)
  const data = {
    group_code: group.code,
    order_display_id: order.display_id,
    seller_name: order.seller.name,
    said: news.said ?? null,
    amount: news.amount ?? null,
    due_at: news.due_at?.toISOString() ?? null,
    promised_on: news.promised_on ?? null,
    items: news.items ?? [],
  }
  const name = `order-care:${order.id}:${key}`
  const mails: MailInput[] = []
  if (shopper && group.email)
    mails.push(
      orderCareShopper.mail({
        to: group.email,
        locale: group.locale === "en" ? "en" : "vi",
        dedupe_key: `${name}:shopper`,
        data: {
          ...data,
          news: shopper,
          name: group.customer_name,
          order_url: gateway.orderUrl(group.id, accessToken(container, group.id)),
        },
      })
    )
  if (seller)
    for (const member of await readMembersOf(container, order.seller.id))
      mails.push(
        orderCareSeller.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `${name}:${member.id}`,
          data: { ...data, news: seller, panel_url: `${gateway.panelUrl}/don-hang/${order.id}` },
        })
      )
  if (staff)
    for (const user of await readStaffOf(container, "/admin/orders"))
      mails.push(
        orderCareStaff.mail({
          to: user.email,
          locale: "vi",
          dedupe_key: `${name}:${user.id}`,
          data: {
            ...data,
            news: staff,
            panel_url: `${gateway.options.backend_url}/app/orders/${order.id}`,
          },
        })
      )
  return mails
}
