import { model } from "@medusajs/framework/utils"

/** A published product of an active seller, as the shoppers' pages need it. Deleted (softly) once it is no longer on sale. */
export const CatalogueListing = model.define(
  { name: "catalogueListing", tableName: "catalogue_listing" },
  {
    /** The product's id. */
    id: model.text().primaryKey(),
    handle: model.text(),
    title: model.text(),
    description: model.text(),
    unit: model.text(),
    seller_id: model.text(),
    commune_slug: model.text(),
    category_slug: model.text().nullable(),
    /** The lowest and the highest price of its variants, whole VND. */
    price: model.number(),
    price_max: model.number(),
    ship_class: model.text(),
    perishable: model.boolean(),
    /** Months of the year, 1–12; empty when it is to be had all year. */
    season_months: model.json(),
    /** The same months as bits, January the lowest; 0 for all year. */
    season_mask: model.number(),
    is_sample: model.boolean(),
    picture_urls: model.json(),
    variants: model.json(),
    /** The inventory items of the variants, for the stock. */
    inventory_item_ids: model.json(),
    /** Title, folded, with a space before the first word. */
    title_folded: model.text(),
    /** Title with its diacritics, the tone mark at the end of each syllable, with a space before the first word. */
    title_key: model.text(),
    /** Title, category, seller and commune, folded, with a space before the first word. */
    search_text: model.text(),
    /** What the search index knows of it beside the columns above. */
    searchable: model.json(),
    /** When the product was made. */
    listed_at: model.dateTime(),
  }
)
