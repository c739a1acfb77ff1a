import { roundVnd } from "@chophien/vocabulary/amount"
import type { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** An intent that was paid for a session, and its amount in whole VND. */
const paidIntent = z.object({ intent_id: z.string(), amount: z.number().int().positive() })
export type PaidIntent = z.output<typeof paidIntent>

/**
 * What a payment session stores. `own` says that the intent was opened for this session alone.
 * One that was handed in belongs to all the orders that it pays. So no single session changes it, cancels it or asks
 * more of it; whoever opened it does.
 */
const sessionData = z.looseObject({
  intent_id: z.string().optional(),
  own: z.boolean().optional(),
  /** Intents that were paid before the session asked for more; `intent_id` is over the rest. */
  paid: z.array(paidIntent).optional(),
  /** By how much more was paid than the session asks for now; it goes back once the order is placed. */
  overpaid: z.number().int().nonnegative().optional(),
})

/** The data of a session, read. */
export const readSession = (data: Record<string, unknown> | undefined): z.output<typeof sessionData> =>
  sessionData.parse(data ?? {})

/** Medusa names the session that a provider initiates in its data. */
const initiation = z.looseObject({ session_id: z.string().optional() })

/** Medusa's id of the session, where its data names it. */
export const sessionIdOf = (data: Record<string, unknown> | undefined): string | undefined =>
  initiation.parse(data ?? {}).session_id

/** Whole VND; an intent asks for no fractions. */
export const wholeVnd = (amount: BigNumberInput): number => roundVnd(new BigNumber(amount).numeric)

/** What several intents were paid, in whole VND. */
export const sumPaid = (paid: readonly PaidIntent[]): number =>
  paid.reduce((sum, { amount }) => sum + amount, 0)
