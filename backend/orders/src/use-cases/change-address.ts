import { hasSiteAddress } from "@chophien/checkout/cart/has-site-address"
import { readOrderFacts } from "@chophien/checkout/order-facts"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import { texts as checkoutTexts } from "@chophien/checkout/texts/index"
import type { ReadBody } from "@chophien/contract"
import type { Aftercare } from "@chophien/contract/store/complaints"
import type { Delivery } from "@chophien/contract/store/delivery"
import type { changeAddress as route } from "@chophien/contract/store/order-care"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { orderGroupLock, orderLock, withLock } from "@chophien/platform/locks"
import type { MailInput } from "@chophien/platform/mails/types"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { orderState } from "@chophien/vocabulary/order-state"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { careMails } from "../care/care-mails"
import { readCareOrder } from "../care/read-care-order"
import { hasSameCarriage } from "../care/same-carriage"
import { setAddress } from "../care/set-address"
import { takesAddress } from "../care/takes-address"
import { orderCare } from "../modules/order-care"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

/** An address as people read it. */
const inWords = ({ name, phone, address, commune_name, province_name }: Delivery): string =>
  [name, localPhone(phone), address, commune_name, province_name].join(", ")

/** Runs a job while nobody changes any of some orders. */
async function withOrders<T>(container: MedusaContainer, ids: string[], job: () => Promise<T>): Promise<T> {
  const [id, ...others] = ids
  if (id === undefined) return await job()
  return await withLock(container, orderLock(id), () => withOrders(container, others, job), { rank: "inner" })
}

/** The commune that was chosen. @throws Problem `unknown_commune`, `commune_not_in_province` */
async function requireCommune(
  container: MedusaContainer,
  to: { commune_code: string; province_code: string }
) {
  const commune = await gazetteer(container).getCommune(to.commune_code)
  if (!commune) throw new Problem("invalid_request", checkoutTexts.unknown_commune, { param: "commune_code" })
  if (commune.province_code !== to.province_code) {
    const values = { commune: commune.full_name }
    throw new Problem("invalid_request", checkoutTexts.commune_not_in_province, {
      param: "commune_code",
      values,
    })
  }
  return commune
}

/**
 * The shopper changes where a paid order goes, while nothing of it is packed. Name, phone and street can always change;
 * another commune only where the carriage of every parcel costs the same. Sellers and shopper get a mail, and where it
 * went before is kept.
 * @throws Problem `order_not_found`, `name_is_address`, `unknown_commune`, `commune_not_in_province`,
 * `address_not_changeable`, `address_other_price`, `busy`
 */
export async function changeAddress(
  container: MedusaContainer,
  opened: OpenedGroup,
  typed: ReadBody<typeof route>
): Promise<Aftercare> {
  const { id, parts } = await requireOrderGroup(container, opened)
  if (hasSiteAddress(typed.name))
    throw new Problem("invalid_request", checkoutTexts.name_is_address, { param: "name" })
  const commune = await requireCommune(container, typed)
  const order_ids = parts.map(({ order_id }) => order_id).sort()
  await withLock(container, orderGroupLock(id), () =>
    withOrders(container, order_ids, async () => {
      const group = await requireOrderGroup(container, opened)
      const facts = await readOrderFacts(container, order_ids)
      if (!takesAddress(group.state, facts)) throw new Problem("conflict", texts.address_not_changeable)
      const live = facts.filter((order) => orderState(order) !== "canceled").map((order) => order.id)
      const before = group.delivery
      const delivery: Delivery = {
        ...typed,
        email: before.email,
        commune_name: commune.full_name,
        province_name: commune.province_name,
      }
      if (inWords(before) === inWords(delivery) && before.note === delivery.note) return
      if (!(await hasSameCarriage(container, live, before, delivery)))
        throw new Problem("conflict", texts.address_other_price, { param: "commune_code" })
      const key = `address:${generateEntityId(undefined, "oaddr")}`
      const said = inWords(delivery).slice(0, 500)
      const mails: MailInput[] = []
      for (const [nth, order_id] of live.entries()) {
        const news = { key, seller: "address_changed" as const, said }
        const order = await readCareOrder(container, order_id)
        // The shopper hears of it once, however many sellers there are.
        mails.push(
          ...(await careMails(container, order, nth ? news : { ...news, shopper: "address_changed" }))
        )
      }
      const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
      const change = { order_group_id: id, before: inWords(before), after: inWords(delivery), delivery }
      await orderCare(container).noteAddressChange(change, (context) => outbox.enqueue(mails, context))
      await setAddress(container, id)
    })
  )
  return await readAftercare(container, opened)
}
