import fc from "fast-check"
import {
  type ParcelItem,
  type Quote,
  quoteParcel,
  sampleTariff,
  servicesFor,
  shipClasses,
  shippingServices,
  tariffSchema,
  zones,
} from "../src/quote"

const paCo = { province_code: "25", commune_code: "05212" }
const vietTri = { province_code: "25", commune_code: "07900" }
const hanoi = { province_code: "01", commune_code: "00070" }
const hue = { province_code: "46", commune_code: "19774" }
const saigon = { province_code: "79", commune_code: "26740" }
const quote = (
  items: Partial<ParcelItem>[],
  to = hanoi,
  service: "standard" | "cold" = "standard",
  from = vietTri
): Quote =>
  quoteParcel({
    tariff: sampleTariff,
    from,
    to,
    service,
    items: items.map((item) => ({ weight_g: 500, quantity: 1, ship_class: "ambient", ...item })),
  })
const price = (answer: Quote) => (answer.ok ? answer.price : answer.code)

describe("the sample tariff", () => {
  it("is valid, serves all 34 provinces and can be kept as JSON", () => {
    expect(tariffSchema.parse(JSON.parse(JSON.stringify(sampleTariff)))).toEqual(sampleTariff)
    expect(Object.keys(sampleTariff.province_regions)).toHaveLength(34)
  })

  it.each([
    ["same province, 500 g", [{}], vietTri, 18_000],
    ["north, 500 g", [{}], hanoi, 27_000],
    ["centre, 500 g", [{}], hue, 30_000],
    ["south, 500 g", [{}], saigon, 33_000],
    ["north, one gram more", [{ weight_g: 501 }], hanoi, 31_000],
    ["north, 5 kg", [{ weight_g: 2500, quantity: 2 }], hanoi, 63_000],
    ["north, 5.1 kg", [{ weight_g: 5100 }], hanoi, 69_000],
    ["a remote commune", [{}], paCo, 23_000],
    [
      "a light box of 40 × 30 × 20 cm counts as 4.8 kg",
      [{ length_mm: 400, width_mm: 300, height_mm: 200 }],
      hanoi,
      63_000,
    ],
  ])("%s", (_name, items, to, expected) => {
    expect(price(quote(items, to))).toBe(expected)
  })

  it("adds the cold chain's surcharge", () => {
    expect(price(quote([{ ship_class: "chilled" }], hanoi, "cold"))).toBe(47_000)
  })

  it("seen from the south, the south is near and the north far", () => {
    expect(price(quote([{}], { ...saigon, province_code: "92" }, "standard", saigon))).toBe(27_000)
    expect(price(quote([{}], hanoi, "standard", saigon))).toBe(33_000)
  })
})

describe("what is refused", () => {
  it.each([
    [
      "fresh goods beyond the north",
      { ship_class: "fresh" as const },
      saigon,
      "standard",
      "perishable_unreachable",
    ],
    [
      "frozen goods beyond the north even cold",
      { ship_class: "frozen" as const },
      hue,
      "cold",
      "perishable_unreachable",
    ],
    [
      "chilled goods by ordinary carriage",
      { ship_class: "chilled" as const },
      hanoi,
      "standard",
      "needs_cold_chain",
    ],
    ["more than 50 kg", { weight_g: 25_100, quantity: 2 }, hanoi, "standard", "too_heavy"],
    [
      "a province nobody serves",
      {},
      { province_code: "99", commune_code: "99999" },
      "standard",
      "unknown_destination",
    ],
  ] as const)("%s", (_name, item, to, service, code) => {
    expect(quote([item], to, service)).toEqual({ ok: false, code })
  })

  it("one perishable line decides for its whole parcel", () => {
    expect(price(quote([{}, { ship_class: "fresh" }], saigon))).toBe("perishable_unreachable")
  })

  it("is data: a tariff that carries fresh goods to the centre does", () => {
    const tariff = structuredClone(sampleTariff)
    tariff.origins.north.reach.fresh.standard.push("centre")
    const items: ParcelItem[] = [{ weight_g: 500, quantity: 1, ship_class: "fresh" }]
    expect(quoteParcel({ tariff, from: vietTri, to: hue, service: "standard", items }).ok).toBe(true)
  })
})

it("offers cold goods only the cold chain, fresh ones the choice, others ordinary carriage", () => {
  expect(servicesFor([{ ship_class: "ambient" }, { ship_class: "frozen" }])).toEqual(["cold"])
  expect(servicesFor([{ ship_class: "ambient" }, { ship_class: "fresh" }])).toEqual(["standard", "cold"])
  expect(servicesFor([{ ship_class: "fragile" }])).toEqual(["standard"])
})

describe("for any parcel", () => {
  const measure = fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined })
  const item = fc.record({
    weight_g: fc.integer({ min: 0, max: 8000 }),
    quantity: fc.integer({ min: 1, max: 4 }),
    ship_class: fc.constantFrom(...shipClasses),
    length_mm: measure,
    width_mm: measure,
    height_mm: measure,
  })
  const items = fc.array(item, { minLength: 1, maxLength: 5 })
  const province = fc.constantFrom(...Object.keys(sampleTariff.province_regions))
  const request = fc.record({
    items,
    from: province,
    to: province,
    service: fc.constantFrom(...shippingServices),
    commune: fc.constantFrom("05212", "00070"),
  })
  const ask = ({
    items,
    from,
    to,
    service,
    commune,
  }: {
    items: ParcelItem[]
    from: string
    to: string
    service: "standard" | "cold"
    commune: string
  }) =>
    quoteParcel({
      tariff: sampleTariff,
      from: { province_code: from, commune_code: "" },
      to: { province_code: to, commune_code: commune },
      service,
      items,
    })

  it("the price is a whole positive amount for whole steps of weight, or a reason", () => {
    fc.assert(
      fc.property(request, (parcel) => {
        const answer = ask(parcel)
        if (!answer.ok)
          return ["too_heavy", "perishable_unreachable", "needs_cold_chain"].includes(answer.code)
        return (
          Number.isSafeInteger(answer.price) &&
          answer.price >= 18_000 &&
          answer.weight_g % 500 === 0 &&
          answer.weight_g <= 50_000
        )
      })
    )
  })
  it("more weight is never cheaper", () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 5000 }), (parcel, more_g) => {
        const [light, heavy] = [
          ask(parcel),
          ask({ ...parcel, items: parcel.items.map((one) => ({ ...one, weight_g: one.weight_g + more_g })) }),
        ]
        return !light.ok || !heavy.ok ? light.ok || !heavy.ok : heavy.price >= light.price
      })
    )
  })
  it("more pieces are never cheaper, and two parcels never cheaper than one of both", () => {
    fc.assert(
      fc.property(request, items, (parcel, others) => {
        const [first, second, both] = [
          ask(parcel),
          ask({ ...parcel, items: others }),
          ask({ ...parcel, items: [...parcel.items, ...others] }),
        ]
        if (!both.ok) return true
        return first.ok && second.ok && both.price >= first.price && both.price <= first.price + second.price
      })
    )
  })
  it("a farther zone is never cheaper, nor the cold chain", () => {
    const order = [vietTri, hanoi, hue, saigon]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (weight_g) => {
        const prices = order.map((to) => quote([{ weight_g }], to))
        const amounts = prices.map((answer) => (answer.ok ? answer.price : Number.NaN))
        const cold = quote([{ weight_g }], hanoi, "cold")
        return (
          amounts.every((amount, at) => at === 0 || amount >= (amounts[at - 1] ?? 0)) &&
          cold.ok &&
          cold.price > (amounts[1] ?? 0)
        )
      })
    )
    expect(order.map((to) => quote([{}], to)).map((answer) => answer.ok && answer.zone)).toEqual([...zones])
  })
  it("what goes by ordinary carriage goes cold too wherever the cold chain runs", () => {
    fc.assert(
      fc.property(request, (parcel) => {
        const [standard, cold] = [
          ask({ ...parcel, service: "standard" }),
          ask({ ...parcel, service: "cold" }),
        ]
        return (
          !standard.ok ||
          standard.zone === "centre" ||
          standard.zone === "south" ||
          cold.ok ||
          parcel.from !== "25"
        )
      })
    )
  })
})
