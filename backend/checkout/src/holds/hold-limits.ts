import { z } from "@medusajs/framework/zod"

const count = z.number().int().positive()

/** What may be held without being paid. An order that is paid, cancelled or over holds nothing any more. */
export const holdLimitsSchema = z.object({
  /** Unpaid orders of one phone number from one client address; from all addresses together twice as many. */
  orders_per_phone: count.default(3),
  /** Orders of one phone number from one client address in 24 hours that ran out or wait unpaid. */
  unpaid_per_day: count.default(12),
  /** Pieces of all unpaid orders of one phone number. */
  pieces_per_phone: count.default(300),
  /** Of one stock, the percentage that unpaid orders of one phone number may hold. */
  stock_percent: count.max(100).default(25),
  /** So many pieces of a variant may be held, however little is in stock. */
  stock_pieces: count.default(10),
  /** Unpaid orders of one client address, behind which a carrier may have thousands of shoppers. */
  orders_per_address: count.default(100),
  /** Unpaid orders in 24 hours whose mails go to one mail address. */
  mails_per_day: count.default(5),
  /** How long a further unpaid order of a phone number keeps its stock. */
  again_ttl_ms: count.default(10 * 60 * 1000),
})
export type HoldLimits = z.infer<typeof holdLimitsSchema>

/** How much wider the limits of pieces are for an address than for a phone number. */
const address_pieces_factor = 10
const address_stock_factor = 2
const address_stock_pieces_factor = 3
/** A phone number that runs out of time so often in a day is given the short time only. */
const expired_before_short = 2

/**
 * What is held already, by the phone number, the address and the mail address of who orders now. `here` is the phone number
 * from that address: nobody proved that a phone number is theirs, and strangers who use it elsewhere count less.
 */
export type HeldBefore = {
  orders_here: number
  orders_of_phone: number
  expired_here: number
  orders_of_address: number
  mails_today: number
  pieces_of_phone: number
  pieces_of_address: number
  /** In the unit of each stock: packs of several sizes may draw on one. */
  stocks: { stock_id: string; by_phone: number; by_address: number }[]
}

/** Pieces of one variant that an order is about to hold, and what they take of the stock that it draws on. */
export type NewHold = {
  variant_id: string
  title: string
  pieces: number
  stock_id: string
  /** What one piece takes of the stock. */
  content: number
  /** All of the stock, reserved or not; null where it is not counted. */
  stocked: number | null
}

/** Why an order may not be held now, with the numbers its sentence names. */
export type HoldRefusal =
  | { code: "unpaid_orders_open"; values: { count: number } }
  | { code: "unpaid_orders_today"; values: { count: number } }
  | { code: "unpaid_pieces"; values: { limit: number } }
  | { code: "unpaid_stock_share"; values: { limit: number; title: string } }
  | { code: "unpaid_address_full"; values: Record<string, never> }
  | { code: "mail_address_full"; values: { limit: number } }

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How much of a stock unpaid orders of one phone number may hold. */
const shareOf = (stocked: number, percent: number, least: number): number =>
  Math.max(least, Math.floor((stocked * Math.min(100, percent)) / 100))

/** Refuses what all packs of one stock together hold of it. */
function refusedShare(before: HeldBefore, wanted: NewHold[], limits: HoldLimits): HoldRefusal | undefined {
  const [largest] = [...wanted].sort((a, b) => b.content - a.content)
  if (!largest || largest.stocked === null) return undefined
  const { stocked, title, content, stock_id } = largest
  const held = before.stocks.find((stock) => stock.stock_id === stock_id)
  const taken = sum(wanted.map((hold) => hold.pieces * hold.content))
  const limit = shareOf(stocked, limits.stock_percent, limits.stock_pieces * content)
  const address_limit = shareOf(
    stocked,
    limits.stock_percent * address_stock_factor,
    limits.stock_pieces * address_stock_pieces_factor * content
  )
  if ((held?.by_phone ?? 0) + taken > limit)
    return { code: "unpaid_stock_share", values: { limit: Math.floor(limit / content), title } }
  if ((held?.by_address ?? 0) + taken > address_limit) return { code: "unpaid_address_full", values: {} }
  return undefined
}

/**
 * Why an order may not be held, by what is held already; none where it may. Limits of an address are wider than those of
 * a phone number, so that honest shoppers behind one address still buy.
 */
export function refuseHold(
  before: HeldBefore,
  wanted: NewHold[],
  limits: HoldLimits
): HoldRefusal | undefined {
  if (before.orders_here >= limits.orders_per_phone || before.orders_of_phone >= limits.orders_per_phone * 2)
    return { code: "unpaid_orders_open", values: { count: before.orders_of_phone } }
  const today = before.orders_here + before.expired_here
  if (today >= limits.unpaid_per_day) return { code: "unpaid_orders_today", values: { count: today } }
  if (before.mails_today >= limits.mails_per_day)
    return { code: "mail_address_full", values: { limit: limits.mails_per_day } }
  const pieces = sum(wanted.map((hold) => hold.pieces))
  if (before.pieces_of_phone + pieces > limits.pieces_per_phone)
    return { code: "unpaid_pieces", values: { limit: limits.pieces_per_phone } }
  for (const ofStock of Map.groupBy(wanted, ({ stock_id }) => stock_id).values()) {
    const refusal = refusedShare(before, ofStock, limits)
    if (refusal) return refusal
  }
  if (
    before.orders_of_address >= limits.orders_per_address ||
    before.pieces_of_address + pieces > limits.pieces_per_phone * address_pieces_factor
  )
    return { code: "unpaid_address_full", values: {} }
  return undefined
}

/** How long an order may wait for its money: a further unpaid one of a phone number waits shorter. */
export const holdTime = (before: HeldBefore, ttl_ms: number, limits: HoldLimits): number =>
  before.orders_of_phone > 0 || before.expired_here >= expired_before_short
    ? Math.min(ttl_ms, limits.again_ttl_ms)
    : ttl_ms
