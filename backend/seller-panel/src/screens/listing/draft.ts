import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import { perishableClasses, processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { contentOfUnit } from "@chophien/vocabulary/packs"
import { contradictedWeight } from "@chophien/vocabulary/unit"
import * as z from "zod/mini"
import { t } from "../../i18n"
import { type ListingFacts, listingFactsSchema, photoSchema, type Seen, seenSchema } from "../../offline/jobs"

import { arePacksWhole, baseOf, packSchema } from "./packs"

export const photos_max = 8
export const allMonths: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
/** A listing being filled in: null is what was not answered yet. */
export const draftSchema = z.object({
  title: z.string(),
  category_slug: z.nullable(z.string()),
  description: z.string(),
  unit: z.string(),
  price: z.nullable(z.number()),
  weight_g: z.nullable(z.number()),
  /** The unit and weight of which the seller said that they are right together; a draft of before has none. */
  weight_agreed: z._default(z.nullable(z.string()), null),
  stock: z.nullable(z.number()),
  ship_class: z.nullable(z.enum(shipClasses)),
  season_months: z.array(z.number()),
  /** Null where the ship class says it: what keeps is sold outside its season too. */
  sold_off_season: z._default(z.nullable(z.boolean()), null),
  producer_own: z.nullable(z.boolean()),
  processing_level: z.nullable(z.enum(processingLevels)),
  /** Packs and sizes beside the first; a draft of before has none. */
  packs: z._default(z.array(packSchema), []),
  photos: z.array(photoSchema),
})
export type Draft = z.infer<typeof draftSchema>
export type Change = (change: Partial<Draft>) => void

export const emptyDraft: Draft = {
  title: "",
  category_slug: null,
  description: "",
  unit: "",
  price: null,
  weight_g: null,
  weight_agreed: null,
  stock: null,
  ship_class: null,
  season_months: [],
  sold_off_season: null,
  producer_own: null,
  processing_level: null,
  packs: [],
  photos: [],
}

/** A unit with its weight, as what a seller agreed to. */
export const weightKey = ({ unit, weight_g }: Pick<Draft, "unit" | "weight_g">): string =>
  `${unit.trim()} ${weight_g}`

const isDoubtful = (draft: Draft): boolean =>
  draft.weight_g !== null &&
  contradictedWeight(draft.unit, draft.weight_g) !== null &&
  draft.weight_agreed !== weightKey(draft)

/** An existing listing as a draft. */
export const draftOf = (listing: Listing): Draft => ({
  title: listing.title,
  category_slug: listing.category_slug,
  description: listing.description ?? "",
  unit: listing.unit,
  price: listing.price,
  weight_g: listing.weight_g,
  weight_agreed: weightKey(listing),
  stock: listing.stock,
  ship_class: listing.ship_class,
  season_months: listing.season_months.length ? listing.season_months : [...allMonths],
  sold_off_season: listing.sold_off_season,
  producer_own: listing.producer_own,
  processing_level: listing.processing_level,
  packs: [],
  photos: listing.pictures.map(({ url }) => ({ id: url, blob: null, url })),
})

/** The steps of listing a product, one question a screen. */
export const steps = ["photos", "name", "price", "ship", "origin"] as const
export type Step = (typeof steps)[number]
export type Problems = Partial<Record<keyof Draft, string>>

export const price_min = 1000
export const price_max = 500_000_000

/** The first variant of a new listing, beside which its packs stand. */
export const firstOf = ({ unit }: Pick<Draft, "unit">): { title: string; content: number } => ({
  title: unit.trim(),
  content: contentOfUnit(unit),
})

const listingChangesSchema = z.partial(listingFactsSchema)

/** What is still missing or wrong in one step. */
export function problemsOf(step: Step, draft: Draft): Problems {
  switch (step) {
    case "photos":
      return draft.photos.length ? {} : { photos: t("need_photo") }
    case "name":
      return {
        ...(draft.title.trim().length < 3 ? { title: t("need_name") } : {}),
        ...(draft.category_slug ? {} : { category_slug: t("need_category") }),
      }
    case "price":
      return {
        ...(draft.unit.trim() ? {} : { unit: t("need_unit") }),
        ...(draft.price === null || draft.price < price_min ? { price: t("need_price") } : {}),
        ...(draft.price !== null && draft.price > price_max ? { price: t("price_high") } : {}),
        ...(!draft.weight_g || draft.weight_g > 100_000
          ? { weight_g: t("need_weight") }
          : isDoubtful(draft)
            ? { weight_g: t("weight_unclear") }
            : {}),
        ...(draft.stock === null || draft.stock > 100_000 ? { stock: t("need_stock") } : {}),
        ...(arePacksWhole(draft.packs, baseOf(draft), [firstOf(draft)])
          ? {}
          : { packs: t("packs_unfinished") }),
      }
    case "ship":
      return draft.ship_class ? {} : { ship_class: t("need_ship") }
    case "origin":
      return {
        ...(draft.season_months.length ? {} : { season_months: t("need_season") }),
        ...(draft.producer_own === null ? { producer_own: t("need_choice") } : {}),
        ...(draft.processing_level ? {} : { processing_level: t("need_choice") }),
      }
  }
}

/** Whether a step is done. */
export const isDone = (step: Step, draft: Draft): boolean => Object.keys(problemsOf(step, draft)).length === 0

/** The facts of a finished draft, or null while something is missing. */
export function factsOf(draft: Draft): ListingFacts | null {
  if (!steps.every((step) => isDone(step, draft))) return null
  const { photos: _, ...answers } = draft
  const facts = listingFactsSchema.safeParse({
    ...answers,
    sold_off_season: isKept(draft),
    title: draft.title.trim().normalize("NFC"),
    description: draft.description.trim().normalize("NFC"),
    unit: draft.unit.trim().normalize("NFC"),
  })
  return facts.success ? facts.data : null
}

/** Whether goods are sold outside their season: as the seller says, else whatever keeps is. */
export const isKept = ({ sold_off_season, ship_class }: Draft): boolean =>
  sold_off_season ?? (ship_class !== null && !perishableClasses.includes(ship_class))

/** The answers that differ from the listing as it is; the stock, which is sent as a change, is not among them. */
export function changesOf(before: Draft, after: ListingFacts): Partial<ListingFacts> {
  const { stock: _, ...facts } = after
  const differing = Object.entries(facts).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(answerOf(before, key))
  )
  return listingChangesSchema.parse(Object.fromEntries(differing))
}

const answerOf = (draft: Draft, key: string): unknown => Reflect.get(draft, key)

/** What the seller saw of what they change. */
export function seenOf(before: Draft, changes: Partial<ListingFacts>): Seen {
  const seen = Object.keys(changes).map((key) => [key, answerOf(before, key)])
  return seenSchema.parse(Object.fromEntries(seen))
}
