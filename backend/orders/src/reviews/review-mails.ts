import { readStaffOf } from "@chophien/checkout/mails/staff-money-mails"
import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import type { MailInput } from "@chophien/platform/mails/types"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readMembersOf } from "../complaints/complaint-mails"
import { type ReviewSellerNews, reviewSeller } from "../mails/review-seller"
import { type ReviewShopperNews, reviewShopper } from "../mails/review-shopper"
import { reviewStaff } from "../mails/review-staff"
import { readSellerNames } from "./read-seller-names"

/** Of which review is told. */
type ToldReview = {
  order_group_id: string
  order_id: string
  product_id: string
  product_title: string
  seller_id: string
  stars: number
}

/** What is told to whom; `nth` tells one occasion from the next of its kind. */
export type ReviewNews = {
  shopper?: ReviewShopperNews
  seller?: ReviewSellerNews
  staff?: true
  /** What the person wrote whose act it is, or why staff hid it. */
  said: string | null
  nth: string
}

/**
 * The mails about one thing that happens to a review; each has one name, however often they are composed. Staff get one
 * a day that something waits: the list says what.
 */
export async function reviewMails(
  container: MedusaContainer,
  review: ToldReview,
  { shopper, seller, staff, said, nth }: ReviewNews
): Promise<MailInput[]> {
  const gateway = paymentGateway(container)
  const key = `review:${review.order_id}:${review.product_id}:${nth}`
  const mails: MailInput[] = []
  const seller_name = (await readSellerNames(container, [review.seller_id])).get(review.seller_id) ?? ""
  const data = { product_title: review.product_title, seller_name, said }
  if (shopper) {
    const [group] = await orderGroups(container).listOrderGroups({ id: review.order_group_id }, { take: 1 })
    if (group?.email)
      mails.push(
        reviewShopper.mail({
          to: group.email,
          locale: group.locale === "en" ? "en" : "vi",
          dedupe_key: `${key}:shopper`,
          data: {
            ...data,
            group_code: group.code,
            name: group.customer_name,
            order_url: gateway.orderUrl(group.id, accessToken(container, group.id)),
            news: shopper,
          },
        })
      )
  }
  if (seller)
    for (const member of await readMembersOf(container, review.seller_id))
      mails.push(
        reviewSeller.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `${key}:${member.id}`,
          data: {
            ...data,
            stars: review.stars,
            panel_url: `${gateway.panelUrl}/danh-gia`,
            news: seller,
          },
        })
      )
  if (staff)
    for (const user of await readStaffOf(container, "/admin/shopper-reviews"))
      mails.push(
        reviewStaff.mail({
          to: user.email,
          locale: "vi",
          dedupe_key: `reviews-wait:${dayInVietnam()}:${user.id}`,
          data: {
            product_title: review.product_title,
            panel_url: `${gateway.options.backend_url}/app/reviews`,
          },
        })
      )
  return mails
}
