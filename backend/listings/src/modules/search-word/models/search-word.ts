import { model } from "@medusajs/framework/utils"

/** Words that people type and what they stand for; see `SearchWord`. */
export const SearchWordRow = model.define(
  { name: "searchWord", tableName: "search_word" },
  {
    id: model.id({ prefix: "sword" }).primaryKey(),
    kind: model.text(),
    typed: model.array(),
    finds: model.array(),
    /** Both, folded, with a space before each word: what staff look for. */
    search_text: model.text(),
  }
)
