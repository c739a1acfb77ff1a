const text = { type: "string" }
const objectOf = (inner: object) => ({ type: "object", additionalProperties: inner })
const reference = {
  type: "object",
  properties: { $ref: text },
  required: ["$ref"],
  additionalProperties: false,
}
const media = {
  type: "object",
  properties: { schema: { type: ["object", "boolean"] }, example: {} },
  required: ["schema"],
  additionalProperties: false,
}
const content = { ...objectOf(media), propertyNames: { pattern: "^[\\w.+-]+/[\\w.+*-]+$" }, minProperties: 1 }
const parameter = {
  type: "object",
  properties: {
    name: text,
    in: { enum: ["path", "query", "header", "cookie"] },
    description: text,
    required: { type: "boolean" },
    schema: { type: ["object", "boolean"] },
    example: {},
  },
  required: ["name", "in", "schema"],
  // A part of the path is always there.
  if: { properties: { in: { const: "path" } } },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  then: { properties: { required: { const: true } }, required: ["required"] },
  additionalProperties: false,
}
const operation = {
  type: "object",
  properties: {
    operationId: text,
    tags: { type: "array", items: text },
    summary: text,
    security: { type: "array", items: objectOf({ type: "array", items: text }) },
    parameters: { type: "array", items: { anyOf: [reference, parameter] }, uniqueItems: true },
    requestBody: {
      type: "object",
      properties: { description: text, required: { type: "boolean" }, content },
      required: ["content"],
      additionalProperties: false,
    },
    responses: {
      type: "object",
      propertyNames: { pattern: "^[1-5](?:\\d\\d|XX)$|^default$" },
      minProperties: 1,
      additionalProperties: {
        type: "object",
        properties: { description: text, content },
        required: ["description"],
        additionalProperties: false,
      },
    },
  },
  required: ["operationId", "responses"],
  additionalProperties: false,
}
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
const securityScheme = {
  oneOf: [
    {
      type: "object",
      properties: { type: { const: "apiKey" }, in: { enum: ["query", "header", "cookie"] }, name: text },
      required: ["type", "in", "name"],
      additionalProperties: false,
    },
    {
      type: "object",
      properties: { type: { const: "http" }, scheme: text },
      required: ["type", "scheme"],
      additionalProperties: false,
    },
  ],
}

/**
 * The form of an OpenAPI 3.1 document, as far as ours goes. It has the objects and fields that ours uses, each closed:
 * a field in the wrong place is found. Source: OpenAPI Specification 3.1.1, section 4.8.
 */
export const documentSchema = {
  type: "object",
  properties: {
    openapi: { type: "string", pattern: "^3\\.1\\.\\d+$" },
    info: {
      type: "object",
      properties: { title: text, version: text, description: text },
      required: ["title", "version"],
      additionalProperties: false,
    },
    servers: { type: "array", items: { type: "object", properties: { url: text }, required: ["url"] } },
    tags: { type: "array", items: { type: "object", properties: { name: text }, required: ["name"] } },
    paths: {
      type: "object",
      propertyNames: { pattern: "^/" },
      additionalProperties: {
        type: "object",
        properties: Object.fromEntries(methods.map((method) => [method, operation])),
        additionalProperties: false,
      },
    },
    components: {
      type: "object",
      properties: {
        schemas: { ...objectOf({ type: ["object", "boolean"] }), propertyNames: { pattern: "^[\\w.-]+$" } },
        parameters: objectOf(parameter),
        securitySchemes: objectOf(securityScheme),
      },
      additionalProperties: false,
    },
  },
  required: ["openapi", "info", "paths"],
  additionalProperties: false,
}
