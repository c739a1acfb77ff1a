import { model } from "@medusajs/framework/utils"

/** A commune, ward or special zone as of 1 July 2025, by its official code. */
export const Commune = model.define(
  { name: "commune", tableName: "gazetteer_commune" },
  {
    code: model.text().primaryKey(),
    name: model.text(),
    full_name: model.text(),
    /** Unique in the country; part of public addresses, so it stays once given. */
    slug: model.text().unique(),
    /** `xã`, `phường` or `đặc khu`. */
    type: model.text(),
    province_code: model.text().index(),
    lat: model.float().nullable(),
    lng: model.float().nullable(),
    population: model.number().nullable(),
    /** In square kilometres. */
    area_km2: model.float().nullable(),
    /** `name`, folded. */
    folded: model.text(),
    /** `name` with its diacritics, the tone mark at the end of each syllable. */
    tone_key: model.text(),
    /** Full name and province, folded, with a space before the first word: where words are looked for. */
    search_text: model.text(),
  }
)
