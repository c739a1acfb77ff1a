import type { DataSource } from "typeorm"
import { z } from "zod"
import type { BankAccountDirectory } from "../../core/bank-accounts/directory"
import { findKnownMovements } from "../../core/bank-transactions/store"
import type { NoticeInbox } from "../../core/notices/inbox"
import { noticeOf, readSpan, type SePayListOptions } from "../../core/sources/sepay-list"
import { row } from "../../kernel/database/sql"
import { endCatchUp } from "../operation/heartbeat"

/** What asking SePay needs. */
export interface PollServices {
  readonly db: DataSource
  readonly config: { livemode: boolean }
  readonly bankAccounts: BankAccountDirectory
  readonly inbox: NoticeInbox
  wakeNotices(): void
}

/** A bank may report a movement a day late, so that much is always read again. */
const overlap_ms = 2 * 86_400_000
/** Nothing older is read; that is for a statement file. */
const farthest_ms = 90 * 86_400_000

const span = z.object({ from: z.date(), to: z.date() })

/** From when to when to read, by the database's clock: from the last complete reading on, with an overlap. */
async function spanOf(db: DataSource, bank_account_id: string): Promise<z.output<typeof span>> {
  const found = await row(
    db,
    span,
    `select greatest(least(coalesce(max(read_until), now()), now()) - make_interval(secs => $2), now() - make_interval(secs => $3)) as from, now() + interval '1 minute' as to
     from source_cursors where source = 'sepay' and bank_account_id = $1`,
    [bank_account_id, overlap_ms / 1000, farthest_ms / 1000]
  )
  if (!found) throw new Error("the database has no time")
  return found
}

/**
 * Reads what happened at SePay since the last reading (and two days before that), and stores what no notice reported.
 * So nothing is missing after a downtime longer than SePay's repeats.
 * How far was read is stored once all of it is. From then on expiry need not wait any longer.
 */
export async function pollSePay(services: PollServices, options: SePayListOptions): Promise<void> {
  const { db, config, bankAccounts, inbox } = services
  for (const account of bankAccounts.list(config.livemode)) {
    const { from, to } = await spanOf(db, account.id)
    await readSpan(options, account.account_number, from, to, async (transactions) => {
      const known = await findKnownMovements(
        db,
        "sepay",
        transactions.map(({ id }) => id)
      )
      const missed = transactions.filter(
        ({ id, amount_in, amount_out }) => !known.has(id) && (amount_in > 0 || amount_out > 0)
      )
      await Promise.all(missed.map((found) => inbox.store("sepay", found.id, noticeOf(found), false)))
    })
    await db.query(
      `insert into source_cursors (source, bank_account_id, read_until) values ('sepay', $1, least($2, now()))
       on conflict (source, bank_account_id) do update set read_until = greatest(source_cursors.read_until, excluded.read_until)`,
      [account.id, to]
    )
  }
  services.wakeNotices()
  await endCatchUp(db)
}
