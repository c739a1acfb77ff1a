import type { EntityManager, SelectQueryBuilder } from "typeorm"
import { recordAct } from "../acts/record-act"
import type { BankAccountDirectory } from "../bank-accounts/directory"
import type { Decision } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { Notice } from "./notice.entity"

/** Whose notices are meant: those of a mode. */
export interface NoticeScope {
  livemode: boolean
  bankAccounts: BankAccountDirectory
}

/**
 * Notices of a mode. The simulated bank's are test mode's; those of real services are too where there is no live mode.
 */
function ofMode(manager: EntityManager, { livemode, bankAccounts }: NoticeScope): SelectQueryBuilder<Notice> {
  const query = manager.createQueryBuilder(Notice, "row")
  if (livemode) return query.where("not row.test_only")
  return bankAccounts.list(true).length > 0 ? query.where("row.test_only") : query.where("true")
}

/** Which notices are listed. */
export interface NoticeFilter {
  state: Notice["state"] | undefined
  limit: number
  /** The id of the last notice of the page before. */
  after: string | undefined
}

/** Notices of a mode, newest first; one more than the limit where there are more. */
export function listNotices(
  manager: EntityManager,
  scope: NoticeScope,
  { state, limit, after }: NoticeFilter
): Promise<Notice[]> {
  const query = ofMode(manager, scope)
  if (state !== undefined) query.andWhere("row.state = :state", { state })
  if (after !== undefined)
    query.andWhere("row.seq < (select n.seq from notices n where n.id = :after)", { after })
  return query
    .orderBy("row.seq", "DESC")
    .limit(limit + 1)
    .getMany()
}

/** A notice of a mode by its id, or null. */
export function findNotice(manager: EntityManager, scope: NoticeScope, id: string): Promise<Notice | null> {
  return ofMode(manager, scope).andWhere("row.id = :id", { id }).getOne()
}

/** Lets a notice that failed be worked on again, as if it had just come. @returns whether it had failed */
export async function retryNotice(
  context: RuleContext,
  notice: Notice,
  livemode: boolean,
  decision: Decision
): Promise<boolean> {
  const { affected } = await context.manager.update(
    Notice,
    { id: notice.id, state: "failed" },
    { state: "waiting", attempts: 0, next_attempt_at: () => "now()" }
  )
  if (affected !== 1) return false
  await recordAct(context.manager, { livemode, object_id: notice.id, act: "retry", ...decision })
  return true
}
