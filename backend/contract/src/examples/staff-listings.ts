import {
  listFaultyListings,
  readFactsOfListing,
  type StaffFacts,
  writeFactsOfListing,
} from "../staff/listings"
import { seller, title } from "./goods"
import { exampleOf } from "./sample"

const product_id = "prod_01JGADEN"
const variant = { id: "variant_01JGADEN", title: "1 con", weight_g: 1300 }
const facts = {
  unit: "con ~1,3 kg",
  ship_class: "frozen" as const,
  perishable: true,
  season_months: [],
  sold_off_season: false,
  producer_own: true,
  processing_level: "preliminary" as const,
  is_sample: false,
}
const mended: StaffFacts = { product_id, title, ...facts, variants: [variant], faults: [] }
const faulty: StaffFacts = {
  ...mended,
  ship_class: null,
  faults: [{ field: "ship_class", reason: "unknown", value: "Frozen" }],
}

export const staffListingExamples = [
  exampleOf(listFaultyListings, {
    query: { limit: 10 },
    answer: {
      listings: [
        {
          id: product_id,
          title,
          status: "published",
          seller: { id: seller.id, name: seller.name, phone: "0912345678" },
          faults: faulty.faults,
          found_at: "2026-11-28T02:00:00.000Z",
        },
      ],
      count: 1,
      limit: 10,
      offset: 0,
    },
  }),
  exampleOf(readFactsOfListing, { params: { product_id }, answer: { facts: faulty } }),
  exampleOf(writeFactsOfListing, {
    params: { product_id },
    body: { ...facts, weights: [{ variant_id: variant.id, weight_g: 1300 }] },
    answer: { facts: mended },
  }),
]
