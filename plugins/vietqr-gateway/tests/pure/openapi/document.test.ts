import { readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv2020 from "ajv/dist/2020"
import { z } from "zod"
import { openApi } from "../../../src/api/openapi/document"
import { routes } from "../../../src/api/routes"

const json = z.record(z.string(), z.unknown())
const operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  tags: z.array(z.string()),
  parameters: z.array(z.looseObject({ name: z.string().optional(), in: z.string().optional() })).default([]),
  responses: z.record(z.string(), json),
})
const shape = z.object({
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), json) }).catchall(json),
})

/** What travels: the document after JSON, as a client reads it. */
const document: unknown = JSON.parse(JSON.stringify(openApi(routes, "http://localhost:4242")))
const { tags, paths, components } = shape.parse(document)
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, found]) => ({ path, method, ...found }))
)

/** Every object within a value, with the way to it. */
function* nodes(value: unknown, way: string[] = []): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return
  const found = json.safeParse(value)
  if (found.success && !Array.isArray(value)) yield [way.join("/"), found.data]
  for (const [key, child] of Object.entries(value)) yield* nodes(child, [...way, key])
}

/** What a reference within the document leads to. */
function follow(ref: string): unknown {
  return ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((value, key) => json.safeParse(value).data?.[key], document)
}

const typesOf = (value: unknown) =>
  value === null
    ? ["null"]
    : Array.isArray(value)
      ? ["array"]
      : Number.isInteger(value)
        ? ["integer", "number"]
        : [typeof value]

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1, by the schema of the specification", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
    // The schemas within the document are left to a dialect by the specification: here JSON Schema 2020-12 itself.
    const specification = JSON.parse(
      readFileSync(join(__dirname, "openapi-3.1.schema.json"), "utf8").replaceAll(
        '"$dynamicRef": "#meta"',
        '"$ref": "https://json-schema.org/draft/2020-12/schema"'
      )
    )
    const validate = ajv.compile(specification)
    validate(document)
    expect(validate.errors).toBeNull()
    // The schema is no formality: it refuses what is none.
    expect(validate({ openapi: "3.1.0", info: { title: "No version" }, paths: {} })).toBe(false)
  })

  it("has schemas that JSON Schema 2020-12 takes without a doubt", () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false })
    const $defs = JSON.parse(
      JSON.stringify(components.schemas).replaceAll("#/components/schemas/", "#/$defs/")
    )
    for (const name of Object.keys(components.schemas))
      expect(() => ajv.compile({ $ref: `#/$defs/${name}`, $defs })).not.toThrow()
    for (const [way, node] of nodes(document))
      if (/\/(schema)$/.test(way) && !("$ref" in node))
        expect([
          way,
          ajv.validateSchema(
            JSON.parse(JSON.stringify(node).replaceAll("#/components/schemas/", "#/$defs/"))
          ),
        ]).toEqual([way, true])
  })

  it("offers in an enumeration only values of the type it says", () => {
    const wrong = [...nodes(document)].filter(
      ([, { type, enum: values }]) =>
        typeof type === "string" &&
        Array.isArray(values) &&
        values.some((value) => !typesOf(value).includes(type))
    )
    expect(wrong).toEqual([])
  })

  it("refers only to what it has, and has only what is referred to", () => {
    const refs = [...nodes(document)].flatMap(([, { $ref }]) => (typeof $ref === "string" ? [$ref] : []))
    expect(refs.filter((ref) => follow(ref) === undefined)).toEqual([])
    const parts = Object.entries(components)
      .filter(([kind]) => kind !== "securitySchemes")
      .flatMap(([kind, of]) => Object.keys(of).map((name) => `#/components/${kind}/${name}`))
    expect(parts.filter((part) => !refs.includes(part))).toEqual([])
  })

  it("names every operation once and puts it under a tag it declares", () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.length).toBe(routes.length)
    expect(new Set(ids).size).toBe(ids.length)
    const declared = tags.map(({ name }) => name)
    expect(
      operations.filter((one) => !one.tags.length || one.tags.some((tag) => !declared.includes(tag)))
    ).toEqual([])
  })

  it("declares every part of a path that varies, and no other", () => {
    for (const { path, method, parameters } of operations)
      expect([method, path, parameters.flatMap((one) => (one.in === "path" ? [one.name] : []))]).toEqual([
        method,
        path,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      ])
  })

  it("says what every operation answers, field by field, and how it refuses", () => {
    for (const { path, method, responses } of operations) {
      const success = json.parse(responses["200"])
      const [ref] = [...nodes(success.content)].flatMap(([, { $ref }]) =>
        typeof $ref === "string" ? [$ref] : []
      )
      const answer = json.parse(follow(ref ?? ""))
      const choices = z.array(json).parse(answer.anyOf ?? [answer])
      const fields = choices.map(
        (one) => json.parse("$ref" in one ? follow(String(one.$ref)) : one).properties
      )
      expect([method, path, fields.every((of) => of && Object.keys(of).length > 0)]).toEqual([
        method,
        path,
        true,
      ])
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "401", "404", "429"]))
    }
  })

  it("leaves no object within an answer without its fields", () => {
    const open = Object.entries(components.schemas).flatMap(([name, schema]) =>
      [...nodes(schema, [name])]
        .filter(
          ([, { type, properties, additionalProperties }]) =>
            type === "object" &&
            !properties &&
            (additionalProperties === undefined || additionalProperties === true)
        )
        .map(([way]) => way)
    )
    expect(open).toEqual([])
  })
})
