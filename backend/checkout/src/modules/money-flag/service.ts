import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import MoneyFlag, { type moneyFlagKinds } from "./models/money-flag"

/** What is known of money when it is flagged. */
export type NewMoneyFlag = {
  kind: (typeof moneyFlagKinds)[number]
  subject_id: string
  intent_id: string
  note: string
}

/** Flagged money that waits for a person. */
export type OpenMoneyFlag = { id: string; intent_id: string; note: string; created_at: Date }

/** Owns the money that waits for a person. Times are the database's. */
export default class MoneyFlagModuleService extends MedusaService({ MoneyFlag }) {
  /** Flags money for a person. Flagged before, open or closed: nothing happens. */
  @InjectManager()
  async flag(
    { kind, subject_id, intent_id, note }: NewMoneyFlag,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into money_flag (id, kind, subject_id, intent_id, note) values (?, ?, ?, ?, ?) on conflict do nothing`,
      [generateEntityId(undefined, "mflag"), kind, subject_id, intent_id, note]
    )
  }

  /** Flags no person has closed, one for each intent, the newest first. */
  @InjectManager()
  async listOpen(limit: number, @MedusaContext() context: SqlContext = {}): Promise<OpenMoneyFlag[]> {
    return await runStatement<OpenMoneyFlag>(
      context,
      `select * from (
         select distinct on (intent_id) id, intent_id, note, created_at from money_flag
          where resolved_at is null and deleted_at is null
          order by intent_id, created_at desc, id desc) flags
       order by created_at desc limit ?`,
      [limit]
    )
  }

  /** Closes a flag and the older ones of its intent, which it stood for; `false` when it is closed already, or no flag. */
  @InjectManager()
  async close(
    id: string,
    who: { author: string; reason: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ id: string }>(
      context,
      `update money_flag f set resolved_at = now(), resolved_by = ?, resolved_reason = ?, updated_at = now()
         from money_flag newest
        where newest.id = ? and newest.resolved_at is null
          and f.intent_id = newest.intent_id and f.resolved_at is null and (f.created_at, f.id) <= (newest.created_at, newest.id)
       returning f.id`,
      [who.author, who.reason, id]
    )
    return rows.length > 0
  }
}
