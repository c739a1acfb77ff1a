import { shipClasses } from "@chophien/vocabulary/goods"
import { communeCodeSchema, provinceCodeSchema } from "@chophien/vocabulary/schemas"
import { regions, zones } from "@chophien/vocabulary/shipping"
import { z } from "@medusajs/framework/zod"

const amount = z.int().min(0).max(10_000_000)
const provinceCode = z
  .string()
  .refine((code) => provinceCodeSchema.safeParse(code).success, "must be a province code of two digits")
const communeCode = z
  .string()
  .refine((code) => communeCodeSchema.safeParse(code).success, "must be a commune code of five digits")
const days = z
  .tuple([z.int().min(0).max(60), z.int().min(0).max(60)])
  .refine(([least, most]) => least <= most, "must be [least, most]")

/** The price of a zone: up to the first step, then per step up to the light limit, then per kg. Whole VND. */
const rateSchema = z.strictObject({ first: amount, per_step: amount, per_kg: amount, eta_days: days })

/** Zones a ship class may be carried to, by each service; an empty list means never by that service. */
const reachSchema = z.strictObject({ standard: z.array(z.enum(zones)), cold: z.array(z.enum(zones)) })

const originSchema = z.strictObject({
  rates: z.record(z.enum(zones), rateSchema),
  reach: z.record(z.enum(shipClasses), reachSchema),
})

/**
 * Everything that prices a parcel, as data: one row of it is in force at a time, and staff may write the next.
 * Amounts whole VND, weights g, volume in mm³ per g of chargeable weight.
 */
export const tariffSchema = z.strictObject({
  /** mm³ of parcel that weigh as one gram: 5,000 as GHN counts (cm³ ÷ 5000 = kg), 6,000 as VNPost does. */
  volumetric_divisor: z.int().min(1000).max(20_000),
  /** Chargeable weight grows in steps of this. */
  step_g: z.int().min(50).max(5000),
  /** Above this weight the price grows by whole kilograms. */
  light_limit_g: z.int().min(500).max(50_000),
  /** The heaviest parcel taken, in chargeable weight. */
  max_weight_g: z.int().min(1000).max(1_000_000),
  cold_surcharge: amount,
  remote_surcharge: amount,
  /** Communes the remote surcharge is taken for. */
  remote_communes: z.array(communeCode).max(4000),
  /** The region of each province served; a province left out is an unknown destination. */
  province_regions: z.record(provinceCode, z.enum(regions)),
  /** Rates and reach by the region a parcel starts in. */
  origins: z.record(z.enum(regions), originSchema),
})

/** See {@link tariffSchema}. */
export type Tariff = z.infer<typeof tariffSchema>
