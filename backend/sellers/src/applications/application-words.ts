import { fold } from "@chophien/vocabulary/fold"
import { localPhone } from "@chophien/vocabulary/phone"

/** The folded words in which staff look for an application; its phone as people dial it and as it is stored. */
export const applicationWords = (row: {
  code: string
  name?: string | null
  contact_name?: string | null
  phone?: string | null
  email?: string | null
}): string =>
  fold(
    [row.name, row.code, row.contact_name, row.phone && localPhone(row.phone), row.phone, row.email]
      .filter(Boolean)
      .join(" ")
  )
