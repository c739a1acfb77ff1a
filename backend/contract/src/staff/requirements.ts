import { requirementEffects, requirementMethods } from "@chophien/vocabulary/application"
import { textSchema } from "@chophien/vocabulary/schemas"
import { sellerKinds } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const requirementSchema = z.object({
  code: z.string(),
  name_vi: z.string(),
  name_en: z.string(),
  where_vi: z.nullable(z.string()),
  where_en: z.nullable(z.string()),
  method: z.enum(requirementMethods),
  kinds: z.array(z.enum(sellerKinds)),
  blocks: z.enum(requirementEffects),
  needs_paper: z.boolean(),
  position: z.int(),
  active: z.boolean(),
})
export type Requirement = z.infer<typeof requirementSchema>

const name = textSchema(160, { length_min: 1 })
const where = z.nullable(textSchema(600, { length_min: 1 }))
const facts = {
  name_vi: name,
  name_en: name,
  where_vi: where,
  where_en: where,
  kinds: z.array(z.enum(sellerKinds)).check(z.maxLength(sellerKinds.length)),
  blocks: z.enum(requirementEffects),
  needs_paper: z.boolean(),
  position: z.int().check(z.minimum(0), z.maximum(1000)),
  active: z.boolean(),
}
const answer = z.object({ requirements: listOf(requirementSchema) })

export const listRequirements = route({
  method: "GET",
  path: "/admin/requirements",
  auth: "staff",
  summary: "What selling asks of a seller, by kind, in the order of the checklist.",
  query: nothing,
  answer,
})

export const addRequirement = route({
  method: "POST",
  path: "/admin/requirements",
  auth: "staff",
  summary: "Adds a requirement that staff look after.",
  body: z.strictObject({ code: z.string().check(z.regex(/^[a-z][a-z_]{1,39}$/)), ...facts }),
  answer,
  status: 201,
  problems: ["requirement_taken"],
})

export const changeRequirement = route({
  method: "POST",
  path: "/admin/requirements/:code",
  auth: "staff",
  summary: "Changes a requirement; how it is met stays.",
  body: z.partial(z.strictObject(facts)),
  answer,
  problems: ["not_found"],
})
