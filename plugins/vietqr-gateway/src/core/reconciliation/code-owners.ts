import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"

const codeOwner = z.object({
  code: z.string(),
  livemode: z.boolean(),
  object_type: z.enum(["payment_intent", "payout", "refund"]),
  object_id: z.string(),
})

/** What a transfer code stands for. */
export type CodeOwner = z.output<typeof codeOwner>

/** What codes stand for, by code. */
export async function findCodeOwners(
  manager: Pick<EntityManager, "query">,
  codes: string[]
): Promise<Map<string, CodeOwner>> {
  if (!codes.length) return new Map()
  const found = await rows(
    manager,
    codeOwner,
    "select code, livemode, object_type, object_id from transfer_codes where code = any($1)",
    [codes]
  )
  return new Map(found.map((owner) => [owner.code, owner]))
}

/** What the codes in a movement's text stand for; a code of the other mode is none. */
export function ownersOf(
  owners: ReadonlyMap<string, CodeOwner>,
  { codes, livemode }: Pick<BankTransaction, "codes" | "livemode">
): CodeOwner[] {
  return codes.flatMap((code) => owners.get(code) ?? []).filter((owner) => owner.livemode === livemode)
}
