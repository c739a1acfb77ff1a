import { shipClasses } from "@chophien/vocabulary/goods"
import { communeCodeSchema, provinceCodeSchema } from "@chophien/vocabulary/schemas"
import { regions, zones } from "@chophien/vocabulary/shipping"
import * as z from "zod/mini"
import { time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const vnd = z.int().check(z.minimum(0), z.maximum(10_000_000))
const days = z.int().check(z.minimum(0), z.maximum(60))

/** The price of a zone: up to the first step, then per step up to the light limit, then per kg. Whole VND. */
const rateSchema = z.strictObject({
  first: vnd,
  per_step: vnd,
  per_kg: vnd,
  eta_days: z.tuple([days, days]).check(z.refine(([least, most]) => least <= most)),
})
export type Rate = z.infer<typeof rateSchema>

/** Zones a ship class may be carried to, by each service; an empty list means never by that service. */
const reach = z.strictObject({ standard: z.array(z.enum(zones)), cold: z.array(z.enum(zones)) })

/** Bounds of the numbers of a tariff that are bound to no zone. Surcharges whole VND. */
export const tariffBounds = {
  cold_surcharge: { min: 0, max: 10_000_000 },
  remote_surcharge: { min: 0, max: 10_000_000 },
  step_g: { min: 50, max: 5_000 },
  light_limit_g: { min: 500, max: 50_000 },
  max_weight_g: { min: 1_000, max: 1_000_000 },
  volumetric_divisor: { min: 1_000, max: 20_000 },
} as const

// @__NO_SIDE_EFFECTS__
const bounded = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max))

/** Everything that prices a parcel. Amounts whole VND, weights g, volume in mm³ per g of chargeable weight. */
export const tariffSchema = z.strictObject({
  volumetric_divisor: bounded(tariffBounds.volumetric_divisor),
  /** Chargeable weight grows in steps of this. */
  step_g: bounded(tariffBounds.step_g),
  /** Above this weight the price grows by whole kilograms. */
  light_limit_g: bounded(tariffBounds.light_limit_g),
  /** The heaviest parcel taken, in chargeable weight. */
  max_weight_g: bounded(tariffBounds.max_weight_g),
  cold_surcharge: bounded(tariffBounds.cold_surcharge),
  remote_surcharge: bounded(tariffBounds.remote_surcharge),
  /** Communes the remote surcharge is taken for. */
  remote_communes: z.array(communeCodeSchema).check(z.maxLength(4000)),
  /** The region of each province served; a province left out is an unknown destination. */
  province_regions: z.record(provinceCodeSchema, z.enum(regions)),
  /** Rates and reach by the region a parcel starts in. */
  origins: z.record(
    z.enum(regions),
    z.strictObject({
      rates: z.record(z.enum(zones), rateSchema),
      reach: z.record(z.enum(shipClasses), reach),
    })
  ),
})
export type Tariff = z.infer<typeof tariffSchema>

/** A tariff from the moment it takes effect until the next one does. */
export const tariffVersionSchema = z.object({
  id: z.string(),
  effective_at: time,
  /** Who wrote it; null for the sample that a new shop begins with. */
  created_by: z.nullable(z.string()),
  note: z.nullable(z.string()),
  tariff: tariffSchema,
})
export type TariffVersion = z.infer<typeof tariffVersionSchema>

export const listTariffs = route({
  method: "GET",
  path: "/admin/shipping-tariffs",
  auth: "staff",
  summary: "The newest tariffs, past and to come, and the one in force.",
  answer: z.object({ tariffs: listOf(tariffVersionSchema), current: tariffVersionSchema }),
})

export const addTariff = route({
  method: "POST",
  path: "/admin/shipping-tariffs",
  auth: "staff",
  summary: "Writes the next tariff, in force at once or from a later moment on.",
  body: z.strictObject({
    tariff: tariffSchema,
    effective_at: z.optional(z.iso.datetime({ offset: true })),
    note: z.nullish(z.string().check(z.trim(), z.maxLength(500))),
  }),
  answer: z.object({ tariff: tariffVersionSchema }),
  status: 201,
})
