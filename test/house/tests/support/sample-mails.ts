import { orderExpired } from "@chophien/checkout/mails/order-expired"
import { orderPaid } from "@chophien/checkout/mails/order-paid"
import { orderPlaced } from "@chophien/checkout/mails/order-placed"
import { sellerNewOrder } from "@chophien/checkout/mails/seller-new-order"
import { orderShipped } from "@chophien/orders/mails/order-shipped"
import type { MailInput } from "@chophien/platform/mails/types"
import { memberInvited } from "@chophien/sellers/mails/member-invited"
import type { Locale } from "@chophien/vocabulary/locale"

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
      data: { ...group, amount: 1_085_000, sellers: ["HTX Nông nghiệp Pà Cò", "HTX Cam Cao Phong"] },
    }),
    orderExpired.mail({
      to,
      locale,
      dedupe_key: "order-expired:og_1",
      data: { ...group, amount: 1_085_000 },
    }),
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
    sellerNewOrder.mail({
      to,
      locale,
      dedupe_key: "seller-new-order:order_1:mem_1",
      data: {
        seller_name: "HTX Nông nghiệp Pà Cò",
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
    // To addresses from which nobody has paid yet.
    orderPlaced.mail({
      to,
      locale,
      dedupe_key: "order-placed:og_2",
      data: {
        ...group,
        name: null,
        amount: 1_085_000,
        expires_at: "2026-11-22T10:30:00.000Z",
        parcels: [],
      },
    }),
    orderExpired.mail({
      to,
      locale,
      dedupe_key: "order-expired:og_2",
      data: { ...group, name: null, amount: 1_085_000 },
    }),
  ]
}
