import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createSeller } from "@chophien/contract/staff/sellers"
import { readAmount } from "@chophien/vocabulary/money-input"
import { readPhone } from "@chophien/vocabulary/phone"
import { readSeason } from "@chophien/vocabulary/season"
import { typedSchema } from "@chophien/vocabulary/typed-schema"
import { z } from "@medusajs/framework/zod"
import * as mini from "zod/mini"
import { InvalidInput, readInput } from "../../src/input"
import { typedReasons } from "../../src/texts/typed-reasons"

const refusalOf = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    if (error instanceof InvalidInput) return { vi: error.toJSON("vi"), en: error.toJSON("en") }
    throw error
  }
  throw new Error("The input was taken.")
}

describe("reading what a route was sent", () => {
  it("takes schemas of Medusa's zod and of the contract alike", () => {
    expect(readInput(z.strictObject({ limit: z.coerce.number() }), { limit: "5" })).toEqual({ limit: 5 })
    expect(readInput(mini.strictObject({ limit: mini.int() }), { limit: 5 })).toEqual({ limit: 5 })
  })

  it("names the field of either and says what to do", () => {
    const old = refusalOf(() => readInput(z.strictObject({ price: z.int().min(1000) }), { price: 5 }))
    const contract = refusalOf(() =>
      readInput(mini.strictObject({ price: mini.int().check(mini.minimum(1000)) }), { price: 5 })
    )
    expect(contract).toEqual(old)
    expect(contract.vi).toEqual({
      type: "invalid_request",
      code: "invalid_field",
      param: "price",
      message: "Ô “Giá” phải từ 1000 trở lên.",
    })
    const unknown = refusalOf(() => readInput(createSeller.body, { status: "active" }))
    expect(unknown.vi.code).toBe("invalid_field")
  })

  it("says why a phone number was not understood", () => {
    const body = mini.strictObject({ phone: typedSchema(readPhone) })
    expect(readInput(body, { phone: "0912 345 678" }).phone.e164).toBe("+84912345678")
    const { vi, en } = refusalOf(() => readInput(body, { phone: "+1 415 555 0100" }))
    expect(vi).toMatchObject({ param: "phone", message: "Ô “Số điện thoại” phải là số ở Việt Nam." })
    expect(en.message).toBe("The field “Phone” must be a number of Vietnam.")
    expect(refusalOf(() => readInput(body, { phone: "" })).vi.message).toContain("chưa được điền")
  })

  it("asks about an amount that can mean two things, with what may have been meant", () => {
    const body = mini.strictObject({ price: typedSchema(readAmount) })
    const { vi, en } = refusalOf(() => readInput(body, { price: "85.5" }))
    expect(vi.message).toContain("85.500 hay 85.500.000")
    expect(en.message).toContain("85,500 or 85,500,000")
  })

  it("says why a season was not read", () => {
    const body = mini.strictObject({ season_months: typedSchema(readSeason) })
    expect(refusalOf(() => readInput(body, { season_months: "tháng 13" })).vi.message).toContain(
      "từ 1 đến 12"
    )
  })

  it("has a text in both languages for every reason of the vocabulary", () => {
    const sources = join(__dirname, "../../../vocabulary/src")
    const declared = readdirSync(sources).flatMap((file) =>
      [
        ...readFileSync(join(sources, file), "utf8").matchAll(
          /export type (\w+(?:Refusal|Doubt)) =((?:.|\n)*?)(?=\n\n|\nexport)/g
        ),
      ].flatMap(([, name = "", union = ""]) =>
        // Why an act on an order is refused is no reading of a typed text: its codes are problems.
        name === "ActRefusal"
          ? []
          : [...union.replace(/\/\*\*.*?\*\//g, "").matchAll(/"(\w+)"/g)].map(([, code = ""]) => code)
      )
    )
    expect(declared.length).toBeGreaterThan(30)
    for (const code of declared) expect(typedReasons).toHaveProperty([code])
    for (const { vi, en } of Object.values(typedReasons)) {
      expect(vi).toBe(vi.normalize("NFC"))
      expect(en.length).toBeGreaterThan(3)
    }
  })
})
