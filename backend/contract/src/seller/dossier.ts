import * as z from "zod/mini"
import { checklistItemSchema } from "../wire/application"
import { day, nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

export const readOwnDossier = route({
  method: "GET",
  path: "/seller/dossier",
  auth: "member",
  summary: "What selling asks of this seller and where that stands; by when it has to be identified.",
  query: nothing,
  answer: z.object({
    checklist: listOf(checklistItemSchema),
    /** By when it has to be identified electronically, or stops selling; null where it is. */
    identity_due_on: z.nullable(day),
    identified: z.boolean(),
  }),
})
