import { model } from "@medusajs/framework/utils"

/** An active seller with its place, as the shoppers' pages need it. Deleted (softly) once it may not sell. */
export const CatalogueSeller = model.define(
  { name: "catalogueSeller", tableName: "catalogue_seller" },
  {
    /** The seller's id. */
    id: model.text().primaryKey(),
    handle: model.text(),
    name: model.text(),
    kind: model.text(),
    picture_url: model.text().nullable(),
    is_sample: model.boolean(),
    description: model.text().nullable(),
    address_line: model.text(),
    phone: model.text(),
    approved_at: model.dateTime().nullable(),
    commune_code: model.text(),
    commune_name: model.text(),
    commune_full_name: model.text(),
    commune_slug: model.text(),
    commune_lat: model.float().nullable(),
    commune_lng: model.float().nullable(),
    province_code: model.text(),
    province_name: model.text(),
    /** Name, commune and province, folded, with a space before the first word. */
    search_text: model.text(),
  }
)
