import { join } from "node:path"
import { quoteParcel, sampleTariff } from "@chophien/fulfillment-vietnam/quote"
import { startModules } from "@chophien/test/kit/modules"
import ShippingTariffService from "../../src/modules/shipping-tariff/service"

describe("the shipping tariff", () => {
  let tariffs: ShippingTariffService
  let stop: () => Promise<void>
  const at = (iso: string) => new Date(iso)
  const dearer = { ...sampleTariff, cold_surcharge: 25_000 }

  beforeAll(async () => {
    const running = await startModules("shipping", {
      shippingTariff: { resolve: join(__dirname, "../../src/modules/shipping-tariff") },
    })
    const service = running.modules.shippingTariff
    if (!(service instanceof ShippingTariffService))
      throw new Error("The shipping tariff module did not start.")
    tariffs = service
    stop = running.stop
  })
  afterAll(() => stop?.())

  it("is the sample tariff in a new shop", async () => {
    expect(await tariffs.current()).toEqual(sampleTariff)
  })

  it("changes at the moment staff set, not before, and the old one still tells what it was", async () => {
    const added = await tariffs.add({
      tariff: dearer,
      effective_at: at("2027-01-01T00:00:00Z"),
      created_by: "user_lan",
      note: "Giá năm mới",
    })
    expect(added).toMatchObject({ created_by: "user_lan", note: "Giá năm mới" })
    expect((await tariffs.current(at("2026-12-31T23:59:59Z"))).cold_surcharge).toBe(20_000)
    expect((await tariffs.current(at("2027-01-01T00:00:00Z"))).cold_surcharge).toBe(25_000)
    expect((await tariffs.versions(10)).map(({ id }) => id)).toEqual([added.id, "tariff_sample"])
  })

  it("refuses rules that cannot price a parcel, and a second tariff for the same moment", async () => {
    const wrong = {
      tariff: { ...dearer, step_g: 0 },
      effective_at: at("2027-02-01T00:00:00Z"),
      created_by: "user_lan",
      note: null,
    }
    await expect(tariffs.add(wrong)).rejects.toThrow("step_g")
    await expect(
      tariffs.add({ ...wrong, tariff: dearer, effective_at: at("2027-01-01T00:00:00Z") })
    ).rejects.toThrow()
    expect(await tariffs.versions(10)).toHaveLength(2)
  })

  it("prices a parcel as it stands in the database", async () => {
    const place = { province_code: "25", commune_code: "07900" }
    const items = [{ weight_g: 1300, quantity: 2, ship_class: "chilled" as const }]
    const parcel = {
      from: place,
      to: { province_code: "01", commune_code: "00070" },
      service: "cold" as const,
      items,
    }
    expect(quoteParcel({ tariff: await tariffs.current(), ...parcel })).toMatchObject({
      ok: true,
      price: 67_000,
    })
  })
})
