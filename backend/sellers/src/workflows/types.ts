import type { SellerKind } from "@chophien/vocabulary/seller"

/** A new seller with its first member; the member is its owner. */
export type CreateSellerInput = {
  name: string
  /** Part of the stall's address; made from the name when it is not given. */
  handle?: string
  kind: SellerKind
  province_code: string
  commune_code: string
  address_line: string
  phone: string
  email?: string
  tax_code?: string
  description?: string
  picture_url?: string
  is_sample?: boolean
  /** The user of staff who looks after it. */
  officer_id?: string
  member: { name: string; email: string; phone?: string }
}

/** Changes of a seller's own facts. `null` empties a field. */
export type UpdateSellerInput = {
  id: string
  name?: string
  kind?: SellerKind
  province_code?: string
  commune_code?: string
  address_line?: string
  phone?: string
  email?: string | null
  tax_code?: string | null
  description?: string | null
  picture_url?: string | null
  officer_id?: string | null
}

export type ApproveSellersInput = {
  seller_ids: string[]
  /** Id of the staff user, or a word for a machine, such as `seed`. */
  approved_by: string
  /** Whether each member who never joined is invited by mail. */
  send_invitations: boolean
}

/** The provider of every seller's shipping options. */
export const shipping_provider_id = "vietnam_vietnam"
