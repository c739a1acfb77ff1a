import { sampleTariff } from "@chophien/fulfillment-vietnam/quote"
import { deliveryDates } from "@chophien/shipping/delivery-dates/delivery-dates"
import type { ListingFacts } from "@chophien/vocabulary/listing-facts"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { CartParcel } from "../../src/cart/cart-state"
import { offSeason } from "../../src/cart/off-season"
import { priceParcel } from "../../src/cart/price-parcel"

const tea: ListingFacts = {
  unit: "túi",
  ship_class: "ambient",
  perishable: false,
  season_months: [],
  sold_off_season: false,
  producer_own: true,
  processing_level: "processed",
  is_sample: false,
  weight_g: 500,
}

const time = new Date(0)
const lineOf = (id: string, facts: ListingFacts | null): CartParcel["lines"][number] => ({
  row: {
    id,
    variant_id: `variant_${id}`,
    product_id: `prod_${id}`,
    title: id,
    quantity: 1,
    unit_price: 100_000,
    is_tax_inclusive: true,
    created_at: time,
    updated_at: time,
  },
  variant: {
    id: `variant_${id}`,
    weight: facts?.weight_g,
    manage_inventory: true,
    allow_backorder: false,
    product: { id: `prod_${id}`, handle: id, title: id, status: "published" },
    facts,
  },
  unit_price: 100_000,
  adjustments: [],
  available: 5,
})

const parcelOf = (lines: CartParcel["lines"]): CartParcel => ({
  seller: {
    id: "sel_1",
    handle: "htx",
    name: "HTX",
    status: "active",
    province_code: "25",
    commune_code: "05128",
    commune_name: "Xã Pà Cò",
    handling_days: 1,
    paused_from: null,
    paused_to: null,
    cutoff_hour: 15,
  },
  stock_location_id: "sloc_1",
  shipping_profile_id: "sp_1",
  options: [
    { id: "so_standard", name: "standard", shipping_profile_id: "sp_1", data: { service: "standard" } },
    { id: "so_cold", name: "cold", shipping_profile_id: "sp_1", data: { service: "cold" } },
  ],
  chosen_option_id: null,
  lines,
})

const at = (province_code: string, commune_code: string) => ({
  name: "Mai",
  phone: "+84912345678",
  email: null,
  province_code,
  province_name: "",
  commune_code,
  commune_name: "",
  address: "Số 5",
  note: null,
})
const near = at("25", "07900")
const far = at("79", "26740")

describe("a parcel", () => {
  it("says when it arrives, and how much more it holds at its price", () => {
    const priced = priceParcel(parcelOf([lineOf("che", { ...tea, weight_g: 650 })]), near, sampleTariff)
    expect(priced.selected).toMatchObject({ room_g: 350 })
    const [least, most] = priced.selected?.eta_days ?? [0, 0]
    expect(priced.selected?.dates).toEqual(
      deliveryDates({
        ordered_at: Date.now(),
        dispatch: { handling_days: 1, cutoff_hour: 15 },
        eta_days: [least, most],
      })
    )
    const fuller = priceParcel(parcelOf([lineOf("che", { ...tea, weight_g: 1000 })]), near, sampleTariff)
    expect(fuller.selected).toMatchObject({ room_g: 0, price: priced.shipping_price })
  })

  test("of goods that keep goes anywhere", () => {
    const priced = priceParcel(parcelOf([lineOf("che", tea)]), far, sampleTariff)
    expect(priced.options.map(({ id }) => id)).toEqual(["so_standard"])
    expect(priced).toMatchObject({ problem: null, selected: { id: "so_standard" }, weight_g: 500 })
  })

  test("of frozen goods goes cold, and not far, whatever was chosen", () => {
    const lines = [lineOf("ga", { ...tea, ship_class: "frozen" })]
    const chosen = { ...parcelOf(lines), chosen_option_id: "so_standard" }
    expect(priceParcel(chosen, near, sampleTariff)).toMatchObject({ selected: { id: "so_cold" } })
    const beyond = priceParcel(chosen, far, sampleTariff)
    expect(beyond).toMatchObject({ selected: null, shipping_price: null })
    expect(beyond.problem?.text.code).toBe("unreachable_destination")
  })

  test("with one line of goods that are not known has no way to be sent, and says which line it is", () => {
    const priced = priceParcel(parcelOf([lineOf("che", tea), lineOf("la", null)]), near, sampleTariff)
    expect(priced).toMatchObject({ options: [], selected: null, shipping_price: null, problem: null })
    expect(priced.lines.map(({ problem }) => problem && [problem.text.code, problem.param])).toEqual([
      null,
      ["product_unavailable", "la"],
    ])
  })

  test("sells nothing out of its season, unless it is kept; and says from when", () => {
    const plums = { ...tea, season_months: [5, 6] }
    expect(offSeason("Mận", plums, "2026-05-01")).toBeNull()
    expect(offSeason("Mận", { ...plums, sold_off_season: true }, "2026-11-29")).toBeNull()
    expect(offSeason("Mận", plums, "2026-11-29")).toMatchObject({ values: { title: "Mận", from: "5/2027" } })
    expect(offSeason("Mận", plums, "2026-03-31")?.values).toMatchObject({ from: "5/2026" })
    const over = [(monthInVietnam() % 12) + 1]
    const priced = priceParcel(parcelOf([lineOf("man", { ...tea, season_months: over })]), near, sampleTariff)
    expect(priced.lines[0]?.problem).toMatchObject({ text: { code: "out_of_season" }, param: "man" })
  })

  test("without a destination has options and no price", () => {
    const priced = priceParcel(parcelOf([lineOf("che", tea)]), null, sampleTariff)
    expect(priced.options.map(({ price }) => price)).toEqual([null])
    expect(priced.shipping_price).toBeNull()
  })

  test("takes the way that was chosen, else the cheapest", () => {
    const fresh = parcelOf([lineOf("rau", { ...tea, ship_class: "fresh" })])
    expect(priceParcel(fresh, near, sampleTariff).selected?.id).toBe("so_standard")
    expect(priceParcel({ ...fresh, chosen_option_id: "so_cold" }, near, sampleTariff).selected?.id).toBe(
      "so_cold"
    )
    expect(priceParcel({ ...fresh, chosen_option_id: "so_other" }, near, sampleTariff).selected?.id).toBe(
      "so_standard"
    )
  })

  test("of two packs of one stock has both only where the stock holds them together", () => {
    const packOf = (id: string, required_quantity: number, quantity: number) => {
      const line = lineOf(id, tea)
      const level = { location_id: "sloc_1", stocked_quantity: 12, reserved_quantity: 3 }
      const inventory_items = [
        { inventory_item_id: "iitem_1", required_quantity, inventory: { location_levels: [level] } },
      ]
      const available = Math.floor(9 / required_quantity)
      const variant = line.variant && { ...line.variant, inventory_items }
      return { ...line, available, row: { ...line.row, quantity }, variant }
    }
    const problemsOf = (packs: number, pieces: number) =>
      priceParcel(
        parcelOf([packOf("combo", 3, packs), packOf("khay", 1, pieces)]),
        near,
        sampleTariff
      ).lines.map(({ available, problem }) => [
        available,
        problem?.text.code ?? null,
        problem?.values?.available,
      ])
    expect(problemsOf(2, 3)).toEqual([
      [2, null, undefined],
      [3, null, undefined],
    ])
    expect(problemsOf(3, 1)).toEqual([
      [2, "out_of_stock", 2],
      [0, "out_of_stock", 0],
    ])
  })
})
