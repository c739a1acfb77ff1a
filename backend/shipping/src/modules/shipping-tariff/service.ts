import { type Tariff, tariffSchema } from "@chophien/fulfillment-vietnam/quote"
import { MedusaService } from "@medusajs/framework/utils"
import ShippingTariff from "./models/shipping-tariff"

/** A tariff as staff see it. */
export type TariffVersion = {
  id: string
  effective_at: Date
  created_by: string | null
  note: string | null
  tariff: Tariff
}

const newestFirst = { order: { effective_at: "DESC" as const } }

/** Tariffs by the time they take effect. Prices of parcels are always asked of the one in force. */
class ShippingTariffService extends MedusaService({ ShippingTariff }) {
  /** The tariff in force at a moment, now unless said otherwise. */
  async current(at: Date = new Date()): Promise<Tariff> {
    return (await this.currentVersion(at)).tariff
  }

  /** The same with who wrote it and since when it is in force. */
  async currentVersion(at: Date = new Date()): Promise<TariffVersion> {
    const [row] = await this.listShippingTariffs({ effective_at: { $lte: at } }, { ...newestFirst, take: 1 })
    if (!row)
      throw new Error(
        "No shipping tariff is in force: the migration that writes the sample tariff has not run."
      )
    return versionOf(row)
  }

  /** Tariffs past and to come, newest first. */
  async versions(most: number): Promise<TariffVersion[]> {
    return (await this.listShippingTariffs({}, { ...newestFirst, take: most })).map(versionOf)
  }

  /** Adds a tariff. Those before it stay, so that an old price can always be explained. */
  async add(input: {
    tariff: Tariff
    effective_at: Date
    created_by: string
    note: string | null
  }): Promise<TariffVersion> {
    return versionOf(await this.createShippingTariffs({ ...input, tariff: tariffSchema.parse(input.tariff) }))
  }
}

const versionOf = ({
  id,
  effective_at,
  created_by,
  note,
  tariff,
}: Omit<TariffVersion, "tariff"> & { tariff: unknown }): TariffVersion => ({
  id,
  effective_at: new Date(effective_at),
  created_by,
  note,
  tariff: tariffSchema.parse(tariff),
})

export default ShippingTariffService
