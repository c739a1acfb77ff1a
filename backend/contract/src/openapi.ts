import * as z from "zod/mini"
import { examples } from "./examples/examples"
import { routes } from "./routes"
import { sellerListingSchema } from "./seller/listings"
import { sellerOrderSchema } from "./seller/orders"
import { meSchema } from "./seller/session"
import { staffMailSchema } from "./staff/mails"
import { moneyFlagSchema, reviewSchema } from "./staff/money"
import { moneyOrderSchema } from "./staff/money-fields"
import { waitingRefundSchema } from "./staff/refunds"
import { staffSellerSchema } from "./staff/sellers"
import { tariffSchema, tariffVersionSchema } from "./staff/tariffs"
import { cartSchema, parcelSchema } from "./store/cart"
import {
  categorySchema,
  communeCardSchema,
  listingCardSchema,
  listingSchema,
  sellerCardSchema,
  sellerSchema,
} from "./store/catalogue"
import { orderGroupSchema, orderSchema } from "./store/order-groups"
import { communeMatchSchema, provinceSchema } from "./store/places"
import { allowedCodes } from "./wire/allowed-codes"
import { time } from "./wire/fields"
import { pictureSchema } from "./wire/picture"
import { isProblemCode, kindsOf, obstacleSchema, problemSchema, problemStatus } from "./wire/problem"
import { type Route, type Schema, statusOf } from "./wire/route"

/** Shapes that have a name in the document; every other one is written where it is used. */
const named: Record<string, Schema> = {
  Cart: cartSchema,
  Category: categorySchema,
  CommuneCard: communeCardSchema,
  CommuneMatch: communeMatchSchema,
  Listing: listingSchema,
  ListingCard: listingCardSchema,
  Me: meSchema,
  MoneyFlag: moneyFlagSchema,
  MoneyOrder: moneyOrderSchema,
  Obstacle: obstacleSchema,
  Order: orderSchema,
  OrderGroup: orderGroupSchema,
  Parcel: parcelSchema,
  Picture: pictureSchema,
  Problem: problemSchema,
  Province: provinceSchema,
  Review: reviewSchema,
  Seller: sellerSchema,
  SellerCard: sellerCardSchema,
  SellerListing: sellerListingSchema,
  SellerOrder: sellerOrderSchema,
  StaffMail: staffMailSchema,
  StaffSeller: staffSellerSchema,
  Tariff: tariffSchema,
  TariffVersion: tariffVersionSchema,
  WaitingRefund: waitingRefundSchema,
}

type Json = Record<string, unknown>

const names = z.registry<{ id?: string; format?: string }>()
names.add(time, { format: "date-time" })
for (const [id, schema] of Object.entries(named)) names.add(schema, { id })

const shapes: Json = {}

/** A schema in JSON Schema 2020-12, which is OpenAPI's own; shapes with a name are gathered in `shapes`. */
function schemaOf(schema: Schema, io: "input" | "output"): Json {
  const {
    $defs,
    $schema: _,
    ...json
  } = z.toJSONSchema(schema, {
    io,
    metadata: names,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      // Only what is refused with more fields is closed: an answer may grow.
      if (zodSchema._zod.def.type === "object" && !zodSchema._zod.def.catchall)
        delete jsonSchema.additionalProperties
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  for (const [id, shape] of Object.entries($defs ?? {})) shapes[id] ??= renamed(shape)
  return Object(renamed(json))
}

/** The same with references that lead to the document's components. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === "id" && typeof inner === "string" && inner in named) return []
      if (key === "$ref") return [[key, String(inner).replace("#/$defs/", "#/components/schemas/")]]
      return [[key, renamed(inner)]]
    })
  )
}

const fields = z.object({
  properties: z._default(z.record(z.string(), z.unknown()), {}),
  required: z._default(z.array(z.string()), []),
})

/** The parts of a route's path, query or headers, one parameter each. */
function parametersOf(schema: Schema, place: "path" | "query" | "header", sample: unknown): Json[] {
  const { properties, required } = fields.parse(schemaOf(schema, "input"))
  const values = new Map<string, unknown>(Object.entries(Object(sample)))
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: field,
    ...(values.has(name) ? { example: values.get(name) } : {}),
  }))
}

function pathParameters(route: Route, sample: unknown): Json[] {
  const known = route.params ? parametersOf(route.params, "path", sample) : []
  const rest = [...route.path.matchAll(/:(\w+)/g)].flatMap(([, name = ""]) =>
    known.some((parameter) => parameter["name"] === name) ? [] : [[name, z.string()]]
  )
  const others = z.object(Object.fromEntries(rest))
  return [...known, ...parametersOf(others, "path", sample)]
}

const content = (schema: Json, example?: unknown): Json => ({
  "application/json": { schema, ...(example === undefined ? {} : { example }) },
})

function requestBody({ body, upload }: Route, example: unknown): Json {
  if (upload) {
    const file = { type: "string", contentMediaType: "application/octet-stream" }
    const files = { type: "array", items: file, minItems: 1, maxItems: upload.files_max }
    const schema = { type: "object", properties: { [upload.field]: files }, required: [upload.field] }
    const description = `At most ${upload.files_max} files, ${upload.file_bytes_max} bytes each, ${upload.total_bytes_max} in all.`
    return { requestBody: { required: true, description, content: { "multipart/form-data": { schema } } } }
  }
  return body ? { requestBody: { required: true, content: content(schemaOf(body, "input"), example) } } : {}
}

/** What a route refuses, by status, each with the codes it may bear. */
function refusalsOf(route: Route): Json {
  const codes = new Map<number, string[]>()
  for (const code of allowedCodes(route)) {
    if (!isProblemCode(code)) continue
    for (const kind of kindsOf(code)) {
      const status = problemStatus[kind]
      codes.set(status, [...(codes.get(status) ?? []), code])
    }
  }
  if (route.auth === "staff" || route.core) codes.set(401, codes.get(401) ?? [])
  return Object.fromEntries(
    [...codes].map(([status, known]) => [
      String(status),
      known.length
        ? {
            description: `Refused: ${known.join(", ")}.`,
            content: content({
              $ref: "#/components/schemas/Problem",
              properties: { code: { enum: known } },
            }),
          }
        : { description: "Refused before the route: nobody is signed in, or not as whom it takes." },
    ])
  )
}

const idempotencyKey = {
  name: "idempotency-key",
  in: "header",
  required: false,
  description: "A repeat with the same key and request gets the first answer.",
  schema: { type: "string", minLength: 8, maxLength: 200 },
}

const security: Record<Route["auth"], Json[]> = {
  publishable: [{ publishable: [] }],
  member: [{ member_session: [] }, { bearer: [] }],
  staff: [{ session: [] }, { bearer: [] }],
  public: [],
}

function operationOf(actor: string, name: string, route: Route): Json {
  const sample = examples.get(route)
  const answers = { schema: schemaOf(route.answer, "output"), example: sample?.answer }
  const statuses = [statusOf(route), ...(route.repeat_status ? [route.repeat_status] : [])]
  return {
    operationId: name,
    tags: [actor],
    summary: route.summary,
    security: security[route.auth],
    parameters: [
      ...pathParameters(route, sample?.params),
      ...(route.query ? parametersOf(route.query, "query", sample?.query) : []),
      ...(route.headers ? parametersOf(route.headers, "header", undefined) : []),
      ...(route.idempotent ? [idempotencyKey] : []),
      { $ref: "#/components/parameters/AcceptLanguage" },
    ],
    ...requestBody(route, sample?.body),
    responses: {
      ...Object.fromEntries(
        statuses.map((status, index) => [
          String(status),
          {
            description: index === 0 ? "Done." : "Done before; the first answer again.",
            content: content(answers.schema, answers.example),
          },
        ])
      ),
      ...refusalsOf(route),
    },
  }
}

/**
 * The contract as an OpenAPI 3.1 document: every route with parameters, bodies, answers, refusals and an example.
 * @param server_url address of the backend
 */
export function makeOpenApi({ server_url, version }: { server_url: string; version: string }): Json {
  const paths: Record<string, Json> = {}
  for (const [actor, group] of Object.entries(routes)) {
    for (const [name, route] of Object.entries<Route>(group)) {
      const path = route.path.replace(/:(\w+)/g, "{$1}")
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(actor, name, route) }
    }
  }
  schemaOf(z.object({ problem: problemSchema }), "output")
  return {
    openapi: "3.1.1",
    info: {
      title: "Chợ Phiên",
      version,
      description:
        "What shops, sellers' panels and staff's screens send and receive. Amounts are whole VND, weights grams, times ISO 8601 in UTC.",
    },
    servers: [{ url: server_url }],
    tags: [
      { name: "store", description: "For shops, with a publishable key." },
      { name: "seller", description: "For members of sellers, signed in." },
      { name: "staff", description: "For the centre's staff, signed in." },
    ],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: {
        AcceptLanguage: {
          name: "accept-language",
          in: "header",
          required: false,
          description: "Language of texts for people; Vietnamese unless English comes first.",
          schema: { type: "string", example: "vi" },
        },
      },
      securitySchemes: {
        publishable: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
        session: { type: "apiKey", in: "cookie", name: "connect.sid" },
        member_session: { type: "apiKey", in: "cookie", name: "member_session" },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
  }
}
