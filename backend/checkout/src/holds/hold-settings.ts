import { z } from "@medusajs/framework/zod"

const count = (max: number) => z.coerce.number().int().min(1).max(max).optional()

/** The environment's variables of what may be held without being paid; what is not set keeps its default. */
export const holdSettings = {
  UNPAID_AGAIN_TTL_MS: z.coerce.number().int().min(1000).max(86_400_000).optional(),
  UNPAID_ORDERS_PER_PHONE: count(1_000_000),
  UNPAID_ORDERS_PER_DAY: count(1_000_000),
  UNPAID_PIECES_PER_PHONE: count(1_000_000),
  UNPAID_STOCK_PERCENT: count(100),
  UNPAID_STOCK_PIECES: count(1_000_000),
  UNPAID_ORDERS_PER_ADDRESS: count(1_000_000),
  UNPAID_MAILS_PER_DAY: count(1_000_000),
}

const settingsSchema = z.object(holdSettings)

/** The limits as the room takes them. */
export const holdsOption = (env: z.infer<typeof settingsSchema>) => ({
  again_ttl_ms: env.UNPAID_AGAIN_TTL_MS,
  orders_per_phone: env.UNPAID_ORDERS_PER_PHONE,
  unpaid_per_day: env.UNPAID_ORDERS_PER_DAY,
  pieces_per_phone: env.UNPAID_PIECES_PER_PHONE,
  stock_percent: env.UNPAID_STOCK_PERCENT,
  stock_pieces: env.UNPAID_STOCK_PIECES,
  orders_per_address: env.UNPAID_ORDERS_PER_ADDRESS,
  mails_per_day: env.UNPAID_MAILS_PER_DAY,
})
