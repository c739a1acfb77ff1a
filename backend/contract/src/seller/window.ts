import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { nothing } from "../wire/fields"
import { route } from "../wire/route"

/** Days of the week on which a seller answers and sends: 1 Monday to 7 Sunday. */
const openingDays = /* @__PURE__ */ (() =>
  z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)))()

const windowSchema = z.object({
  /** What shoppers read about the seller; null for nothing. */
  story: z.nullable(z.string()),
  picture_url: z.nullable(z.string()),
  opening_days: z.array(z.int()),
  /** When and how people call or visit; null for nothing. */
  contact_note: z.nullable(z.string()),
})
export type ShopWindow = z.infer<typeof windowSchema>

export const readWindow = route({
  method: "GET",
  path: "/seller/window",
  auth: "member",
  summary: "How the seller shows itself to shoppers.",
  query: nothing,
  answer: z.object({ window: windowSchema, url: z.string() }),
})

export const changeWindow = route({
  method: "POST",
  path: "/seller/window",
  auth: "member",
  summary: "Changes how the seller shows itself; shoppers see it within seconds.",
  idempotent: true,
  body: z.strictObject({
    story: z.nullable(textSchema(3000, { length_min: 1, lines: true })),
    /** A picture that the seller uploaded, or the one that is there. */
    picture_url: z.nullable(z.string().check(z.maxLength(500))),
    opening_days: openingDays,
    contact_note: z.nullable(textSchema(300, { length_min: 1 })),
  }),
  answer: z.object({ window: windowSchema, url: z.string() }),
  problems: ["picture_not_yours"],
})

export const readOwnData = route({
  method: "GET",
  path: "/seller/data",
  auth: "member",
  summary:
    "What the market keeps of the seller, as one file: facts, people, goods, sales, lessons. `content` is base64.",
  query: nothing,
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["members_owner_only"],
})
