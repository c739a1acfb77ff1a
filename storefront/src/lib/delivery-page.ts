import type { APIContext } from "astro"
import { cartId, rememberCart } from "./cart"
import type { Cart } from "./checkout-schemas"
import { deliverySchema, errorsOf, readForm, refusalErrors, refusalStatus, type FieldErrors } from "./forms"
import type { CommuneMatch } from "./schemas"

/** Fields of the delivery form, in their order on the page. */
export const deliveryFields = ["name", "phone", "email", "province_code", "commune_code", "address", "note"] as const

/** The delivery form as it is shown: what was typed, what is wrong, communes to choose from. */
export type DeliveryForm = {
  typed: Record<string, string>
  errors: FieldErrors
  /** Communes that match what was typed; null when nobody has searched. */
  matches: CommuneMatch[] | null
  status: number
  done: boolean
}

/** The form with what the cart already knows. */
export function emptyDelivery(cart: Cart): DeliveryForm {
  const { delivery } = cart
  const known = delivery
    ? { ...delivery, phone: delivery.phone.replace(/^\+84/, "0"), email: delivery.email ?? "", note: delivery.note ?? "", commune_q: delivery.commune_name, commune_name: delivery.commune_name }
    : {}
  return { typed: known, errors: {}, matches: null, status: 200, done: false }
}

/** Folds case, marks and the kind of place, to tell whether two names mean the same commune. */
function plain(name: string): string {
  const bare = name.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "").trim()
  return bare.replace(/^(xa|phuong|dac khu)\s+/, "")
}

type Choice = { chosen?: Pick<CommuneMatch, "code" | "full_name" | "province_code">; matches: CommuneMatch[] | null }

/**
 * The commune of a posted form: the one chosen before while the field still reads as its name; else the one chosen
 * among the matches of the typed words, or the only one of that name. Otherwise the matches are offered.
 */
async function chooseCommune({ api }: App.Locals, typed: Record<string, string>): Promise<Choice> {
  const q = (typed["commune_q"] ?? "").trim().slice(0, 100)
  if (!q) return { matches: null }
  const { commune_code: known = "", commune_name: name = "", province_code: province = "" } = typed
  if (known && province && typed["do"] !== "find" && name === q) return { chosen: { code: known, full_name: name, province_code: province }, matches: null }
  const province_code = typed["province_code"] || undefined
  const matches = await api.searchCommunes({ q, province_code, limit: 20 })
  const same = matches.filter((each) => plain(each.full_name) === plain(q))
  const chosen = matches.find((each) => each.code === known) ?? (same.length === 1 ? same[0] : undefined)
  return { chosen, matches }
}

/** Reads the posted delivery form; `find` only looks for communes, everything else saves and goes on. */
export async function handleDelivery(context: Pick<APIContext, "request" | "cookies" | "locals">): Promise<DeliveryForm> {
  const { t, api } = context.locals
  const typed = await readForm(context.request)
  const { chosen, matches } = await chooseCommune(context.locals, typed)
  const filled = chosen
    ? { ...typed, commune_code: chosen.code, province_code: chosen.province_code, commune_q: chosen.full_name, commune_name: chosen.full_name }
    : { ...typed, commune_code: "", commune_name: "" }
  const form: DeliveryForm = { typed: filled, errors: {}, matches: chosen ? null : matches, status: 200, done: false }
  if (typed["do"] === "find") return { ...form, matches }
  const parsed = deliverySchema(t).safeParse(filled)
  if (!parsed.success) return { ...form, errors: errorsOf(parsed.error), status: 422 }
  const id = cartId(context.cookies)
  if (!id) return { ...form, done: true }
  try {
    rememberCart(context, await api.setDelivery(id, parsed.data))
  } catch (error) {
    return { ...form, errors: refusalErrors(error, deliveryFields, t), status: refusalStatus(error) }
  }
  return { ...form, done: true }
}
