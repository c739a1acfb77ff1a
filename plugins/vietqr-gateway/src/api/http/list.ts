import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from "typeorm"
import type { Owner } from "../../core/context/owner"
import { settledBelow } from "../../kernel/database/settled-below"
import { StripeError } from "./stripe-error"

/** Which page of a list is wanted. */
export interface Page {
  limit: number
  starting_after?: string | undefined
  ending_before?: string | undefined
}

/** Stripe's list object. */
export interface List<T> {
  object: "list"
  url: string
  has_more: boolean
  data: T[]
}

type CreatedRange =
  | number
  | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined }
  | undefined

interface Listed extends ObjectLiteral {
  id: string
  seq: number
}

const operators = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const

/** Narrows a list to rows of which a moment lies in a range of seconds: when they were made, or another one. */
export function whereCreated<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  range: CreatedRange,
  moment = { name: "created", column: "row.created_at" }
): void {
  if (range === undefined) return
  const bounds = typeof range === "number" ? { gte: range, lt: range + 1 } : range
  for (const name of ["gt", "gte", "lt", "lte"] as const) {
    const value = bounds[name]
    // `gt` and `lte` mean whole seconds: a row made within second 5 is not later than 5.
    if (value !== undefined)
      query.andWhere(
        `date_trunc('second', ${moment.column}) ${operators[name]} to_timestamp(:${moment.name}_${name})`,
        { [`${moment.name}_${name}`]: value }
      )
  }
}

/**
 * Where a page begins and which way it goes.
 * @throws StripeError 400 when both ends are named
 */
export function cursorOf({ starting_after, ending_before }: Omit<Page, "limit">): {
  cursor: string | undefined
  backwards: boolean
  param: "starting_after" | "ending_before"
} {
  if (starting_after !== undefined && ending_before !== undefined) {
    throw new StripeError(400, "You cannot use both starting_after and ending_before.", {
      param: "ending_before",
      code: "parameter_invalid",
    })
  }
  const backwards = ending_before !== undefined
  return {
    cursor: ending_before ?? starting_after,
    backwards,
    param: backwards ? "ending_before" : "starting_after",
  }
}

/** How rows become what a list shows: one by one, or a page of them at once where that spares queries. */
type Presenter<Row, T> =
  | { present: (row: Row) => T | Promise<T> }
  | { presentAll: (rows: Row[]) => Promise<T[]> }

function presentRows<Row, T>(rows: Row[], presenter: Presenter<Row, T>): Promise<T[]> {
  return "presentAll" in presenter ? presenter.presentAll(rows) : Promise.all(rows.map(presenter.present))
}

/**
 * One page of a table, newest first, bound to the caller's mode and account.
 * @throws StripeError 400 when the cursor is no row of the caller's
 */
export async function listPage<Row extends Listed, T>(
  manager: EntityManager,
  owner: Owner,
  entity: EntityTarget<Row>,
  page: Page,
  {
    url,
    narrow,
    ownedBy = "account_id",
    followed = true,
    cursorParam,
    ...presenter
  }: {
    url: string
    narrow?: (query: SelectQueryBuilder<Row>) => void
    /** The column that names the connected account, or null for tables without one. */
    ownedBy?: "account_id" | null
    /** False for what nobody follows, and what may show rows of its own transaction: searches, lists within an object. */
    followed?: boolean
    /** How the caller named the cursor, where that is another name. */
    cursorParam?: string
  } & Presenter<Row, T>
): Promise<List<T>> {
  const { cursor, backwards, param } = cursorOf(page)
  const query = manager
    .createQueryBuilder(entity, "row")
    .where("row.livemode = :livemode", { livemode: owner.livemode })
  if (ownedBy)
    query.andWhere(`row.${ownedBy} is not distinct from :account_id`, { account_id: owner.account_id })
  narrow?.(query)
  if (followed)
    query.andWhere("row.seq <= :settled", {
      settled: await settledBelow(manager, manager.connection.getMetadata(entity).tableName),
    })
  if (cursor !== undefined) {
    const pointer = manager
      .createQueryBuilder(entity, "row")
      .where("row.id = :cursor and row.livemode = :livemode", { cursor, livemode: owner.livemode })
    if (ownedBy)
      pointer.andWhere(`row.${ownedBy} is not distinct from :account_id`, { account_id: owner.account_id })
    const at = await pointer.getOne()
    if (!at)
      throw new StripeError(400, `No such object: '${cursor.slice(0, 100)}'`, {
        param: cursorParam ?? param,
        code: "resource_missing",
      })
    query.andWhere(`row.seq ${backwards ? ">" : "<"} :seq`, { seq: at.seq })
  }
  const found = await query
    .orderBy("row.seq", backwards ? "ASC" : "DESC")
    .limit(page.limit + 1)
    .getMany()
  const has_more = found.length > page.limit
  const shown = found.slice(0, page.limit)
  if (backwards) shown.reverse()
  return { object: "list", url, has_more, data: await presentRows(shown, presenter) }
}
