import * as z from "zod/mini"
import { coreNumber } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A listing of a seller, as staff's page of the seller lists it. */
const staffListingSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(["draft", "published"]),
  price: coreNumber,
  stock: coreNumber,
})
export type StaffListing = z.infer<typeof staffListingSchema>

export const listSellerListings = route({
  method: "GET",
  path: "/admin/sellers/:id/listings",
  auth: "staff",
  summary: "One seller's listings, the newest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50 })),
  answer: z.object({ listings: listOf(staffListingSchema), ...pageAnswer }),
  problems: ["not_found"],
})
