import { applicationStates } from "@chophien/vocabulary/application"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { model } from "@medusajs/framework/utils"

/** Somebody who wants to sell, page by page; what is not answered yet is null. Its token is made from its id. */
const Application = model.define(
  { name: "sellerApplication", tableName: "seller_application" },
  {
    id: model.id({ prefix: "app" }).primaryKey(),
    /** Opens it again together with the phone number. */
    code: model.text().unique("IDX_seller_application_code"),
    state: model.enum([...applicationStates]).default("draft"),
    kind: model.enum([...sellerKinds]),
    locale: model.enum(["vi", "en"]).default("vi"),
    contact_name: model.text().nullable(),
    phone: model.text().index("IDX_seller_application_phone").nullable(),
    email: model.text().nullable(),
    name: model.text().nullable(),
    province_code: model.text().nullable(),
    commune_code: model.text().index("IDX_seller_application_commune_code").nullable(),
    address_line: model.text().nullable(),
    is_registered: model.boolean().nullable(),
    registration_number: model.text().nullable(),
    tax_code: model.text().nullable(),
    representative: model.text().nullable(),
    /** The identity number, sealed under the key of papers. */
    identity_sealed: model.text().nullable(),
    goods: model.text().nullable(),
    /** Name, code, contact and phone without diacritics, for staff's search. */
    folded: model.text().default(""),
    officer_id: model.text().index("IDX_seller_application_officer_id").nullable(),
    /** The seller that it became. */
    seller_id: model.text().index("IDX_seller_application_seller_id").nullable(),
    /** What staff wrote to the applicant last. */
    message: model.text().nullable(),
    submitted_at: model.dateTime().nullable(),
    /** Since when the centre has to act. */
    waiting_since: model.dateTime().nullable(),
  }
)

export default Application
