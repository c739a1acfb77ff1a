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
    sold_off_season: model.boolean(),
    is_sample: model.boolean(),
    picture_urls: model.json(),
    variants: model.json(),
    /** The inventory items of the variants, for the stock. */
    inventory_item_ids: model.json(),
    /** What it can be found by, see `termsOf`. */
    terms: model.array(),
    seller_kind: model.text(),
    province_code: model.text(),
    /** Whether anything of it could be had when last looked, at most a minute ago. */
    in_stock: model.boolean(),
    /** How many buyers rated it, and all their stars together. */
    rating_count: model.number().default(0),
    rating_stars: model.number().default(0),
    /** When the product was made. */
    listed_at: model.dateTime(),
  }
)
