import type { Body } from "@chophien/contract"
import {
  listFaultyListings,
  readFactsOfListing,
  type StaffFacts,
  writeFactsOfListing,
} from "@chophien/contract/staff/listings"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import type { ProcessingLevel, ShipClass } from "@chophien/vocabulary/goods"
import { weight_max_g, weight_min_g } from "@chophien/vocabulary/weight"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const all = ["chophien", "listing-facts"] as const
export const page_size = 20

/** The facts of one listing; an error of status 404 for a product that no seller lists. */
export function useFacts(product_id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "one", product_id],
    queryFn: async () => (await callRoute(readFactsOfListing, { params: { product_id }, language })).facts,
    retry: false,
  })
}

/**
 * Writes the facts of one listing; every screen of facts reads again after `onSaved`. That is called first, as a listing
 * that is mended leaves its list, and what belongs to its row with it.
 */
export function useWriteFacts(product_id: string, onSaved: () => void) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof writeFactsOfListing>) =>
      callRoute(writeFactsOfListing, { params: { product_id }, body, language }),
    onSuccess: () => {
      onSaved()
      return client.invalidateQueries({ queryKey: all })
    },
  })
}

/** One page of the listings that are not for sale because of their facts. */
export function useFaultyListings(offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "faulty", offset],
    queryFn: () => callRoute(listFaultyListings, { query: { limit: page_size, offset }, language }),
    placeholderData: keepPreviousData,
  })
}

/** Facts while staff write them; null for what is still to be chosen, 0 for a weight that is not known. */
export type FactsDraft = {
  unit: string
  ship_class: ShipClass | null
  perishable: boolean | null
  season_months: number[] | null
  sold_off_season: boolean | null
  producer_own: boolean | null
  processing_level: ProcessingLevel | null
  is_sample: boolean | null
  weights: { variant_id: string; title: string; weight_g: number }[]
}

export const draftOf = (facts: StaffFacts): FactsDraft => ({
  unit: facts.unit ?? "",
  ship_class: facts.ship_class,
  perishable: facts.perishable,
  season_months: facts.season_months,
  sold_off_season: facts.sold_off_season,
  producer_own: facts.producer_own,
  processing_level: facts.processing_level,
  is_sample: facts.is_sample,
  weights: facts.variants.map(({ id, title, weight_g }) => ({
    variant_id: id,
    title,
    weight_g: weight_g ?? 0,
  })),
})

const isWeight = (weight_g: number): boolean =>
  Number.isInteger(weight_g) && weight_g >= weight_min_g && weight_g <= weight_max_g

/** What is sent of a draft; null while something in it is still to be chosen. */
export function bodyOf(draft: FactsDraft): Body<typeof writeFactsOfListing> | null {
  const { unit, ship_class, perishable, season_months, sold_off_season } = draft
  const { producer_own, processing_level, is_sample } = draft
  if (
    !unit.trim() ||
    ship_class === null ||
    perishable === null ||
    season_months === null ||
    sold_off_season === null ||
    producer_own === null ||
    processing_level === null ||
    is_sample === null ||
    !draft.weights.every(({ weight_g }) => isWeight(weight_g))
  )
    return null
  return {
    unit,
    ship_class,
    perishable,
    season_months,
    sold_off_season,
    producer_own,
    processing_level,
    is_sample,
    weights: draft.weights.map(({ variant_id, weight_g }) => ({ variant_id, weight_g })),
  }
}
