import { model } from "@medusajs/framework/utils"

/** What an applicant agreed to, in which version of the text, and when. Rows are only added. */
const Consent = model.define(
  { name: "sellerConsent", tableName: "seller_consent" },
  {
    id: model.id({ prefix: "cons" }).primaryKey(),
    /** The application or the seller. */
    holder_id: model.text().index("IDX_seller_consent_holder_id"),
    purpose: model.enum(["rules", "privacy"]),
    version: model.text(),
    given_at: model.dateTime(),
    /** The person of the staff beside whom it was given; null where the applicant did alone. */
    witness_id: model.text().nullable(),
  }
)

export default Consent
