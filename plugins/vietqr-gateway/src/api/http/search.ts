import type { ObjectLiteral, SelectQueryBuilder } from "typeorm"
import { z } from "zod"
import { expand, integer } from "./fields"
import type { List } from "./list"
import { invalidParameter } from "./stripe-error"

/** Query of every search. */
export const searchInput = z.strictObject({
  query: z.string().min(1).max(1000),
  limit: integer(1, 100).default(10),
  page: z.string().max(200).optional(),
  expand,
})

/** Stripe's search result; `next_page` is what the client sends as `page`. */
export function searchResult<T extends { id: string }>(found: List<T>): object {
  return {
    ...found,
    object: "search_result",
    next_page: found.has_more ? (found.data.at(-1)?.id ?? null) : null,
  }
}

/** Where the searchable fields of a table are, in SQL; metadata is always `row.metadata`. */
export interface SearchedColumns {
  amount: string
  created: string
  currency: string
  status: string
}

interface Clause {
  negative: boolean
  field: string
  operator: ":" | "~" | ">" | "<" | ">=" | "<="
  value: string
  /** The bare word `null`: the key is not there. */
  isNull: boolean
}

const clausePattern =
  /^\s*(-?)(metadata\[(?:"([^"\\]{1,40})"|'([^'\\]{1,40})')\]|amount|created|currency|status)\s*(>=|<=|:|=|~|>|<)\s*(?:"((?:[^"\\]|\\.){0,500})"|'((?:[^'\\]|\\.){0,500})'|(\d{1,15}|null(?![\w])))/i

function parseSearch(query: string): { clauses: Clause[]; joined: "and" | "or" } {
  const clauses: Clause[] = []
  let joined: "and" | "or" | undefined
  let rest = query
  for (;;) {
    const match = clausePattern.exec(rest)
    if (!match)
      throw invalidParameter(
        "query",
        "search_query_invalid",
        `The query cannot be read from here on: ${rest.trim().slice(0, 60) || "(end)"}`
      )
    const [whole, minus, field = "", double, single, sign, ...values] = match
    const operator = sign === "=" ? ":" : sign
    const key = double ?? single
    if (
      operator !== ":" &&
      operator !== "~" &&
      operator !== ">" &&
      operator !== "<" &&
      operator !== ">=" &&
      operator !== "<="
    )
      throw invalidParameter("query", "search_query_invalid", "Unknown operator.")
    const [quoted, quotedSingle, bare] = values
    clauses.push({
      negative: minus === "-",
      field: key === undefined ? field.toLowerCase() : `metadata.${key}`,
      operator,
      value: (quoted ?? quotedSingle ?? bare ?? "").replace(/\\(.)/gs, "$1"),
      isNull: bare?.toLowerCase() === "null",
    })
    if (clauses.length > 10)
      throw invalidParameter("query", "search_query_invalid", "A query has at most ten clauses.")
    rest = rest.slice(whole.length)
    if (rest.trim() === "") return { clauses, joined: joined ?? "and" }
    const join =
      /^\s+(and|or)\s+/i.exec(rest) ??
      (/^\s+(?=\S)/.exec(rest) ? [/^\s+/.exec(rest)?.[0] ?? "", "and"] : null)
    if (!join)
      throw invalidParameter(
        "query",
        "search_query_invalid",
        `The query cannot be read from here on: ${rest.trim().slice(0, 60)}`
      )
    const word = join[1]?.toLowerCase() === "or" ? "or" : "and"
    if (joined !== undefined && joined !== word)
      throw invalidParameter("query", "search_query_invalid", "AND and OR cannot be mixed in one query.")
    joined = word
    rest = rest.slice(join[0]?.length ?? 0)
  }
}

function toSql(
  clause: Clause,
  index: number,
  columns: SearchedColumns
): { sql: string; parameters: Record<string, unknown> } {
  const name = `clause_${index}`
  const equal = clause.operator === ":"
  if (clause.field.startsWith("metadata.")) {
    const key = clause.field.slice("metadata.".length)
    if (clause.operator === "~") {
      if (clause.value.length < 3)
        throw invalidParameter(
          "query",
          "search_query_invalid",
          "A part to search for has at least three characters."
        )
      return {
        sql: `position(lower(:${name}) in lower(row.metadata ->> :${name}_key)) > 0`,
        parameters: { [name]: clause.value, [`${name}_key`]: key },
      }
    }
    if (!equal)
      throw invalidParameter("query", "search_query_invalid", "Metadata is compared with ':' or '~'.")
    if (clause.isNull) return { sql: `not jsonb_exists(row.metadata, :${name})`, parameters: { [name]: key } }
    return {
      sql: `row.metadata @> :${name}::jsonb`,
      parameters: { [name]: JSON.stringify({ [key]: clause.value }) },
    }
  }
  if (clause.field === "status" || clause.field === "currency") {
    if (!equal)
      throw invalidParameter("query", "search_query_invalid", `${clause.field} is compared with ':' only.`)
    return { sql: `${columns[clause.field]} = lower(:${name})`, parameters: { [name]: clause.value } }
  }
  if (clause.operator === "~" || !/^\d{1,12}$/.test(clause.value))
    throw invalidParameter(
      "query",
      "search_query_invalid",
      `${clause.field} is compared with a whole number.`
    )
  const operator = equal ? "=" : clause.operator
  return clause.field === "amount"
    ? { sql: `${columns.amount} ${operator} :${name}::bigint`, parameters: { [name]: clause.value } }
    : {
        sql: `date_trunc('second', ${columns.created}) ${operator} to_timestamp(:${name}::bigint)`,
        parameters: { [name]: clause.value },
      }
}

/**
 * Narrows a list by Stripe's search language: `metadata['order']:'17' AND status:'succeeded'`.
 * @throws StripeError 400 that shows where the query cannot be read
 */
export function applySearch<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  text: string,
  columns: SearchedColumns
): void {
  const { clauses, joined } = parseSearch(text)
  const conditions: string[] = []
  for (const [index, clause] of clauses.entries()) {
    const { sql, parameters } = toSql(clause, index, columns)
    conditions.push(clause.negative ? `(${sql}) is not true` : sql)
    query.setParameters(parameters)
  }
  query.andWhere(`(${conditions.join(` ${joined} `)})`)
}
