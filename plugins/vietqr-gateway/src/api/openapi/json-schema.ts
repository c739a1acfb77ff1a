import { z } from "zod"
import { objects } from "../http/output"

/** A JSON schema as OpenAPI 3.1 takes it. */
export type JsonSchema = Record<string, unknown>

const names = z.array(z.string())
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Replaces everything a schema says by something else. */
function replaceBy(schema: object, replacement: JsonSchema): void {
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key)
  Object.assign(schema, replacement)
}

/**
 * Makes a schema say what travels. A form's texts that are read as numbers or booleans are those.
 * An object that is named by its name is a reference to it.
 */
function toWire(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type === "boolean") Reflect.deleteProperty(schema, "enum")
  if (schema.type === "integer") Reflect.deleteProperty(schema, "pattern")
  const expands = names.safeParse(Reflect.get(schema, "expands"))
  if (expands.success) replaceBy(schema, { anyOf: [{ type: "string" }, ...expands.data.map(ref)] })
  const shows = names.safeParse(Reflect.get(schema, "shows"))
  if (shows.success) {
    const [only, ...others] = shows.data.map(ref)
    replaceBy(schema, only && !others.length ? only : { anyOf: shows.data.map(ref) })
  }
}

const override = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => toWire(jsonSchema)

/** What a request may contain, as a form or as JSON. */
export function inputSchema(input: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: "input",
    unrepresentable: "any",
    target: "draft-2020-12",
    override,
  })
  return schema
}

/** Every object that answers are made of, from the schemas in `output.ts` of each noun. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(objects, {
    io: "output",
    target: "draft-2020-12",
    uri: (id) => `#/components/schemas/${id}`,
    override,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _schema, $id: _id, ...rest } = schema
      return [id, rest]
    })
  )
}
