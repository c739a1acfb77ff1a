import { readFileSync } from "node:fs"
import { join } from "node:path"
import { shipClasses } from "@chophien/vocabulary/goods"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { z } from "@medusajs/framework/zod"

const folder = join(__dirname, "../../../../seed/data")
const textOf = (name: string) => readFileSync(join(folder, name), "utf8")

/** The rows of one of the seed's tables, without the heading. */
export const lines = (name: string): string[][] =>
  textOf(name)
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))

/** The listings of the sample province. */
export const products = z
  .array(
    z.object({
      handle: z.string(),
      title: z.string(),
      category: z.string(),
      seller: z.string(),
      commune_code: z.string(),
      unit: z.string(),
      ship_class: z.enum(shipClasses),
      perishable: z.boolean(),
      season_months: z.array(z.number()),
      sold_off_season: z.boolean(),
      variants: z.array(z.object({ title: z.string(), price: z.number(), weight_g: z.number() })),
    })
  )
  .parse(JSON.parse(textOf("products.json")))

/** Its sellers. */
export const sellers = z
  .array(
    z.object({
      handle: z.string(),
      name: z.string(),
      kind: z.enum(sellerKinds),
      commune_code: z.string(),
      address_line: z.string(),
      phone: z.string(),
      description: z.string(),
    })
  )
  .parse(JSON.parse(textOf("sellers.json")))

/** Its categories. */
export const categories = z
  .array(z.object({ slug: z.string(), name: z.string(), name_en: z.string() }))
  .parse(JSON.parse(textOf("categories.json")))
