import { model } from "@medusajs/framework/utils"

/** A unit as it was before 1 July 2025, and one commune it became part of; a unit that was split has several rows. */
export const FormerCommune = model.define(
  { name: "former_commune", tableName: "gazetteer_former_commune" },
  {
    id: model.text().primaryKey(),
    old_code: model.text(),
    old_name: model.text(),
    old_district: model.text(),
    old_province: model.text(),
    new_code: model.text().index(),
    /** `whole` or `partial`: how much of the old unit went to the new one. */
    how: model.text(),
    /** `old_name` without its kind, folded. */
    folded: model.text(),
    /** `old_district` without its kind, folded. */
    folded_district: model.text(),
    /** `old_name` with its diacritics, the tone mark at the end of each syllable. */
    tone_key: model.text(),
    /** Old name, district and province, folded, with a space before the first word. */
    search_text: model.text(),
  }
)
