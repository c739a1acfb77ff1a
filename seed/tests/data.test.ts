import { readFileSync } from "node:fs"
import { join } from "node:path"
import {
  home_province_code,
  offeredProducts,
  readCategories,
  readEnglishNames,
  readGazetteer,
  readProducts,
  readSellers,
} from "../src/data/read"
import { emailOf, signed_in_sellers } from "../src/samples"

const gazetteer = readGazetteer()
const categories = readCategories()
const sellers = readSellers()
const products = readProducts()
const unique = (values: readonly string[]) => new Set(values).size === values.length

it("every sample product has an English name of its own", () => {
  const english = readEnglishNames()
  expect(Object.keys(english).sort()).toEqual(products.map(({ handle }) => handle).sort())
  expect(unique(Object.values(english))).toBe(true)
})

describe("the gazetteer", () => {
  it("has every province and commune of today, and each commune its province", () => {
    expect(gazetteer.provinces).toHaveLength(34)
    expect(gazetteer.communes).toHaveLength(3321)
    expect(
      gazetteer.communes.filter(({ province_code }) => province_code === home_province_code)
    ).toHaveLength(148)
    const provinces = new Set(gazetteer.provinces.map(({ code }) => code))
    expect(gazetteer.communes.filter(({ province_code }) => !provinces.has(province_code))).toEqual([])
  })

  it("leads every former commune to one of today", () => {
    const codes = new Set(gazetteer.communes.map(({ code }) => code))
    expect(gazetteer.former).toHaveLength(10_571)
    expect(gazetteer.former.filter(({ new_code }) => !codes.has(new_code))).toEqual([])
  })

  it("knows where the home province's communes lie", () => {
    const home = gazetteer.communes.filter(({ province_code }) => province_code === home_province_code)
    expect(home.every(({ lat, lng, slug }) => lat && lng && slug)).toBe(true)
    expect(unique(home.map(({ slug }) => slug ?? ""))).toBe(true)
  })
})

describe("the sellers", () => {
  it("are 66, each in its own commune of the home province", () => {
    const home = new Map(
      gazetteer.communes
        .filter(({ province_code }) => province_code === home_province_code)
        .map(({ code, name }) => [code, name])
    )
    expect(sellers).toHaveLength(66)
    expect(unique(sellers.map(({ handle }) => handle))).toBe(true)
    expect(sellers.filter(({ commune_code, place }) => home.get(commune_code) !== place)).toEqual([])
  })

  it("are of every kind and say something of themselves", () => {
    expect(new Set(sellers.map(({ kind }) => kind))).toEqual(
      new Set(["cooperative", "cooperative_group", "household", "company"])
    )
    expect(sellers.filter(({ description }) => description.length < 50)).toEqual([])
  })

  it("have numbers of a prefix that no operator was given, and addresses nobody owns", () => {
    expect(sellers.filter(({ phone }) => !phone.startsWith("0500000"))).toEqual([])
    expect(emailOf("pa-co")).toBe("pa-co@chophien.example")
    expect(signed_in_sellers.filter((handle) => !sellers.some((seller) => seller.handle === handle))).toEqual(
      []
    )
  })
})

describe("the products", () => {
  it("are 91, each of a seller in the product's commune and of a known category", () => {
    const places = new Map(sellers.map(({ handle, commune_code }) => [handle, commune_code]))
    const slugs = new Set(categories.map(({ slug }) => slug))
    expect(products).toHaveLength(91)
    expect(unique(products.map(({ handle }) => handle))).toBe(true)
    expect(products.filter(({ seller, commune_code }) => places.get(seller) !== commune_code)).toEqual([])
    expect(products.filter(({ category }) => !slugs.has(category))).toEqual([])
    expect(sellers.filter(({ handle }) => !products.some(({ seller }) => seller === handle))).toEqual([])
  })

  it("cost whole thousands, a single unit within the range that was found", () => {
    const outside = products.filter(({ price_min, price_max, weight_g, variants }) => {
      const [first] = variants
      return (
        !first ||
        (first.weight_g === weight_g && (first.price < price_min - 1000 || first.price > price_max + 1000))
      )
    })
    expect(outside).toEqual([])
    expect(products.every(({ variants }) => unique(variants.map(({ title }) => title)))).toBe(true)
  })

  it("cost more, never less, for more of the same", () => {
    const odd = products.filter(({ variants }) =>
      variants.some((variant, i) => i > 0 && variant.price <= (variants[i - 1]?.price ?? 0))
    )
    expect(odd.map(({ handle }) => handle)).toEqual([])
  })

  it("are mostly in stock, some nearly gone, some sold out", () => {
    const stocks = products.flatMap(({ stock = 0, variants }) =>
      variants.map((variant) => variant.stock ?? Math.floor(stock / (variant.content ?? 1)))
    )
    expect(stocks.filter((stock) => stock === 0).length).toBeGreaterThan(0)
    expect(stocks.filter((stock) => stock === 0).length).toBeLessThan(6)
    expect(stocks.filter((stock) => stock > 0 && stock < 5).length).toBeGreaterThan(3)
  })

  it("are described in two sentences or more", () => {
    expect(
      products.filter(({ description }) => description.split(/[.!?](?:\s|$)/).filter(Boolean).length < 2)
    ).toEqual([])
  })

  it("with an age limit are kept back", () => {
    expect(products.length - offeredProducts().length).toBe(2)
    expect(offeredProducts().filter(({ title }) => /rượu/i.test(title))).toEqual([])
  })
})

it("claims no stars and no certificate anywhere", () => {
  for (const file of ["categories.json", "descriptions.json", "products.json", "sellers.json"]) {
    const said = readFileSync(join(__dirname, "../data", file), "utf8").replace(/"https?:[^"]*"/g, "")
    expect(said.match(/OCOP|★|⭐|\d\s*sao\b|chứng nhận|chỉ dẫn địa lý|VietGAP/gi)).toBeNull()
  }
})
