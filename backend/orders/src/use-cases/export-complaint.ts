import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { exportComplaint as route } from "@chophien/contract/staff/complaints"
import { csvOf } from "@chophien/platform/csv"
import { type Locale, translate } from "@chophien/platform/texts/define-texts"
import { formatPhone } from "@chophien/vocabulary/phone"
import { formatMoment } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reasonTexts } from "../mails/complaint-words"
import { actorTexts, actTexts, columnTexts, stateTexts } from "../texts/complaint-export"
import { readStaffComplaint } from "./list-complaints"

/** All that is known of a complaint as a table for an authority. @throws Problem `not_found` */
export async function exportComplaint(
  container: MedusaContainer,
  id: string,
  locale: Locale
): Promise<Answer<typeof route>> {
  const complaint = await readStaffComplaint(container, id)
  const { backend_url } = paymentGateway(container).options
  const column = (name: keyof typeof columnTexts) => translate(locale, columnTexts[name])
  const moment = (iso: string | null) => (iso ? formatMoment(iso) : "")
  const vnd = (amount: number | null) => (amount === null ? "" : String(amount))
  const facts: [keyof typeof columnTexts, string][] = [
    ["id", complaint.id],
    ["code", complaint.group_code],
    ["order", String(complaint.display_id)],
    ["seller", complaint.seller_name],
    ["customer", complaint.customer_name],
    ["phone", formatPhone(complaint.phone)],
    ["reason", translate(locale, reasonTexts[complaint.reason])],
    ["goods", complaint.items.map(({ title, quantity }) => `${title} × ${quantity}`).join(", ")],
    ["claimed", vnd(complaint.claimed)],
    ["state", translate(locale, stateTexts[complaint.state])],
    ["amount", vnd(complaint.amount)],
    ["due", moment(complaint.due_at)],
    ["closed", moment(complaint.closed_at)],
    ...complaint.photos.map(({ url }): [keyof typeof columnTexts, string] => [
      "photo",
      url.startsWith("/") ? `${backend_url}${url}` : url,
    ]),
  ]
  const history = complaint.history.map(({ at, actor, act, amount, text }) => [
    moment(at),
    translate(locale, actorTexts[actor]),
    translate(locale, actTexts[act]),
    vnd(amount),
    text ?? "",
  ])
  return {
    file_name: `khieu-nai-${complaint.group_code}-${complaint.display_id}.csv`,
    csv: csvOf([
      ...facts.map(([name, value]) => [column(name), value]),
      [],
      (["at", "actor", "act", "amount", "text"] as const).map(column),
      ...history,
    ]),
  }
}
