import { z } from "zod"
import { invalidParameter } from "./stripe-error"

/** What a form contains before anything is checked: texts, lists and nested objects. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue }
export type FormObject = { [key: string]: FormValue }

const maxFields = 1000
const maxDepth = 6

/** `a[b][]` → ["a", "b", ""]; null for a name with broken brackets. */
function pathOf(name: string): string[] | null {
  const head = /^[^[\]]+/.exec(name)?.[0]
  if (head === undefined) return null
  const rest = name.slice(head.length)
  const segments = [...rest.matchAll(/\[([^[\]]*)\]/g)]
  if (segments.map((match) => match[0]).join("") !== rest) return null
  return [head, ...segments.map((match) => match[1] ?? "")]
}

type Node = Map<string, Node | string>

function insertValue(root: Node, path: string[], value: string, name: string): void {
  let node = root
  for (const [depth, part] of path.entries()) {
    const key = part === "" ? String(node.size) : part
    if (depth === path.length - 1) {
      const known = node.get(key)
      if (known instanceof Map)
        throw invalidParameter(name, "parameter_invalid", `${name} is given both as a value and as a group.`)
      if (known !== undefined)
        throw invalidParameter(name, "parameter_invalid", `${name} is given more than once: send it once.`)
      node.set(key, value)
      return
    }
    const next = node.get(key)
    if (typeof next === "string")
      throw invalidParameter(name, "parameter_invalid", `${name} is given both as a value and as a group.`)
    const child: Node = next ?? new Map()
    node.set(key, child)
    node = child
  }
}

/** Keys 0, 1, 2, … make a list, anything else an object. */
function toFormValue(node: Node): FormValue {
  const entries = [...node.entries()].map(([key, value]): [string, FormValue] => [
    key,
    typeof value === "string" ? value : toFormValue(value),
  ])
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index))
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

function checkText(name: string, value: string): void {
  if (value.includes("\0"))
    throw invalidParameter(name, "parameter_invalid", `${name} must not contain a NUL character.`)
}

/**
 * Reads a form body or a query in Stripe's style: `metadata[order]=1&expand[]=latest_charge`. A name that comes twice is
 * refused, as whoever looks at the first and whoever looks at the last would understand another thing.
 * @throws StripeError naming the field that cannot be read
 */
export function parseForm(text: string): FormObject {
  const root: Node = new Map()
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    if (++count > maxFields)
      throw invalidParameter(
        name.slice(0, 100),
        "parameters_too_many",
        `At most ${maxFields} parameters are taken.`
      )
    const path = pathOf(name)
    checkText(name, name)
    checkText(name, value)
    if (!path || path.length > maxDepth)
      throw invalidParameter(
        name.slice(0, 100),
        "parameter_unknown",
        `Received unknown parameter: ${name.slice(0, 100)}`
      )
    insertValue(root, path, value, name)
  }
  return Object.fromEntries(
    [...root.entries()].map(([key, value]) => [key, typeof value === "string" ? value : toFormValue(value)])
  )
}

const json: z.ZodType<FormValue> = z.lazy(() =>
  z.union([
    z.string().transform((text) => text.toWellFormed()),
    z.number().transform(String),
    z.boolean().transform(String),
    z.null().transform(() => ""),
    z.array(json),
    z.record(z.string(), json),
  ])
)

function checkDeep(name: string, value: FormValue, depth: number): void {
  if (depth > maxDepth) throw invalidParameter(name, "parameter_unknown", `${name} is nested too deeply.`)
  if (typeof value === "string") {
    checkText(name, value)
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    checkText(name, key)
    checkDeep(`${name}[${key}]`, inner, depth + 1)
  }
}

/** Refuses what is too deep or too much, item by item, before anything else walks through it. */
function checkSize(value: unknown, counted: { items: number }, depth = 0): void {
  if (depth > maxDepth) throw invalidParameter("body", "parameter_invalid", "The body is nested too deeply.")
  if (++counted.items > maxFields)
    throw invalidParameter("body", "parameters_too_many", `At most ${maxFields} parameters are taken.`)
  if (typeof value !== "object" || value === null) return
  for (const inner of Object.values(value)) checkSize(inner, counted, depth + 1)
}

/** Reads a JSON object as if the same fields had come in a form; a convenience beside Stripe's forms. */
export function parseJsonForm(text: string): FormObject {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw invalidParameter("body", "parameter_invalid", "The body is not valid JSON.")
  }
  checkSize(read, { items: 0 })
  const parsed = z.record(z.string(), json).safeParse(read)
  if (!parsed.success) throw invalidParameter("body", "parameter_invalid", "The body must be a JSON object.")
  for (const [name, value] of Object.entries(parsed.data)) checkDeep(name, value, 1)
  return parsed.data
}
