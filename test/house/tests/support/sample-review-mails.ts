import { questionAnswered } from "@chophien/orders/mails/question-answered"
import { questionNews, questionSeller } from "@chophien/orders/mails/question-seller"
import { questionShopper } from "@chophien/orders/mails/question-shopper"
import { questionStaff } from "@chophien/orders/mails/question-staff"
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

const question = {
  seller_name: review.seller_name,
  said: "Gà gửi đi được mấy ngày thì tới ạ? Nhà mình ở chung cư, nhờ gọi trước khi giao.",
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
  ...questionNews.flatMap((news, nth) => [
    questionSeller.mail({
      to,
      locale,
      dedupe_key: `question:qst_1:${news}:1:mem_1`,
      data: {
        ...question,
        news,
        author: "N. T. Lan",
        order_display_id: nth ? null : 128,
        product_title: nth ? review.product_title : null,
        panel_url: "http://localhost:9000/sell/hoi-dap/qst_1",
      },
    }),
    questionShopper.mail({
      to,
      locale,
      dedupe_key: `question:qst_1:${news}:1:shopper`,
      data: { ...group, ...question, news },
    }),
  ]),
  questionAnswered.mail({
    to,
    locale,
    dedupe_key: "question:qst_2:message:2:shopper",
    data: {
      ...question,
      product_title: review.product_title,
      product_url: "http://localhost:8000/san-pham/ga-den-pa-co#hoi-dap",
    },
  }),
  ...(["shopper", "seller"] as const).map((by) =>
    questionStaff.mail({
      to,
      locale,
      dedupe_key: `question:qst_1:call:2:${by}:user_1`,
      data: { ...question, by, panel_url: "http://localhost:9000/app/questions" },
    })
  ),
  reviewStaff.mail({
    to,
    locale,
    dedupe_key: "reviews-wait:2026-11-29:user_1",
    data: { product_title: review.product_title, panel_url: "http://localhost:9000/app/reviews" },
  }),
]
