import type { Cart } from "@chophien/contract/store/cart"
import type { Delivery } from "@chophien/contract/store/delivery"
import type { CommuneMatch } from "@chophien/contract/store/places"
import { localPhone } from "@chophien/vocabulary/phone"
import type { APIContext } from "astro"
import type { z } from "zod"
import { cartId, rememberCart } from "../cart/cart-cookie"
import { errorsOf, type FieldErrors, readForm, refusalErrors, refusalStatus } from "../form/read-form"
import { chooseCommune } from "../place/choose-commune"
import { type Place, rememberPlace } from "../place/remembered-place"
import { deliverySchema } from "./delivery-schema"

/** Fields of the delivery form, in their order on the page. */
const deliveryFields = ["name", "phone", "email", "province_code", "commune_code", "address", "note"] as const

/** The delivery form as it is shown: what was typed, what is wrong, communes to choose from. */
export type DeliveryForm = {
  typed: Record<string, string>
  errors: FieldErrors
  /** Communes that match what was typed; null when nobody has searched. */
  matches: CommuneMatch[] | null
  status: number
  done: boolean
}

/** Where something goes, as the form shows it. */
export const typedOf = (delivery: Delivery): Record<string, string> => ({
  ...delivery,
  phone: localPhone(delivery.phone),
  email: delivery.email ?? "",
  note: delivery.note ?? "",
  commune_q: delivery.commune_name,
  commune_name: delivery.commune_name,
})

/** The form with what the cart already knows, or else the commune that this browser remembers. */
export function emptyDelivery(cart: Cart, place: Place | undefined): DeliveryForm {
  const { delivery } = cart
  const known: Record<string, string> = delivery
    ? typedOf(delivery)
    : place
      ? {
          province_code: place.province_code,
          commune_code: place.code,
          commune_q: place.full_name,
          commune_name: place.full_name,
        }
      : {}
  return { typed: known, errors: {}, matches: null, status: 200, done: false }
}

/** What a delivery form was filled in with. */
type FilledDelivery = z.output<ReturnType<typeof deliverySchema>>

/**
 * Reads a posted form of where something goes; `find` only looks for communes. `filled` is null where something is
 * missing or wrong, or a commune is still looked for.
 */
export async function readDelivery(
  context: Pick<APIContext, "request" | "locals">
): Promise<{ form: DeliveryForm; filled: FilledDelivery | null }> {
  const { t } = context.locals
  const typed = await readForm(context.request)
  const { chosen, matches } = await chooseCommune(context.locals, typed)
  const withPlace = chosen
    ? {
        ...typed,
        commune_code: chosen.code,
        province_code: chosen.province_code,
        commune_q: chosen.full_name,
        commune_name: chosen.full_name,
      }
    : { ...typed, commune_code: "", commune_name: "" }
  const form: DeliveryForm = {
    typed: withPlace,
    errors: {},
    matches: chosen ? null : matches,
    status: 200,
    done: false,
  }
  if (typed["do"] === "find") return { form: { ...form, matches }, filled: null }
  const parsed = deliverySchema(t).safeParse(withPlace)
  if (!parsed.success) return { form: { ...form, errors: errorsOf(parsed.error), status: 422 }, filled: null }
  return { form, filled: parsed.data }
}

/** Reads the posted delivery form of a checkout, saves it and goes on. */
export async function handleDelivery(
  context: Pick<APIContext, "request" | "cookies" | "locals">
): Promise<DeliveryForm> {
  const { t, api } = context.locals
  const { form, filled } = await readDelivery(context)
  if (!filled) return form
  const id = cartId(context.cookies)
  if (!id) return { ...form, done: true }
  try {
    const { delivery } = rememberCart(context, await api.setDelivery(id, filled))
    if (delivery)
      rememberPlace(context.cookies, {
        ...delivery,
        code: delivery.commune_code,
        full_name: delivery.commune_name,
      })
  } catch (error) {
    return { ...form, errors: refusalErrors(error, deliveryFields, t), status: refusalStatus(error) }
  }
  return { ...form, done: true }
}
