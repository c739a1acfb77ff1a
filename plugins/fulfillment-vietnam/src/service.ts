import { shippingServices } from "@chophien/vocabulary/shipping"
import type {
  CalculatedShippingOptionPrice,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentOption,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readPricingContext } from "./context"
import { quoteParcel } from "./quote"

const optionDataSchema = z.object({ service: z.enum(shippingServices) })
const labelsSchema = z.array(
  z.object({ tracking_number: z.string(), tracking_url: z.string(), label_url: z.string() })
)

/** A price, or none: Medusa then takes the method off the cart, and refuses to put it there. */
type PriceOrNone = Omit<CalculatedShippingOptionPrice, "calculated_amount"> & { calculated_amount?: number }

/** What is taken over from Medusa's base. Its `calculatePrice` is not: the answer it declares has no word for "no price". */
type Inherited =
  | "getIdentifier"
  | "getFulfillmentDocuments"
  | "getReturnDocuments"
  | "getShipmentDocuments"
  | "retrieveDocuments"
const ProviderBase: new () => Pick<AbstractFulfillmentProviderService, Inherited> =
  AbstractFulfillmentProviderService

/**
 * Medusa Fulfillment Module provider for parcels inside Vietnam: prices by a tariff of zones and weight, by ordinary
 * carriage (`standard`) or kept cold (`cold`). Parcels are handed over by the seller, who enters the tracking number.
 */
class VietnamFulfillmentService extends ProviderBase {
  static identifier = "vietnam"
  static _isFulfillmentService = true

  /** The two services, to be kept as `data` of a shipping option. */
  async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return shippingServices.map((service) => ({ id: service, service }))
  }

  async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return optionDataSchema.safeParse(data).success
  }

  async validateFulfillmentData(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>
  ): Promise<Record<string, unknown>> {
    return { ...data, ...optionDataSchema.parse(optionData) }
  }

  async canCalculate({ data }: CreateShippingOptionDTO): Promise<boolean> {
    return optionDataSchema.safeParse(data).success
  }

  /**
   * The price of the lines in `context.items`, tax in it. `context.tariff`, `context.goods` (by line id) and
   * `context.places` come from a hook. Without one the sample tariff, the lines themselves and the addresses' metadata
   * (`province_code`, `commune_code`) count. There is no price without a delivery address yet, nor for a parcel that
   * is not carried.
   */
  async calculatePrice(
    optionData: Record<string, unknown>,
    _data: unknown,
    context: unknown
  ): Promise<PriceOrNone> {
    const { service } = optionDataSchema.parse(optionData)
    const parcel = readPricingContext(context)
    const quote = parcel?.items.length ? quoteParcel({ ...parcel, service }) : null
    return { calculated_amount: quote?.ok ? quote.price : undefined, is_calculated_price_tax_inclusive: true }
  }

  /** Nothing is ordered from a carrier: the labels the seller gave are kept as they are. */
  async createFulfillment(
    data: Record<string, unknown>,
    _items: unknown,
    _order: unknown,
    fulfillment: { labels?: Iterable<unknown> | null }
  ): Promise<CreateFulfillmentResult> {
    return { data, labels: labelsSchema.parse(Array.from(fulfillment.labels ?? [])) }
  }

  async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}

export default VietnamFulfillmentService
