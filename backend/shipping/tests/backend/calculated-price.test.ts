import { join } from "node:path"
import { runProgram } from "@chophien/test/kit/processes"
import { Shop } from "@chophien/test/kit/shop/shop"
import { z } from "@medusajs/framework/zod"

const script = join(__dirname, "../support/print-core-prices.cjs")
const printed = z.array(z.array(z.string()))

type Question = { cart_id: string; statements: [sql: string, values: string[]][] }

describe("Medusa's own prices of delivery, which its order changes ask for", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await Shop.start()
  }, 300_000)
  afterAll(() => shop?.stop())

  const twoSellers = { "ga-den Con 1,3 kg": 2, "che-shan Túi 500 g": 2 }
  const newCart = async () => (await shop.cart(twoSellers)).id
  const withMetadata = (cart_id: string, metadata: string): Question => ({
    cart_id,
    statements: [
      [
        "update cart_address set metadata = ? where id = (select shipping_address_id from cart where id = ?)",
        [metadata, cart_id],
      ],
      ["update stock_location_address set metadata = ?", [metadata]],
      ["update cart_line_item set metadata = ? where cart_id = ?", [metadata, cart_id]],
      [
        "update product set metadata = ? where id in (select product_id from cart_line_item where cart_id = ?)",
        [metadata, cart_id],
      ],
    ],
  })

  it("come from the tariff and our own rows, whatever the metadata of addresses, lines and products says", async () => {
    const questions: Question[] = [{ cart_id: await newCart(), statements: [] }]
    for (const metadata of [
      "{}",
      '{"province_code":"79","commune_code":"26740"}',
      '{"ship_class":"ambient"}',
      '"x"',
    ])
      questions.push(withMetadata(await newCart(), metadata))
    const nowhere = await newCart()
    questions.push({
      cart_id: nowhere,
      statements: [["delete from cart_delivery where cart_id = ?", [nowhere]]],
    })

    const output = await runProgram(
      ["node_modules/@medusajs/cli/cli.js", "exec", script, JSON.stringify(questions)],
      { DATABASE_URL: shop.url, LOG_LEVEL: "error" }
    )
    const prices = printed.parse(JSON.parse(/^PRICES (.*)$/m.exec(output)?.[1] ?? "null"))
    // Frozen goods have a price by cold chain alone.
    const within_province = ["cold 40500", "cold 50500", "standard 20500", "standard not carried"]
    expect(prices.slice(0, -1)).toEqual(Array(5).fill(within_province))
    // Where our own row does not say where the cart goes, there is no price, whatever Medusa's address says.
    expect(new Set(prices.at(-1)?.map((price) => price.split(" ").slice(1).join(" ")))).toEqual(
      new Set(["not carried"])
    )
  }, 300_000)
})
