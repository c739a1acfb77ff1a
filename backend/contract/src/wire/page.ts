import * as z from "zod/mini"
import { wholeNumber } from "./fields"

/** Query of a page of a list: how many rows, and how many to pass over. */
// @__NO_SIDE_EFFECTS__
export const pageFields = ({ limit, limit_max, offset_max = 1_000_000 }: PageBounds) => ({
  limit: z._default(wholeNumber(1, limit_max), limit),
  offset: z._default(wholeNumber(0, offset_max), 0),
})

type PageBounds = {
  /** Rows where the caller names no number. */
  limit: number
  limit_max: number
  offset_max?: number
}

/** What every page of a list says beside its rows: how many rows there are in all, and which of them these are. */
export const pageAnswer = { count: z.int(), limit: z.int(), offset: z.int() }
