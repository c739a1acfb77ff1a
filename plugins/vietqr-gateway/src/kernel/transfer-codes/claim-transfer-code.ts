import type { EntityManager } from "typeorm"
import { z } from "zod"
import { row } from "../database/sql"
import { newTransferCode } from "./transfer-codes"

/** What a transfer code stands for. */
export interface CodeOwner {
  object_type: "payment_intent" | "payout" | "refund"
  object_id: string
  livemode: boolean
}

/** Makes a transfer code that was never used before, and claims it for good: also deleted objects keep theirs. */
export async function claimTransferCode(
  manager: EntityManager,
  prefix: string,
  { object_type, object_id, livemode }: CodeOwner
): Promise<string> {
  for (;;) {
    const claimed = await row(
      manager,
      z.object({ code: z.string() }),
      "insert into transfer_codes (code, object_type, object_id, livemode) values ($1, $2, $3, $4) on conflict do nothing returning code",
      [newTransferCode(prefix), object_type, object_id, livemode]
    )
    if (claimed) return claimed.code
  }
}
