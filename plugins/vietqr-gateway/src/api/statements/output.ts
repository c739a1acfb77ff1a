import { encodings } from "@chophien/table-file"
import { z } from "zod"
import { mappingColumns } from "../../core/statements/mapping"
import { listOf, named, seconds, vnd } from "../http/output"

/** How one bank's statement is read. */
export const mappingObject = named(
  "StatementMapping",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.statement_mapping"),
    columns: mappingColumns,
    created: seconds,
    livemode: z.boolean(),
    name: z.string(),
  })
)
export const mappingList = listOf(mappingObject)

/** An uploaded statement and what becomes of its rows. */
export const statementObject = named(
  "StatementImport",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.statement_import"),
    booked_at: seconds.nullable(),
    created: seconds,
    encoding: z.enum(encodings).nullable(),
    filename: z.string(),
    livemode: z.boolean(),
    mapping: z.string(),
    status: z.enum(["preview", "booked"]),
    rows: z.array(
      z.strictObject({
        line: z.number().int(),
        outcome: z.string(),
        subject: z.string().nullable(),
        review: z.string().nullable(),
        amount: vnd.nullable(),
        direction: z.enum(["credit", "debit"]).nullable(),
      })
    ),
  })
)
export const statementList = listOf(statementObject)
