import * as z from "zod/mini"
import { amount, legibleText, nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

const householdFields = {
  name: legibleText(100),
  /** As people write it, for the list; empty where there is none. */
  phone: z._default(z.string().check(z.trim(), z.maxLength(30)), ""),
  /** What the household gets of what its goods leave to the co-operative, hundredths of a percent. */
  share_bp: z.int().check(z.minimum(0), z.maximum(10_000)),
}

/** A household for which a co-operative sells. */
export const householdSchema = z.object({ id: z.string(), ...householdFields })
export type Household = z.infer<typeof householdSchema>

/** What a household's goods came to in a time; whole VND, refunds of the time taken off. */
export const householdSumSchema = z.object({
  household: z.object({ id: z.string(), name: z.string(), phone: z.string() }),
  orders: z.int(),
  /** What shoppers paid. */
  gross: amount,
  fee: amount,
  tax: amount,
  /** What the co-operative got. */
  net: amount,
  /** What of that is the household's. */
  share: amount,
})
export type HouseholdSum = z.infer<typeof householdSumSchema>

export const listHouseholds = route({
  method: "GET",
  path: "/seller/households",
  auth: "member",
  summary: "The households for which a co-operative sells, and which goods are whose.",
  query: nothing,
  answer: z.object({
    households: listOf(householdSchema),
    goods: z.array(z.object({ listing_id: z.string(), household_id: z.string() })),
  }),
})

export const addHousehold = route({
  method: "POST",
  path: "/seller/households",
  auth: "member",
  summary: "A household for which the co-operative sells, and its share. What was sold before keeps its own.",
  body: z.strictObject(householdFields),
  status: 201,
  idempotent: true,
  answer: z.object({ household: householdSchema }),
  problems: ["household_not_of_seller_kind", "member_not_owner"],
})

export const changeHousehold = route({
  method: "POST",
  path: "/seller/households/:id",
  auth: "member",
  summary:
    "Changes a household, its share from now on, or takes it off the list; its goods are then nobody's.",
  body: z.strictObject({ ...householdFields, removed: z._default(z.boolean(), false) }),
  answer: z.object({ id: z.string() }),
  problems: ["not_found", "member_not_owner"],
})

export const nameHouseholdOfGoods = route({
  method: "POST",
  path: "/seller/households/goods/:id",
  auth: "member",
  summary: "Whose a listing's goods are, from now on; null where they are the co-operative's own.",
  body: z.strictObject({ household_id: z.nullable(z.string().check(z.minLength(1), z.maxLength(100))) }),
  answer: z.object({ id: z.string() }),
  problems: ["not_found"],
})

export const readHouseholdSums = route({
  method: "GET",
  path: "/seller/households/sums",
  auth: "member",
  summary:
    "Sales, fee, tax and share of each household in a time, by what was settled in it: the list to pay out.",
  query: z.strictObject({ from: day, to: day }),
  answer: z.object({ sums: z.array(householdSumSchema), share: amount }),
  problems: ["statement_time_wrong"],
})

export const readHouseholdFile = route({
  method: "GET",
  path: "/seller/households/file",
  auth: "member",
  summary: "The same as a workbook, with each line that was sold. `content` is base64.",
  query: z.strictObject({ from: day, to: day }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["statement_time_wrong"],
})
