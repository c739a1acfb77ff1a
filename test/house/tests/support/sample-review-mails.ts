import { reviewAsk } from "@chophien/orders/mails/review-ask"
import { reviewSeller, reviewSellerNews } from "@chophien/orders/mails/review-seller"
import { reviewShopper, reviewShopperNews } from "@chophien/orders/mails/review-shopper"
import { reviewStaff } from "@chophien/orders/mails/review-staff"
import type { MailInput } from "@chophien/platform/mails/types"
import type { Locale } from "@chophien/platform/texts/define-texts"

const group = {
  group_code: "K7M2P9QX",
  name: "Nguyễn Thị Lan",
  order_url: "http://localhost:8000/don-hang/og_01M820ZC7HQNKNC8?ma=Zk3v9TqLr2&x=1",
}
const review = {
  product_title: "Gà đen Pà Cò làm sạch, nguyên con, hút chân không",
  seller_name: "HTX Nông nghiệp Pà Cò",
  said: "Gà chắc thịt, đóng gói kỹ, đá khô còn lạnh khi tới nơi.",
}

/** Every news of a review to each who hears of it. */
export const reviewMails = (to: string, locale: Locale): MailInput[] => [
  reviewAsk.mail({
    to,
    locale,
    dedupe_key: "review-ask:order_1",
    data: {
      ...group,
      seller_name: review.seller_name,
      product_titles: [review.product_title, "Chè Shan tuyết Pà Cò túi 100 g"],
    },
  }),
  ...reviewShopperNews.map((news) =>
    reviewShopper.mail({
      to,
      locale,
      dedupe_key: `review:order_1:prod_1:${news}:shopper`,
      data: { ...group, ...review, news },
    })
  ),
  ...reviewSellerNews.map((news) =>
    reviewSeller.mail({
      to,
      locale,
      dedupe_key: `review:order_1:prod_1:${news}:mem_1`,
      data: { ...review, stars: 4, news, panel_url: "http://localhost:9000/sell/danh-gia" },
    })
  ),
  reviewStaff.mail({
    to,
    locale,
    dedupe_key: "reviews-wait:2026-11-29:user_1",
    data: { product_title: review.product_title, panel_url: "http://localhost:9000/app/reviews" },
  }),
]
