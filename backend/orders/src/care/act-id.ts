import { generateEntityId } from "@medusajs/framework/utils"

/** What an act of a seller is called: the caller's own name of it. A repeat after a death is then the same act. */
export const actIdOf = (seller_id: string, idempotency_key: string | null): string =>
  idempotency_key ? `${seller_id}:${idempotency_key}` : generateEntityId(undefined, "oact")
