import type { SearchTypes } from "@medusajs/framework/types"
import { leaves } from "./fields"

type Fields = Record<string, SearchTypes.SearchFieldDefinition>
type Row = Record<string, unknown>

/** Documents as Meilisearch compares them: the declared fields only, dates as numbers of milliseconds. */
export function documentsOf(
  documents: SearchTypes.SearchDocument[],
  index: SearchTypes.ResolvedSearchIndexDefinition
): Row[] {
  const names = new Set([index.primary_key, ...Object.keys(index.fields)])
  return documents.map((document) => {
    const kept: Row = Object.fromEntries(Object.entries(document).filter(([name]) => names.has(name)))
    return withDates(kept, index.fields, toTime)
  })
}

/** A document as it was given: its dates as ISO 8601 texts again. */
export function documentBack(document: Row, fields: Fields): Row {
  return withDates(document, fields, (value) =>
    typeof value === "number" ? new Date(value).toISOString() : value
  )
}

function toTime(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  if (typeof value !== "string") return value
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : time
}

/** A copy with every value of a date field changed; paths run through lists. */
function withDates(document: Row, fields: Fields, change: (value: unknown) => unknown): Row {
  return leaves(fields)
    .filter(({ field }) => field.type === "date")
    .reduce((copy, { path }) => changedAt(copy, path.split("."), change), document)
}

function changedAt(source: Row, [head = "", ...rest]: string[], change: (value: unknown) => unknown): Row {
  return head in source ? { ...source, [head]: changedIn(source[head], rest, change) } : source
}

function changedIn(value: unknown, rest: string[], change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => changedIn(entry, rest, change))
  if (!rest.length) return change(value)
  return isRow(value) ? changedAt(value, rest, change) : value
}

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value)
