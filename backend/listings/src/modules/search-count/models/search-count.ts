import { model } from "@medusajs/framework/utils"

/** How often words were searched for on a day, and what came of it. Of no person. */
export const SearchCountRow = model.define(
  { name: "searchCount", tableName: "search_count" },
  {
    id: model.id({ prefix: "scount" }).primaryKey(),
    day: model.text(),
    words: model.text(),
    folded: model.text(),
    searches: model.number(),
    /** Found as they were typed. */
    plain: model.number(),
    misses: model.number(),
    clicks: model.number(),
  }
)
