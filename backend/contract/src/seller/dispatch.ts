import * as z from "zod/mini"
import { nothing } from "../wire/fields"
import { route } from "../wire/route"

/** The most working days that a seller may take to hand a parcel over. */
const handling_days_max = 14

/** How fast a seller hands parcels over; the dates of delivery that shoppers see are made from it. */
export const dispatchSchema = z.object({
  /** Working days from an order to its hand-over; 0: the same day. */
  handling_days: z.int(),
  /** The hour in Vietnam before which an order counts as of its day; 24: the whole day. */
  cutoff_hour: z.int(),
})
export type Dispatch = z.infer<typeof dispatchSchema>

export const readDispatch = route({
  method: "GET",
  path: "/seller/dispatch",
  auth: "member",
  summary: "How fast the seller hands parcels over.",
  query: nothing,
  answer: z.object({ dispatch: dispatchSchema }),
})

export const changeDispatch = route({
  method: "POST",
  path: "/seller/dispatch",
  auth: "member",
  summary: "Changes how fast the seller hands parcels over. What is ordered already keeps its dates.",
  body: z.strictObject({
    handling_days: z.int().check(z.minimum(0), z.maximum(handling_days_max)),
    cutoff_hour: z.int().check(z.minimum(0), z.maximum(24)),
  }),
  answer: z.object({ dispatch: dispatchSchema }),
})
