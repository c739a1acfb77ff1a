import { fold } from "@chophien/vocabulary/fold"
import { e164Of, localPhone } from "@chophien/vocabulary/phone"
import { handle_length_max, slugOf } from "@chophien/vocabulary/slug"

/** The folded words in which staff look for a seller; its phone as people dial it and as it is stored. */
export const searchWordsOf = (seller: {
  name: string
  handle: string
  phone: string
  email?: string | null
}): string =>
  fold([seller.name, seller.handle, localPhone(seller.phone), seller.phone, seller.email ?? ""].join(" "))

/** A handle made from a seller's name; never empty. */
export const handleOfName = (name: string): string => slugOf(name, handle_length_max) || "gian-hang"

/**
 * A phone number as it is stored, E.164.
 * @throws Error for what is no number: routes refuse it with words before
 */
export function storedPhone(phone: string): string {
  const stored = e164Of(phone)
  if (!stored) throw new Error("A seller's phone number could not be read.")
  return stored
}
