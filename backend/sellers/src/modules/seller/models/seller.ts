import { sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import { model } from "@medusajs/framework/utils"
import Member from "./member"
import Upload from "./upload"

/** A stall of the fair: who sells, from which commune, and whether it may. */
const Seller = model
  .define("seller", {
    id: model.id({ prefix: "sel" }).primaryKey(),
    handle: model.text().unique("IDX_seller_handle_unique"),
    name: model.text(),
    kind: model.enum([...sellerKinds]),
    status: model.enum([...sellerStatuses]).default("pending"),
    province_code: model.text(),
    commune_code: model.text().index("IDX_seller_commune_code"),
    address_line: model.text(),
    phone: model.text(),
    email: model.text().nullable(),
    /** Ten digits, `-` and three more for a branch, or the twelve of a citizen's number. */
    tax_code: model.text().index("IDX_seller_tax_code").nullable(),
    description: model.text().translatable().nullable(),
    picture_url: model.text().nullable(),
    is_sample: model.boolean().default(false),
    /** Working days from an order to its hand-over. */
    handling_days: model.number().default(1),
    /** The hour in Vietnam before which an order counts as of its day; 24: the whole day. */
    cutoff_hour: model.number().default(15),
    /** Days of the week on which it answers and sends, 1 Monday to 7 Sunday. */
    opening_days: model.text().default("1234567"),
    /** When and how people call or visit. */
    contact_note: model.text().nullable(),
    /** First and last day in Vietnam of a pause, `2026-12-20`; it ends by itself. */
    paused_from: model.text().nullable(),
    paused_to: model.text().nullable(),
    /** What the seller tells shoppers about it. */
    pause_note: model.text().nullable(),
    /** Name, handle, phone and e-mail without diacritics, for staff's search. */
    folded: model.text(),
    /** The user of staff who looks after it; a person who has left is looked after by nobody. */
    officer_id: model.text().index("IDX_seller_officer_id").nullable(),
    approved_at: model.dateTime().nullable(),
    approved_by: model.text().nullable(),
    suspended_at: model.dateTime().nullable(),
    suspended_reason: model.text().nullable(),
    metadata: model.json().nullable(),
    members: model.hasMany(() => Member, { mappedBy: "seller" }),
    uploads: model.hasMany(() => Upload, { mappedBy: "seller" }),
  })
  .cascades({ delete: ["members", "uploads"] })

export default Seller
