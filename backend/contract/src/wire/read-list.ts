import * as z from "zod/mini"
import type { Schema } from "./route"

const lists = new WeakSet<Schema>()

/**
 * A list whose rows stand for themselves: a reader that meets a bad row drops it and goes on (see {@link readList}).
 * Lists whose rows belong together, such as the lines of a cart, are plain arrays: without one of them the rest is wrong.
 */
// @__NO_SIDE_EFFECTS__
export function listOf<Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> {
  const list = z.array(item)
  lists.add(list)
  return list
}

/** A row that was dropped: where it stood (`listings.3`), what it was, what is wrong with it. */
export type BadRow = { at: string; row: unknown; issues: z.core.$ZodIssue[] }

type Path = readonly PropertyKey[]

/** Most times an answer is read: a list can lie in a list. */
const rounds_max = 4

/**
 * Reads an answer and drops from its lists the rows that break the contract, each reported once.
 * Fails like `safeParse` where something else is wrong: a missing field, or a row of a list that is whole or nothing.
 *
 * @example
 * const read = readList(listListings.answer, json, ({ at, issues }) => console.warn(at, issues))
 * if (read.success) show(read.data.listings)
 */
export function readList<S extends Schema>(
  schema: S,
  data: unknown,
  onBadRow: (bad: BadRow) => void
): z.core.util.SafeParseResult<z.output<S>> {
  let json = data
  for (let round = 1; ; round++) {
    const read = z.safeParse(schema, json)
    if (read.success || round === rounds_max) return read
    const bad = badRows(schema, read.error.issues)
    if (!bad) return read
    for (const { path, issues } of bad)
      onBadRow({ at: path.map(String).join("."), row: valueAt(json, path), issues })
    json = without(
      json,
      bad.map(({ path }) => path)
    )
  }
}

/** The rows that the issues lie in, each with its issues; null when one lies in no list. */
function badRows(
  schema: Schema,
  issues: z.core.$ZodIssue[]
): { path: Path; issues: z.core.$ZodIssue[] }[] | null {
  const rows = new Map<string, { path: Path; issues: z.core.$ZodIssue[] }>()
  for (const issue of issues) {
    const path = rowOf(schema, issue.path)
    if (!path) return null
    const row = rows.get(path.join("/")) ?? { path, issues: [] }
    row.issues.push(issue)
    rows.set(path.join("/"), row)
  }
  return [...rows.values()]
}

/** The path of the innermost row of a list on the way to an issue. */
function rowOf(schema: Schema, path: Path): Path | undefined {
  let at: Schema | undefined = schema
  let row: Path | undefined
  path.forEach((part, index) => {
    const holder = at && unwrapped(at)
    if (holder && lists.has(holder)) row = path.slice(0, index + 1)
    at = holder && childOf(holder, part)
  })
  return row
}

/** A schema without the optional or nullable around it. */
function unwrapped(schema: Schema): Schema {
  return schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable
    ? unwrapped(schema._zod.def.innerType)
    : schema
}

function childOf(schema: Schema, part: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodMiniArray) return schema._zod.def.element
  return schema instanceof z.ZodMiniObject ? schema._zod.def.shape[String(part)] : undefined
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, part) : undefined),
    value
  )
}

/** The same value without the rows at some paths. */
function without(value: unknown, paths: Path[]): unknown {
  if (!paths.length) return value
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, index) => {
      const below = paths.filter(([first]) => first === index)
      return below.some((path) => path.length === 1) ? [] : [without(inner, tails(below))]
    })
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      without(inner, tails(paths.filter(([first]) => first === key))),
    ])
  )
}

const tails = (paths: Path[]): Path[] => paths.map(([, ...rest]) => rest)
