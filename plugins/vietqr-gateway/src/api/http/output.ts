import { z } from "zod"

/** Every object that answers are made of, by the name it has in the OpenAPI document. */
export const objects = z.registry<{ id: string }>()

/** Names the shape of an answer; the document describes it under that name. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  objects.add(schema, { id })
  return schema
}

function nameOf(schema: z.ZodType): string {
  const id = objects.get(schema)?.id
  if (!id) throw new Error("name the object before its list")
  return id
}

/** A page of objects. */
export function listOf<Schema extends z.ZodType>(item: Schema) {
  return named(
    `${nameOf(item)}List`,
    z.strictObject({ object: z.literal("list"), url: z.string(), has_more: z.boolean(), data: z.array(item) })
  )
}

/** What a search finds. */
export function searchOf<Schema extends z.ZodType>(item: Schema) {
  return named(
    `${nameOf(item)}Search`,
    z.strictObject({
      object: z.literal("search_result"),
      url: z.string(),
      has_more: z.boolean(),
      next_page: z.string().nullable(),
      data: z.array(item),
    })
  )
}

/** What is left of an object that was removed. */
export function deletedOf(object: string, id: string) {
  return named(id, z.strictObject({ id: z.string(), object: z.literal(object), deleted: z.literal(true) }))
}

/**
 * The id of another object, or with `expand[]` the object itself.
 * @param names what it may expand to, by their names in the document: a name, as objects refer to each other in circles
 */
export function reference(...names: string[]) {
  return z.union([z.string(), z.looseObject({ id: z.string(), object: z.string() })]).meta({ expands: names })
}

/** An object that stands within another one, of one of these names in the document. */
export function oneOf(...names: string[]) {
  return z.looseObject({ object: z.string() }).meta({ shows: names })
}

/** A moment, in seconds since 1970. */
export const seconds = z.number().int().nonnegative()

/** Whole VND; what leaves a balance is negative. */
export const vnd = z.number().int()

/** The caller's own notes. */
export const notes = z.record(z.string(), z.string())

/** A field that Stripe has and a bank transfer leaves empty. */
export const unused = z.null()

/** A list that Stripe has and a bank transfer leaves empty. */
export const emptyList = z.array(z.string()).max(0)

/** A bank account in Vietnam. */
export const bankDetails = z.strictObject({
  bank_bin: z.string(),
  account_number: z.string(),
  account_holder_name: z.string(),
})
