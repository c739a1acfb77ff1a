import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { GazetteerInput } from "@chophien/gazetteer-vietnam"
import { z } from "@medusajs/framework/zod"
import { parse } from "csv-parse/sync"
import * as schemas from "./schemas"

/** The home province: its communes keep their plain addresses and have coordinates. */
export const home_province_code = "25"

const folder = join(__dirname, "../../data")
const masters = join(__dirname, "../../pictures/masters")

/** Reads and checks a file; says which file when it is not what it should be. */
function read<Row>(name: string, schema: z.ZodType<Row>, decode: (text: string) => unknown): Row {
  const checked = schema.safeParse(decode(readFileSync(join(folder, name), "utf8")))
  if (!checked.success) throw new Error(`seed/data/${name} is not valid:\n${z.prettifyError(checked.error)}`)
  return checked.data
}

const csv = (text: string): unknown => parse(text, { columns: true, skip_empty_lines: true })
const json = (text: string): unknown => JSON.parse(text)

/** All provinces and communes of today, and the communes they were made from. */
export function readGazetteer(): {
  provinces: GazetteerInput["provinces"]
  communes: GazetteerInput["communes"]
  former: GazetteerInput["former"]
} {
  const home = new Map(
    read("phu-tho.json", z.array(schemas.homeCommune), json).map((commune) => [commune.code, commune])
  )
  return {
    provinces: read("provinces.csv", z.array(schemas.provinceRow), csv),
    communes: read("communes.csv", z.array(schemas.communeRow), csv).map((commune) => ({
      ...commune,
      ...home.get(commune.code),
    })),
    former: read("former-communes.csv", z.array(schemas.formerCommuneRow), csv),
  }
}

/** The categories in the order in which shoppers see them, also the ones that are kept back. */
export const readCategories = (): schemas.Category[] =>
  read("categories.json", z.array(schemas.category), json)

/** The categories that may be offered: none with an age limit, as the shop does not check ages yet. */
export const offeredCategories = (): schemas.Category[] =>
  readCategories().filter(({ age_restricted }) => !age_restricted)

/** The sample sellers: invented, marked as samples, without any certificate. */
export const readSellers = (): schemas.Seller[] => read("sellers.json", z.array(schemas.seller), json)

/** English names of the sample products by handle. */
export const readEnglishNames = (): Record<string, string> =>
  read("english.json", z.record(z.string(), z.string().min(3).max(120)), json)

export type DescribedProduct = schemas.Product & { description: string }

/** The products that may be offered. */
export function offeredProducts(): DescribedProduct[] {
  const offered = new Set(offeredCategories().map(({ slug }) => slug))
  return readProducts().filter(({ category }) => offered.has(category))
}

/** All products, each with its description. */
export function readProducts(): DescribedProduct[] {
  const texts = read("descriptions.json", schemas.descriptions, json)
  return read("products.json", z.array(schemas.product), json).map((product) => {
    const description = texts[product.handle]
    if (!description) throw new Error(`seed/data/descriptions.json says nothing of ${product.handle}.`)
    return { ...product, description }
  })
}

/** The names of a product's masters, the one for its card first. */
export function picturesOf(handle: string): string[] {
  return readdirSync(join(masters, "products"))
    .filter((file) => file.startsWith(`${handle}-`) && /^\d\.webp$/.test(file.slice(handle.length + 1)))
    .sort()
    .map((file) => `products/${file.slice(0, -".webp".length)}`)
}

/** The bytes of a master, such as `products/man-hau-pa-co-1`. */
export const readMaster = (name: string): Buffer => readFileSync(join(masters, `${name}.webp`))
