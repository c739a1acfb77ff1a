import Ajv2020 from "ajv/dist/2020"
import { examples } from "../../src/examples/examples"
import { makeOpenApi } from "../../src/openapi"
import { routes } from "../../src/routes"
import { documentSchema } from "./support/openapi-schema"

type Parameter = { name: string; in: string; required: boolean; schema: object; example?: unknown }
type Media = { schema: object; example?: unknown }
type Operation = {
  operationId: string
  parameters: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { content?: Record<string, Media> }>
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; parameters: Record<string, object> }
}

const document = makeOpenApi({ server_url: "http://localhost:9000", version: "0.1.0" }) as unknown as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, string, Operation] => [method, path, operation])
)
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: true })
ajv.addSchema(document, "openapi")

/** Whether a value fits a schema of the document, its references included. */
function fits(schema: object, value: unknown): unknown {
  const within = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components'))
  return ajv.validate(within, value) ? [] : ajv.errors
}

/** Every reference of the document. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" ? [String(inner)] : references(inner)
  )
}

describe("The OpenAPI document", () => {
  test("has the form of OpenAPI 3.1", () => {
    const check = ajv.compile(documentSchema)
    expect(check(document) ? [] : check.errors).toEqual([])
  })

  test("is JSON, and says the same when it is made again", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(makeOpenApi({ server_url: "http://localhost:9000", version: "0.1.0" })).toEqual(document)
  })

  test("describes every route once", () => {
    const names = Object.values(routes).flatMap((group) => Object.keys(group))
    expect(operations.map(([, , { operationId }]) => operationId).sort()).toEqual(names.sort())
  })

  test("refers only to what it holds, and holds no shape that nothing refers to", () => {
    const known = ["schemas", "parameters"] as const
    const held = known.flatMap((kind) =>
      Object.keys(document.components[kind]).map((name) => `#/components/${kind}/${name}`)
    )
    const named = new Set(references(document))
    expect([...named].filter((reference) => !held.includes(reference))).toEqual([])
    expect(held.filter((name) => !named.has(name))).toEqual([])
  })

  test("holds schemas that are JSON Schema", () => {
    for (const [name, schema] of Object.entries(document.components.schemas))
      expect([name, ajv.validateSchema(schema), ajv.errors]).toEqual([name, true, null])
  })

  test.each(operations)("%s %s names its path's parts, and its example fits", (_, path, operation) => {
    const parameters = operation.parameters.flatMap((each) => ("name" in each ? [each] : []))
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(
      parameters
        .filter((each) => each.in === "path")
        .map(({ name }) => name)
        .sort()
    ).toEqual(parts.sort())
    for (const { name, schema, example } of parameters)
      if (example !== undefined) expect([name, fits(schema, example)]).toEqual([name, []])
    const media = [
      operation.requestBody?.content["application/json"],
      ...Object.values(operation.responses).map(({ content }) => content?.["application/json"]),
    ]
    for (const each of media)
      if (each?.example !== undefined) expect(fits(each.schema, each.example)).toEqual([])
  })

  test("says of each refusal with which codes it comes", () => {
    const responses = document.paths["/store/carts/{id}/items"]?.post?.responses ?? {}
    expect(Object.keys(responses)).toEqual(["200", "400", "404", "409", "429", "500", "503"])
    const conflict = responses["409"]?.content?.["application/json"]?.schema ?? {}
    const refusal = { type: "conflict", code: "out_of_stock", message: "Chỉ còn 6." }
    expect(fits(conflict, refusal)).toEqual([])
    expect(fits(conflict, { ...refusal, code: "cart_empty" })).not.toEqual([])
  })

  test("closes what is sent and leaves answers open", () => {
    const { post } = document.paths["/store/carts/{id}/items"] ?? {}
    const body = post?.requestBody?.content["application/json"]?.schema ?? {}
    expect(fits(body, { variant_id: "v", quantity: 1, price: 1 })).not.toEqual([])
    const answer = post?.responses["200"]?.content?.["application/json"]
    const { cart } = answer?.example as { cart: object }
    expect(fits(answer?.schema ?? {}, { cart: { ...cart, more: 1 } })).toEqual([])
    expect(examples.size).toBe(operations.length)
  })
})
