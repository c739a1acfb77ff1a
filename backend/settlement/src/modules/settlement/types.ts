import type { Shares } from "@chophien/vocabulary/terms-of-sale"
import type { MoveTarget } from "./models/ledger-move"

/** A line with what of its money was not refunded. */
export type SaleLineLeft = {
  id: string
  order_id: string
  /** The line of core's order; null for the carriage. */
  order_line_id: string | null
  left: Shares
}

/** A refund of an order, as the market's core has it. */
export type OrderRefund = {
  refund_id: string
  amount: number
  refunded_at: Date
  /** What of it is for single lines; the rest is for the order as a whole. */
  lines: readonly { order_line_id: string; amount: number }[]
}

/** A transfer or reversal that waits to be made at the gateway. */
export type WaitingMove = {
  id: string
  order_id: string
  seller_id: string
  cause: string
  target: MoveTarget
  direction: "to" | "back"
  amount: number
  planned_at: Date
  /** Of a reversal, the transfer it takes from; null while that was not made. */
  from_transfer_id: string | null
}

/** What a seller has at the market, whole VND. */
export type SellerSums = {
  /** Paid by shoppers, not settled yet. */
  on_the_way: number
  /** Of that, what is held although its time has come. */
  held: number
  /** Transferred and not paid out; below zero after a late refund. */
  balance: number
  /** In a batch that has not reached the bank account. */
  sending: number
  paid: number
}
