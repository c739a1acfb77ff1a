import type { MailItem } from "@chophien/platform/mails/mail-fields"
import type { MailInput } from "@chophien/platform/mails/types"
import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { orderGroups } from "../modules/order-group"
import type { OrderGroupRow } from "../modules/order-group/service"
import { paymentGateway } from "../modules/payment-gateway"
import { accessToken } from "../order-group/access-token"
import type { OrderRow } from "../order-group/read-orders"
import { orderCanceled } from "./order-canceled"
import { orderExpired } from "./order-expired"
import { orderHold } from "./order-hold"
import { type moneyBackNews, orderMoneyBack } from "./order-money-back"
import { orderPaid } from "./order-paid"
import { orderPlaced } from "./order-placed"
import { paymentClaimClosed } from "./payment-claim-closed"
import { sellerNewOrder } from "./seller-new-order"
import { sellerOrderCanceled } from "./seller-order-canceled"
import { sellerOrderHold } from "./seller-order-hold"

const localeOfGroup = (group: Pick<OrderGroupRow, "locale">): Locale => (group.locale === "en" ? "en" : "vi")

/** What every mail to a shopper says. */
function common(container: MedusaContainer, group: OrderGroupRow) {
  return {
    group_code: group.code,
    name: group.customer_name,
    order_url: paymentGateway(container).orderUrl(group.id, accessToken(container, group.id)),
    amount: group.amount,
  }
}

const itemsOf = (order: OrderRow): MailItem[] =>
  order.items.map(({ title, variant_title, quantity, total }) => ({
    title,
    variant_title: variant_title ?? null,
    quantity,
    total,
  }))

/**
 * The same before anything is paid: with the shopper's name where somebody has paid from the mail address before. Whoever
 * typed it is then no stranger to it.
 */
async function commonUnpaid(container: MedusaContainer, group: OrderGroupRow) {
  const { mail_key, customer_name } = group
  const isKnown = mail_key !== null && (await orderGroups(container).hasPaidBefore(mail_key))
  return { ...common(container, group), name: isKnown ? customer_name : null }
}

/**
 * To the shopper: the order stands and awaits its payment. None where no address was given. To an address from which
 * nobody has paid yet it says the code, the amount and how to pay. What the shopper or a seller wrote stays out.
 */
export async function orderPlacedMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  orders: OrderRow[]
): Promise<MailInput[]> {
  if (!group.email) return []
  const shopper = await commonUnpaid(container, group)
  return [
    orderPlaced.mail({
      to: group.email,
      locale: localeOfGroup(group),
      dedupe_key: `order-placed:${group.id}`,
      data: {
        ...shopper,
        expires_at: new Date(group.expires_at).toISOString(),
        parcels: (shopper.name === null ? [] : orders).map((order) => ({
          seller_name: order.seller?.name ?? "",
          items: itemsOf(order),
          shipping_total: order.shipping_total,
          total: order.total,
        })),
      },
    }),
  ]
}

/** To the shopper: the time to pay ran out. `received` is what had come, whole VND. */
export async function orderExpiredMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  received: number
): Promise<MailInput[]> {
  if (!group.email) return []
  return [
    orderExpired.mail({
      to: group.email,
      locale: localeOfGroup(group),
      dedupe_key: `order-expired:${group.id}`,
      data: { ...(await commonUnpaid(container, group)), received },
    }),
  ]
}

/** To the shopper: a part of the order is cancelled. `amount` is what goes back, whole VND. */
export async function orderCanceledMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  orders: OrderRow[],
  amount: number
): Promise<MailInput[]> {
  if (!group.email || !orders.length) return []
  const ids = orders.map(({ id }) => id).sort()
  return [
    orderCanceled.mail({
      to: group.email,
      locale: localeOfGroup(group),
      dedupe_key: `order-canceled:${ids.join(":")}`,
      data: {
        ...(await commonUnpaid(container, group)),
        amount,
        sellers: orders.map((order) => order.seller?.name ?? ""),
      },
    }),
  ]
}

const membersSchema = z.array(
  z.object({ id: z.string(), email: z.string(), seller: z.object({ id: z.string() }) })
)

/** The people who act for the sellers of some orders. */
async function membersOf(container: MedusaContainer, orders: OrderRow[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "member",
    fields: ["id", "email", "seller.id"],
    filters: { seller_id: orders.flatMap((order) => order.seller?.id ?? []) },
  })
  return membersSchema.parse(data)
}

/** Where the members of its seller find an order. */
const orderInPanel = (container: MedusaContainer, { id }: Pick<OrderRow, "id">): string =>
  `${paymentGateway(container).panelUrl}/don-hang/${id}`

/** To every member of the seller: a paid order of theirs is cancelled. */
export async function sellerOrderCanceledMails(
  container: MedusaContainer,
  group: Pick<OrderGroupRow, "code">,
  order: OrderRow
): Promise<MailInput[]> {
  const members = await membersOf(container, [order])
  return members.map((member) =>
    sellerOrderCanceled.mail({
      to: member.email,
      locale: "vi",
      dedupe_key: `seller-order-canceled:${order.id}:${member.id}`,
      data: {
        seller_name: order.seller?.name ?? "",
        order_display_id: order.display_id,
        group_code: group.code,
        panel_url: orderInPanel(container, order),
        items: itemsOf(order),
      },
    })
  )
}

/**
 * To the shopper: money that came goes back. `id` is that of the review or refund, `amount` whole VND. Each news of each
 * is told once.
 */
export async function moneyBackMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  { id, amount, news }: { id: string; amount: number; news: (typeof moneyBackNews)[number] }
): Promise<MailInput[]> {
  if (!group.email) return []
  return [
    orderMoneyBack.mail({
      to: group.email,
      locale: localeOfGroup(group),
      dedupe_key: `money-back:${id}:${news}`,
      data: { ...(await commonUnpaid(container, group)), amount, news },
    }),
  ]
}

/** To the shopper: what came of a transfer that they told us of; `amount` as they told it, whole VND. */
export async function claimClosedMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  { id, amount, outcome }: { id: string; amount: number; outcome: "not_found" | "returned" }
): Promise<MailInput[]> {
  if (!group.email) return []
  return [
    paymentClaimClosed.mail({
      to: group.email,
      locale: localeOfGroup(group),
      dedupe_key: `payment-claim-closed:${id}`,
      data: { ...(await commonUnpaid(container, group)), amount, outcome },
    }),
  ]
}

/**
 * To the shopper, and to the members of the sellers that have not sent their goods yet. The parcels wait, since the bank
 * took money back, or go on. `amount` is what the bank took, whole VND.
 */
export async function orderHoldMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  unsent: OrderRow[],
  { id, amount, is_held }: { id: string; amount: number; is_held: boolean }
): Promise<MailInput[]> {
  const occasion = `${is_held ? "held" : "resumed"}:${id}`
  const toShopper: MailInput[] = group.email
    ? [
        orderHold.mail({
          to: group.email,
          locale: localeOfGroup(group),
          dedupe_key: `order-hold:${occasion}`,
          data: { ...common(container, group), amount, is_held },
        }),
      ]
    : []
  const members = await membersOf(container, unsent)
  const toSellers = unsent.flatMap((order) =>
    members
      .filter((member) => member.seller.id === order.seller?.id)
      .map((member) =>
        sellerOrderHold.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `seller-order-hold:${occasion}:${order.id}:${member.id}`,
          data: {
            seller_name: order.seller?.name ?? "",
            order_display_id: order.display_id,
            group_code: group.code,
            panel_url: orderInPanel(container, order),
            items: itemsOf(order),
            is_held,
          },
        })
      )
  )
  return [...toShopper, ...toSellers]
}

/**
 * To the shopper and to every member of each seller: the money is there. `overpaid` is what came too much and goes back,
 * whole VND.
 */
export async function orderPaidMails(
  container: MedusaContainer,
  group: OrderGroupRow,
  orders: OrderRow[],
  { commune_name: communeName, overpaid }: { commune_name: string; overpaid: number }
): Promise<MailInput[]> {
  const members = await membersOf(container, orders)
  const toShopper: MailInput[] = group.email
    ? [
        orderPaid.mail({
          to: group.email,
          locale: localeOfGroup(group),
          dedupe_key: `order-paid:${group.id}`,
          data: {
            ...common(container, group),
            sellers: orders.flatMap((order) => order.seller?.name ?? []),
            overpaid,
          },
        }),
      ]
    : []
  const toSellers = orders.flatMap((order) =>
    members
      .filter((member) => member.seller.id === order.seller?.id)
      .map((member) =>
        sellerNewOrder.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `seller-new-order:${order.id}:${member.id}`,
          data: {
            seller_name: order.seller?.name ?? "",
            order_display_id: order.display_id,
            group_code: group.code,
            panel_url: orderInPanel(container, order),
            items: itemsOf(order),
            total: order.total,
            recipient_commune: communeName,
          },
        })
      )
  )
  return [...toShopper, ...toSellers]
}
