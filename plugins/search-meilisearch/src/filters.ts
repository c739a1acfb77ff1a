import type { SearchTypes } from "@medusajs/framework/types"
import { unsupported } from "./errors"
import { leaves } from "./fields"

type Filters = SearchTypes.SearchFilters
type Value = SearchTypes.SearchFilterValue

/** Which paths hold dates: their values are compared as numbers of milliseconds. */
export type DatePaths = ReadonlySet<string>

export function datePaths(fields: Record<string, SearchTypes.SearchFieldDefinition>): DatePaths {
  return new Set(leaves(fields).flatMap(({ path, field }) => (field.type === "date" ? [path] : [])))
}

const isValue = (value: unknown): value is Value =>
  value === null || value instanceof Date || ["string", "number", "boolean"].includes(typeof value)
const isFilters = (value: unknown): value is Filters =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)

/**
 * Medusa's filters as a filter of Meilisearch; undefined when there is nothing to filter by.
 * Text compares with its diacritics ("gà" is not "ga").
 * @throws MedusaError `invalid_data` for `$like`, which Meilisearch lacks
 */
export function compileFilters(
  filters: Filters | undefined,
  dates: DatePaths = new Set()
): string | undefined {
  const parts = Object.entries(filters ?? {}).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (key === "$and" || key === "$or") return group(key, value, dates)
    if (key === "$not") {
      const inner = isFilters(value) ? compileFilters(value, dates) : undefined
      return inner ? [`NOT (${inner})`] : []
    }
    return [compileField(key, value, dates.has(key))]
  })
  return parts.length ? parts.join(" AND ") : undefined
}

function group(key: "$and" | "$or", value: unknown, dates: DatePaths): string[] {
  if (!Array.isArray(value)) throw unsupported(`${key} without a list`)
  const parts = value.flatMap((branch) => (isFilters(branch) ? (compileFilters(branch, dates) ?? []) : []))
  return parts.length ? [`(${parts.map((part) => `(${part})`).join(key === "$and" ? " AND " : " OR ")})`] : []
}

function compileField(path: string, predicate: unknown, isDate: boolean): string {
  const name = path
    .split(".")
    .map((part) => (/^[\w-]+$/.test(part) ? part : quote(part)))
    .join(".")
  if (isValue(predicate)) return equals(name, predicate, isDate)
  if (Array.isArray(predicate)) return oneOf(name, valuesOf(predicate, path), isDate)
  if (!isFilters(predicate)) throw unsupported(`the filter on "${path}"`)
  const parts = Object.entries(predicate).flatMap(([operator, operand]) =>
    operand === undefined ? [] : [compare(name, path, operator, operand, isDate)]
  )
  if (!parts.length) throw unsupported(`a filter on "${path}" without an operator`)
  return parts.length === 1 ? String(parts[0]) : `(${parts.join(" AND ")})`
}

const comparisons: Record<string, string> = { $lt: "<", $lte: "<=", $gt: ">", $gte: ">=" }

function compare(name: string, path: string, operator: string, operand: unknown, isDate: boolean): string {
  const sign = comparisons[operator]
  if (sign) return `${name} ${sign} ${literal(single(operand, path), isDate)}`
  switch (operator) {
    case "$eq":
      return equals(name, single(operand, path), isDate)
    case "$ne":
      return `NOT ${equals(name, single(operand, path), isDate)}`
    case "$in":
    case "$overlaps":
      return oneOf(name, valuesOf(operand, path), isDate)
    case "$nin":
      return `NOT ${oneOf(name, valuesOf(operand, path), isDate)}`
    case "$contains": {
      const values = Array.isArray(operand) ? valuesOf(operand, path) : [single(operand, path)]
      return values.length
        ? `(${values.map((value) => equals(name, value, isDate)).join(" AND ")})`
        : everything(name)
    }
    case "$exists":
      return operand === false
        ? `(${name} NOT EXISTS OR ${name} IS NULL)`
        : `(${name} EXISTS AND ${name} IS NOT NULL)`
    case "$prefix":
      return `${name} STARTS WITH ${quote(String(operand))}`
    default:
      throw unsupported(`the operator ${operator} on "${path}"`)
  }
}

const equals = (name: string, value: Value, isDate: boolean) =>
  value === null ? `(${name} IS NULL OR ${name} NOT EXISTS)` : `${name} = ${literal(value, isDate)}`

const everything = (name: string) => `(${name} EXISTS OR ${name} NOT EXISTS)`

function oneOf(name: string, values: Value[], isDate: boolean): string {
  const literals = values.flatMap((value) => (value === null ? [] : [literal(value, isDate)]))
  const parts = [
    ...(literals.length ? [`${name} IN [${literals.join(", ")}]`] : []),
    ...(values.includes(null) ? [equals(name, null, isDate)] : []),
  ]
  // No value fits an empty list.
  if (!parts.length) return `NOT ${everything(name)}`
  return parts.length === 1 ? String(parts[0]) : `(${parts.join(" OR ")})`
}

function single(value: unknown, path: string): Value {
  if (!isValue(value)) throw unsupported(`a filter on "${path}" whose value is a list or object`)
  return value
}

function valuesOf(value: unknown, path: string): Value[] {
  if (!Array.isArray(value)) throw unsupported(`a filter on "${path}" that needs a list`)
  return value.map((entry) => single(entry, path))
}

function literal(value: Value, isDate: boolean): string {
  if (typeof value === "number") return String(value)
  if (typeof value === "boolean") return String(value)
  if (value instanceof Date) return String(value.getTime())
  if (isDate && value !== null) {
    const time = Date.parse(value)
    if (Number.isNaN(time)) throw unsupported(`the date "${value}"`)
    return String(time)
  }
  return quote(String(value))
}

function quote(text: string): string {
  return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`
}
