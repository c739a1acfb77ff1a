import { sampleTariff } from "@chophien/fulfillment-vietnam/quote"
import { z } from "@medusajs/framework/zod"
import { eventually, type Market, startMarket } from "../support/market"

const quotes = z.object({
  options: z.array(
    z.object({
      service: z.enum(["standard", "cold"]),
      name: z.string(),
      price: z.number().nullable(),
      eta_days: z.tuple([z.number(), z.number()]).nullable(),
      problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    })
  ),
  weight_g: z.number(),
})

const hanoi = "00004"
const saigon = "26740"
const cao_phong = "05089"

describe("what it costs to send a listing, asked before anything is in a cart", () => {
  let market: Market

  const ask = (handle: string, query: string, language = "vi") =>
    market.get(`/store/catalogue/listings/${handle}/shipping?${query}`, { "accept-language": language })
  const quote = async (handle: string, query: string, language?: string) =>
    quotes.parse((await ask(handle, query, language)).body)

  beforeAll(async () => {
    market = await startMarket()
    await market.app.service("gazetteer", "importGazetteer", {
      provinces: [
        { code: "01", name: "Hà Nội", full_name: "Thành phố Hà Nội", type: "thành phố", slug: "ha-noi" },
        {
          code: "79",
          name: "Hồ Chí Minh",
          full_name: "Thành phố Hồ Chí Minh",
          type: "thành phố",
          slug: "ho-chi-minh",
        },
      ],
      communes: [
        {
          code: hanoi,
          name: "Ba Đình",
          full_name: "Phường Ba Đình",
          type: "phường",
          province_code: "01",
          slug: "ba-dinh",
        },
        {
          code: saigon,
          name: "Sài Gòn",
          full_name: "Phường Sài Gòn",
          type: "phường",
          province_code: "79",
          slug: "sai-gon",
        },
      ],
      former: [],
    })
    await market.list({
      seller_id: market.sellers.cao_phong,
      title: "Mật ong",
      handle: "mat-ong",
      ship_class: "ambient",
      variants: [
        { title: "1 lít", price: 250_000, weight_g: 1400, stock: 5 },
        { title: "350 ml", price: 95_000, weight_g: 480, stock: 5 },
      ],
    })
    await market.list({
      seller_id: market.sellers.cao_phong,
      title: "Cam tươi",
      handle: "cam-tuoi",
      ship_class: "fresh",
      variants: [{ title: "1 kg", price: 45_000, weight_g: 1000, stock: 5 }],
    })
    await market.list({ seller_id: market.sellers.pa_co, handle: "ga-den", ship_class: "frozen" })
  })
  afterAll(() => market?.close())

  it("one piece of the lightest variant is priced by the tariff, with its days", async () => {
    expect(await quote("mat-ong", `commune_code=${hanoi}`)).toEqual({
      options: [
        { service: "standard", name: "Giao hàng tiêu chuẩn", price: 27_000, eta_days: [2, 3], problem: null },
      ],
      weight_g: 480,
    })
    expect((await quote("mat-ong", `commune_code=${cao_phong}`)).options[0]).toMatchObject({
      price: 18_000,
      eta_days: [1, 2],
    })
  })

  it("a variant asked for is priced by its own weight", async () => {
    const [row] = await market.app.sql<{ id: string }>(
      "select v.id from product_variant v join product p on p.id = v.product_id where p.handle = 'mat-ong' and v.title = '1 lít'",
      []
    )
    expect(await quote("mat-ong", `commune_code=${hanoi}&variant_id=${row?.id}`)).toMatchObject({
      options: [{ price: 35_000 }],
      weight_g: 1400,
    })
  })

  it("fresh goods are offered both services, frozen ones only cold", async () => {
    expect(
      (await quote("cam-tuoi", `commune_code=${hanoi}`)).options.map(({ service, price }) => [service, price])
    ).toEqual([
      ["standard", 31_000],
      ["cold", 51_000],
    ])
    expect((await quote("ga-den", `commune_code=${hanoi}`)).options.map(({ service }) => service)).toEqual([
      "cold",
    ])
  })

  it("a place that frozen goods cannot reach is said so, in the shopper's language", async () => {
    const [vi] = (await quote("ga-den", `commune_code=${saigon}`)).options
    expect(vi).toMatchObject({
      price: null,
      eta_days: null,
      problem: { code: "unreachable_destination", message: expect.stringContaining("không giao được") },
    })
    const [en] = (await quote("ga-den", `commune_code=${saigon}`, "en")).options
    expect(en).toMatchObject({
      name: "Cold delivery",
      problem: { message: expect.stringContaining("cannot reach this address") },
    })
  })

  it("a commune that does not exist, one that is no code, a variant of another listing and an unknown listing are refused", async () => {
    expect(await ask("mat-ong", "commune_code=99999")).toMatchObject({
      status: 400,
      body: { code: "unknown_commune", param: "commune_code" },
    })
    for (const query of ["", "commune_code=abc", `commune_code=${hanoi}&x=1`])
      expect(await ask("mat-ong", query)).toMatchObject({ status: 400, body: { code: "invalid_field" } })
    expect(await ask("mat-ong", `commune_code=${hanoi}&variant_id=variant_x`)).toMatchObject({
      status: 400,
      body: { param: "variant_id" },
    })
    expect((await ask("khong-co", `commune_code=${hanoi}`)).status).toBe(404)
  })

  it("the answer may be kept a few seconds, and follows the tariff that staff put in force", async () => {
    expect((await ask("mat-ong", `commune_code=${hanoi}`)).headers["cache-control"]).toContain("max-age=5")
    await market.app.service("shippingTariff", "add", {
      tariff: {
        ...sampleTariff,
        remote_communes: [...sampleTariff.remote_communes, hanoi],
        remote_surcharge: 7_000,
      },
      effective_at: new Date(Date.now() - 1000),
      created_by: "user_test",
      note: null,
    })
    await eventually(async () =>
      expect((await quote("mat-ong", `commune_code=${hanoi}`)).options[0]?.price).toBe(34_000)
    )
  })
})
