import { listingSorts } from "@chophien/contract/store/catalogue"
import { readAmount } from "@chophien/vocabulary/money-input"
import { understoodValue } from "@chophien/vocabulary/reading"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { z } from "zod"
import type { ListingQuery } from "../backend/api"

/** Listings on a page. */
export const pageSize = 24
/** Pages a list can be turned to; further on, narrowing serves people better. */
const lastPage = 400

/** The longest query that is looked for; the field takes no more. */
export const query_length_max = 120

/** The highest price that a list can be narrowed by, whole VND. */
const price_max = 1_000_000_000
const price = z
  .string()
  .transform((typed) => understoodValue(readAmount(typed, { min: 0, max: price_max })) ?? undefined)
  .optional()
const word = z.string().trim().max(query_length_max).optional().catch(undefined)
const tick = z.literal("1").optional().catch(undefined)

const query = z.object({
  q: word,
  nhom: word,
  xa: word,
  mua: tick,
  /** Kind of seller. */
  nguoi_ban: z.enum(sellerKinds).optional().catch(undefined),
  /** Only what is in stock. */
  con_hang: tick,
  /** Only what is carried to the remembered commune. */
  giao_toi: tick,
  gia_tu: price,
  gia_den: price,
  sap: z.enum(listingSorts).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
})

/** What a list page was asked for, as it stands in the address; what makes no sense is left out. */
export type ListState = z.infer<typeof query>

/** Reads the address of a list page. */
export function readListState(params: URLSearchParams): ListState {
  const filled = [...params].filter(([, value]) => value.trim() !== "")
  return query.parse(Object.fromEntries(filled))
}

/** The back end's question for a list page. */
export function toListingQuery(
  state: ListState,
  fixed: Pick<ListingQuery, "category" | "seller" | "commune" | "to"> = {}
): ListingQuery {
  return {
    q: state.q,
    category: state.nhom,
    commune: state.xa,
    in_season: state.mua,
    in_stock: state.con_hang,
    seller_kind: state.nguoi_ban,
    carried: fixed.to ? state.giao_toi : undefined,
    price_min: state.gia_tu,
    price_max: state.gia_den,
    sort: state.sap === "near" && !fixed.to ? undefined : state.sap,
    ...fixed,
    limit: pageSize,
    offset: (state.trang - 1) * pageSize,
  }
}

/** The address of a list page in another state: only what differs from the default is written. */
export function listHref(base: string, state: ListState, change: Partial<ListState> = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...state, trang: 1, ...change })) {
    if (value !== undefined && !(name === "trang" && value === 1)) params.set(name, String(value))
  }
  const search = params.toString()
  return search ? `${base}?${search}` : base
}

/** How many pages a list of so many rows has. */
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / pageSize))

/** The last page of a list that was turned beyond its end, such as when goods were sold since; null within it. */
export function lastPageOf(state: ListState, count: number): number | null {
  const last = pagesOf(count)
  return state.trang > last ? last : null
}

/** How many filters narrow the list, apart from the words searched for. */
export function filterCount(state: ListState): number {
  const { nhom, xa, mua, nguoi_ban, con_hang, giao_toi, gia_tu, gia_den } = state
  return [nhom, xa, mua, nguoi_ban, con_hang, giao_toi, gia_tu, gia_den].filter(
    (value) => value !== undefined
  ).length
}

/** Why nothing can be looked for by what was typed: it is too long, or has neither letter nor digit. */
export function oddQuery(typed: string): "too_long" | "no_word" | null {
  if (typed.trim().length > query_length_max) return "too_long"
  return typed.trim() && !/[\p{L}\p{N}]/u.test(typed) ? "no_word" : null
}
