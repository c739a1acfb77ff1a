import { orderCanceled } from "@chophien/checkout/mails/order-canceled"
import { orderExpired } from "@chophien/checkout/mails/order-expired"
import { orderHold } from "@chophien/checkout/mails/order-hold"
import { moneyBackNews, orderMoneyBack } from "@chophien/checkout/mails/order-money-back"
import { orderPaid } from "@chophien/checkout/mails/order-paid"
import { orderPlaced } from "@chophien/checkout/mails/order-placed"
import { paymentClaimClosed } from "@chophien/checkout/mails/payment-claim-closed"
import { sellerNewOrder } from "@chophien/checkout/mails/seller-new-order"
import { sellerOrderCanceled } from "@chophien/checkout/mails/seller-order-canceled"
import { sellerOrderHold } from "@chophien/checkout/mails/seller-order-hold"
import { staffMoney, staffMoneyNews } from "@chophien/checkout/mails/staff-money"
import { reportOutcomes } from "@chophien/contract/staff/moderation"
import { listingReportAnswered } from "@chophien/listings/mails/listing-report-answered"
import { listingReviewed, reviewNews } from "@chophien/listings/mails/listing-reviewed"
import { seasonBegins } from "@chophien/listings/mails/season-begins"
import { sellerGoodsImported } from "@chophien/listings/mails/seller-goods-imported"
import { sellerGoodsTakenBack } from "@chophien/listings/mails/seller-goods-taken-back"
import { complaintSeller, complaintSellerNews } from "@chophien/orders/mails/complaint-seller"
import { complaintShopper, complaintShopperNews } from "@chophien/orders/mails/complaint-shopper"
import { complaintStaff, complaintStaffNews } from "@chophien/orders/mails/complaint-staff"
import { orderCareSeller, orderCareSellerNews } from "@chophien/orders/mails/order-care-seller"
import { orderCareShopper, orderCareShopperNews } from "@chophien/orders/mails/order-care-shopper"
import { orderCareStaff, orderCareStaffNews } from "@chophien/orders/mails/order-care-staff"
import { orderShipped } from "@chophien/orders/mails/order-shipped"
import { sellerParcelReceived } from "@chophien/orders/mails/seller-parcel-received"
import { sellerTrackingCorrected } from "@chophien/orders/mails/seller-tracking-corrected"
import { trackingCorrected } from "@chophien/orders/mails/tracking-corrected"
import { staffInvited } from "@chophien/platform/mails/staff-invited"
import { staffPasswordReset } from "@chophien/platform/mails/staff-password-reset"
import type { MailInput } from "@chophien/platform/mails/types"
import { applicationNews, applicationNewsMail } from "@chophien/sellers/mails/application-news"
import { memberChanged } from "@chophien/sellers/mails/member-changed"
import { memberCode } from "@chophien/sellers/mails/member-code"
import { memberInvited } from "@chophien/sellers/mails/member-invited"
import { memberPasswordReset } from "@chophien/sellers/mails/member-password-reset"
import { memberRemoved } from "@chophien/sellers/mails/member-removed"
import { memberSignedIn } from "@chophien/sellers/mails/member-signed-in"
import { memberNews, membersNews } from "@chophien/sellers/mails/members-news"
import { dueMatters, sellerDue } from "@chophien/sellers/mails/seller-due"
import { sellerReactivated } from "@chophien/sellers/mails/seller-reactivated"
import { sellerSuspended } from "@chophien/sellers/mails/seller-suspended"
import { sellerBankChanged } from "@chophien/settlement/mails/seller-bank-changed"
import { sellerPayout } from "@chophien/settlement/mails/seller-payout"
import { complaintReasons } from "@chophien/vocabulary/complaint-state"
import type { Locale } from "@chophien/vocabulary/locale"
import { reviewMails } from "./sample-review-mails"

const chicken = {
  title: "Gà đen Pà Cò",
  variant_title: "Con 1,3–1,5 kg, làm sạch",
  quantity: 2,
  total: 560_000,
}
const oranges = {
  title: "Cam Cao Phong loại đặc biệt hái tại vườn",
  variant_title: null,
  quantity: 5,
  total: 450_000,
}
const group = {
  group_code: "K7M2P9QX",
  name: "Nguyễn Thị Lan",
  order_url: "http://localhost:8000/don-hang/og_01M820ZC7HQNKNC8?ma=Zk3v9TqLr2&x=1",
}

const complaint = {
  group_code: group.group_code,
  order_display_id: 128,
  seller_name: "HTX Nông nghiệp Pà Cò",
  reason: "damaged" as const,
  said: "Gà bị dập, túi rách và chảy nước.",
  amount: 200_000,
  due_at: "2026-11-25T10:30:00.000Z",
}

const reasonOf = (nth: number) => complaintReasons[nth % complaintReasons.length] ?? "damaged"

/** An order before it leaves, with every row that a mail about it can have. */
const orderCare = {
  group_code: "K7M2P9QX",
  order_display_id: 128,
  seller_name: "HTX Nông nghiệp Pà Cò",
  said: "Sương muối hai đêm liền làm hỏng cả vườn rau, bà con rất tiếc.",
  amount: 595_000,
  due_at: "2026-11-29T10:30:00.000Z",
  promised_on: "2026-12-02",
  items: [],
}

/** Every news of an order before it leaves to each who hears of it. */
const orderCareMails = (to: string, locale: Locale): MailInput[] => [
  ...orderCareShopperNews.map((news) =>
    orderCareShopper.mail({
      to,
      locale,
      dedupe_key: `order-care:order_1:${news}:shopper`,
      data: { ...group, ...orderCare, items: [chicken], news },
    })
  ),
  ...orderCareSellerNews.map((news) =>
    orderCareSeller.mail({
      to,
      locale,
      dedupe_key: `order-care:order_1:${news}:mem_1`,
      data: { ...orderCare, news, panel_url: "http://localhost:9000/sell/don-hang/order_1" },
    })
  ),
  ...orderCareStaffNews.map((news) =>
    orderCareStaff.mail({
      to,
      locale,
      dedupe_key: `order-care:order_1:${news}:user_1`,
      data: { ...orderCare, news, panel_url: "http://localhost:9000/app/orders/order_1" },
    })
  ),
]

/** Every news of a complaint to each who hears of it, as long as they get. */
const complaintMails = (to: string, locale: Locale): MailInput[] => [
  ...complaintShopperNews.map((news, nth) =>
    complaintShopper.mail({
      to,
      locale,
      dedupe_key: `complaint:cmpl_1:${news}:shopper`,
      data: { ...group, ...complaint, reason: reasonOf(nth), news },
    })
  ),
  ...complaintSellerNews.map((news) =>
    complaintSeller.mail({
      to,
      locale,
      dedupe_key: `complaint:cmpl_1:${news}:mem_1`,
      data: { ...complaint, news, panel_url: "http://localhost:9000/sell/khieu-nai/cmpl_1" },
    })
  ),
  ...complaintStaffNews.map((news) =>
    complaintStaff.mail({
      to,
      locale,
      dedupe_key: `complaint:cmpl_1:${news}:user_1`,
      data: { ...complaint, news, panel_url: "http://localhost:9000/app/complaints/cmpl_1" },
    })
  ),
  sellerParcelReceived.mail({
    to,
    locale,
    dedupe_key: "parcel-received:ful_1:mem_1",
    data: {
      seller_name: complaint.seller_name,
      order_display_id: 128,
      panel_url: "http://localhost:9000/sell/don-hang/order_1",
      carrier: "Giao Hàng Nhanh",
      tracking_number: "GHN5E8K2LQ7P",
    },
  }),
]

/** One mail of each template, as a real checkout would write them. */
export function sampleMails(locale: Locale): MailInput[] {
  const to = "lan@example.com"
  return [
    orderPlaced.mail({
      to,
      locale,
      dedupe_key: "order-placed:og_1",
      data: {
        ...group,
        amount: 1_085_000,
        expires_at: "2026-11-22T10:30:00.000Z",
        parcels: [
          { seller_name: "HTX Nông nghiệp Pà Cò", items: [chicken], shipping_total: 35_000, total: 595_000 },
          { seller_name: "HTX Cam Cao Phong", items: [oranges], shipping_total: 40_000, total: 490_000 },
        ],
      },
    }),
    orderPaid.mail({
      to,
      locale,
      dedupe_key: "order-paid:og_1",
      data: {
        ...group,
        amount: 1_085_000,
        overpaid: 0,
        sellers: ["HTX Nông nghiệp Pà Cò", "HTX Cam Cao Phong"],
      },
    }),
    orderPlaced.mail({
      to,
      locale,
      dedupe_key: "order-placed:og_2",
      data: { ...group, name: null, amount: 1_085_000, expires_at: "2026-11-22T10:30:00.000Z", parcels: [] },
    }),
    orderExpired.mail({
      to,
      locale,
      dedupe_key: "order-expired:og_1",
      data: { ...group, amount: 1_085_000, received: 0 },
    }),
    orderExpired.mail({
      to,
      locale,
      dedupe_key: "order-expired:og_2",
      data: { ...group, amount: 1_085_000, received: 300_000 },
    }),
    orderCanceled.mail({
      to,
      locale,
      dedupe_key: "order-canceled:order_2",
      data: { ...group, amount: 0, sellers: ["HTX Cam Cao Phong"] },
    }),
    sellerGoodsImported.mail({
      to,
      locale,
      dedupe_key: "seller-goods-imported:gimp_1:mem_1",
      data: {
        seller_name: "HTX Nông nghiệp Pà Cò",
        file_name: "hang-thang-11.xlsx",
        created: 12,
        changed: 3,
        panel_url: "http://localhost:9000/sell",
      },
    }),
    sellerGoodsTakenBack.mail({
      to,
      locale,
      dedupe_key: "seller-goods-taken-back:gimp_1:mem_1",
      data: {
        seller_name: "HTX Nông nghiệp Pà Cò",
        file_name: "hang-thang-11.xlsx",
        panel_url: "http://localhost:9000/sell",
      },
    }),
    ...reportOutcomes.map((outcome) =>
      listingReportAnswered.mail({
        to,
        locale,
        dedupe_key: `listing-report-answered:${outcome}`,
        data: {
          title: "Rượu ngâm thảo quả",
          outcome,
          note: "Cảm ơn bạn, gian hàng đã được nhắc.",
          shop_url: "http://localhost:8000",
        },
      })
    ),
    ...reviewNews.map((news) =>
      listingReviewed.mail({
        to,
        locale,
        dedupe_key: `listing-${news}:prod_1`,
        data: {
          seller_name: "HTX Nông nghiệp Pà Cò",
          title: "Rượu ngâm thảo quả",
          news,
          note: news !== "passed" ? "Hãy bỏ câu nói về công dụng chữa bệnh." : null,
          panel_url: "http://localhost:9000/sell/hang/prod_1",
        },
      })
    ),
    orderShipped.mail({
      to,
      locale,
      dedupe_key: "order-shipped:ful_1",
      data: {
        ...group,
        seller_name: "HTX Nông nghiệp Pà Cò",
        carrier: "Giao Hàng Nhanh",
        tracking_number: "GHN5E8K2LQ7P",
        items: [chicken],
      },
    }),
    orderShipped.mail({
      to,
      locale,
      dedupe_key: "order-shipped:ful_2",
      data: {
        ...group,
        seller_name: "HTX Cam Cao Phong",
        carrier: null,
        tracking_number: null,
        items: [oranges],
      },
    }),
    ...complaintMails(to, locale),
    ...orderCareMails(to, locale),
    ...reviewMails(to, locale),
    trackingCorrected.mail({
      to,
      locale,
      dedupe_key: "tracking-corrected:trc_1",
      data: {
        ...group,
        seller_name: "HTX Nông nghiệp Pà Cò",
        carrier: "Giao Hàng Nhanh",
        tracking_number: "GHN5E8K2LQ7P",
      },
    }),
    sellerTrackingCorrected.mail({
      to,
      locale,
      dedupe_key: "seller-tracking-corrected:trc_1:mem_1",
      data: {
        seller_name: "HTX Nông nghiệp Pà Cò",
        order_display_id: 128,
        group_code: "K7M2P9QX",
        panel_url: "http://localhost:9000/sell",
        carrier: "Giao Hàng Nhanh",
        tracking_number: "GHN5E8K2LQ7P",
      },
    }),
    sellerNewOrder.mail({
      to,
      locale,
      dedupe_key: "seller-new-order:order_1:mem_1",
      data: {
        seller_name: "HTX Nông nghiệp Pà Cò",
        group_code: "K7M2P9QX",
        order_display_id: 128,
        panel_url: "http://localhost:9000/sell",
        items: [chicken],
        total: 595_000,
        recipient_commune: "Phường Hoàn Kiếm, Hà Nội",
      },
    }),
    memberInvited.mail({
      to,
      locale,
      dedupe_key: "member-invited:mem_1:1",
      data: {
        member_name: "Sùng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        invite_url: "http://localhost:9000/sell/moi/inv_8f2k",
        expires_at: "2026-11-29T10:30:00.000Z",
      },
    }),
    orderCanceled.mail({
      to,
      locale,
      dedupe_key: "order-canceled:order_1",
      data: { ...group, amount: 485_000, sellers: ["HTX Cam Cao Phong"] },
    }),
    sellerOrderCanceled.mail({
      to,
      locale,
      dedupe_key: "seller-order-canceled:order_1:mem_1",
      data: {
        seller_name: "HTX Cam Cao Phong",
        group_code: "K7M2P9QX",
        order_display_id: 1042,
        panel_url: "http://localhost:9000/sell",
        items: [oranges],
      },
    }),
    ...applicationNews.map((news) =>
      applicationNewsMail.mail({
        to,
        locale,
        dedupe_key: `application:app_1:${news}:1`,
        data: {
          name: "Tổ hợp tác chè Bản Ánh",
          code: "K7M6P4XQ",
          news,
          text: news === "received" ? "" : "Mời bạn chụp lại bản cam kết an toàn thực phẩm cho rõ.",
          application_url: "http://localhost:8000/dang-ky-ban/tiep?don=app_1&ma=Zk3v9TqLr2",
        },
      })
    ),
    ...dueMatters.map((matter) =>
      sellerDue.mail({
        to,
        locale,
        dedupe_key: `seller-due:mem_1:${matter}:30`,
        data: {
          seller_name: "HTX Nông nghiệp Pà Cò",
          matter,
          what:
            matter === "identity"
              ? { vi: "Định danh điện tử", en: "Electronic identification" }
              : { vi: "Giấy chứng nhận an toàn thực phẩm", en: "Food safety certificate" },
          last_day: "31/12/2026",
          panel_url: "http://localhost:9000/sell/giay-to",
        },
      })
    ),
    sellerSuspended.mail({
      to,
      locale,
      dedupe_key: "seller-suspended:mem_1:1",
      data: {
        seller_name: "HTX Nông nghiệp Pà Cò",
        reason: "Giấy chứng nhận an toàn thực phẩm hết hạn",
        panel_url: "http://localhost:9000/sell",
      },
    }),
    sellerReactivated.mail({
      to,
      locale,
      dedupe_key: "seller-reactivated:mem_1:1",
      data: { seller_name: "HTX Nông nghiệp Pà Cò", panel_url: "http://localhost:9000/sell" },
    }),
    memberChanged.mail({
      to,
      locale,
      dedupe_key: "member-changed:mem_1",
      data: {
        member_name: "Giàng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        author: "Sùng Thị Mai",
        changes: [
          { field: "name", before: "A Páo", after: "Giàng A Páo" },
          { field: "email", before: "pao@paco.example", after: "a.pao@paco.example" },
          { field: "phone", before: null, after: "+84987654321" },
          { field: "role", before: "staff", after: "owner" },
        ],
        panel_url: "http://localhost:9000/sell",
      },
    }),
    memberRemoved.mail({
      to,
      locale,
      dedupe_key: "member-removed:mem_1",
      data: {
        member_name: "Giàng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        author: "Sùng Thị Mai",
        panel_url: "http://localhost:9000/sell",
      },
    }),
    memberCode.mail({
      to,
      locale,
      dedupe_key: "member-code:mem_1",
      data: {
        member_name: "Giàng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        sign_in_code: "482913",
        expires_at: "2026-11-22T10:30:00.000Z",
        panel_url: "http://localhost:9000/sell",
      },
    }),
    ...memberNews.map((news) =>
      membersNews.mail({
        to,
        locale,
        dedupe_key: `members-news:${news}`,
        data: {
          member_name: "Giàng A Páo",
          seller_name: "HTX Nông nghiệp Pà Cò",
          author: "Trung tâm (Chợ Phiên)",
          news,
          panel_url: "http://localhost:9000/sell/nguoi-quan-ly",
        },
      })
    ),
    memberPasswordReset.mail({
      to,
      locale,
      dedupe_key: "member-password-reset:mem_1:1",
      data: {
        member_name: "Sùng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        invite_url: "http://localhost:9000/sell/moi/inv_9g3m",
        expires_at: "2026-11-22T11:30:00.000Z",
      },
    }),
    memberSignedIn.mail({
      to,
      locale,
      dedupe_key: "member-signed-in:sgn_1",
      data: {
        member_name: "Sùng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        device: "Chrome, Android",
        ip: "113.160.0.7",
        at: "2026-11-22T10:30:00.000Z",
        panel_url: "http://localhost:9000/sell/tai-khoan",
        reset_page: "http://localhost:9000/sell/quen-mat-khau",
      },
    }),
    memberSignedIn.mail({
      to,
      locale,
      dedupe_key: "member-signed-in:sgn_2",
      data: {
        member_name: "Sùng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        device: null,
        ip: null,
        at: "2026-11-22T10:30:00.000Z",
        panel_url: "http://localhost:9000/sell/tai-khoan",
        reset_page: "http://localhost:9000/sell/quen-mat-khau",
      },
    }),
    staffInvited.mail({
      to,
      locale,
      dedupe_key: "staff-invited:invite_1:1",
      data: {
        email: to,
        invite_url: "http://localhost:9000/app/invite?token=inv_7h2p",
        expires_at: "2026-11-29T10:30:00.000Z",
      },
    }),
    staffPasswordReset.mail({
      to,
      locale,
      dedupe_key: "staff-password-reset:user_1:1",
      data: {
        email: to,
        reset_url: "http://localhost:9000/app/reset-password?token=res_4k8w",
        expires_at: "2026-11-22T10:45:00.000Z",
      },
    }),
    orderPaid.mail({
      to,
      locale,
      dedupe_key: "order-paid:og_2",
      data: { ...group, amount: 1_085_000, overpaid: 34_000, sellers: ["HTX Cam Cao Phong"] },
    }),
    ...moneyBackNews.map((news) =>
      orderMoneyBack.mail({
        to,
        locale,
        dedupe_key: `money-back:rev_1:${news}`,
        data: { ...group, name: news === "too_late" ? null : group.name, amount: 34_000, news },
      })
    ),
    ...[true, false].map((is_held) =>
      orderHold.mail({
        to,
        locale,
        dedupe_key: `order-hold:${is_held}`,
        data: { ...group, amount: 1_085_000, is_held },
      })
    ),
    ...[true, false].map((is_held) =>
      sellerOrderHold.mail({
        to,
        locale,
        dedupe_key: `seller-order-hold:${is_held}`,
        data: {
          seller_name: "HTX Cam Cao Phong",
          group_code: "K7M2P9QX",
          order_display_id: 1042,
          panel_url: "http://localhost:9000/sell",
          items: [oranges],
          is_held,
        },
      })
    ),
    ...[true, false].map((is_paid) =>
      sellerPayout.mail({
        to,
        locale,
        dedupe_key: `seller-payout:${is_paid}`,
        data: {
          seller_name: "HTX Cam Cao Phong",
          amount: 2_100_000,
          is_paid,
          transfer_code: "CHPQ7M6P4XK",
          account_end: "5678",
          panel_url: "http://localhost:9000/sell/tien",
        },
      })
    ),
    sellerBankChanged.mail({
      to,
      locale,
      dedupe_key: "seller-bank-changed:ba_1",
      data: {
        seller_name: "HTX Cam Cao Phong",
        member_name: "Bùi Văn Cam",
        bank_name: "Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam",
        account_end: "5678",
        account_holder_name: "HTX CAM CAO PHONG",
        panel_url: "http://localhost:9000/sell/tien",
      },
    }),
    ...(["not_found", "returned"] as const).map((outcome) =>
      paymentClaimClosed.mail({
        to,
        locale,
        dedupe_key: `payment-claim-closed:${outcome}`,
        data: { ...group, amount: 1_085_000, outcome },
      })
    ),
    ...staffMoneyNews.map((news) =>
      staffMoney.mail({
        to,
        locale,
        dedupe_key: `staff-money:${news}`,
        data: {
          news,
          amount: 1_085_000,
          group_code: news === "review_opened" ? null : group.group_code,
          panel_url: "http://localhost:9000/app/money",
        },
      })
    ),
    orderExpired.mail({
      to,
      locale,
      dedupe_key: "order-expired:og_3",
      data: { ...group, name: null, amount: 1_085_000, received: 0 },
    }),
    seasonBegins.mail({
      to,
      locale,
      dedupe_key: "season-begins:snote_1",
      data: {
        title: "Mận hậu Pà Cò",
        seller_name: "HTX Nông nghiệp Pà Cò",
        listing_url: "http://localhost:8000/san-pham/man-hau-pa-co",
      },
    }),
  ]
}
