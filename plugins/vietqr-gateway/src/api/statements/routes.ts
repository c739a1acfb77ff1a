import { z } from "zod"
import { bookStatement, uploadStatement } from "../../core/statements/import-statement"
import { mappingColumns } from "../../core/statements/mapping"
import { StatementImport } from "../../core/statements/statement-import.entity"
import { StatementMapping } from "../../core/statements/statement-mapping.entity"
import { createMapping, findStatement, lockStatement } from "../../core/statements/store"
import { NotFoundError } from "../../kernel/errors"
import { decisionFields, expand, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { decisionOf, pathParam, route } from "../http/route"
import { mappingList, mappingObject, statementList, statementObject } from "./output"
import { presentMapping, presentStatement } from "./present"

const mappingsUrl = "/v1/vietqr/statement_mappings"
const url = "/v1/vietqr/statement_imports"

const saveMapping = route({
  method: "post",
  path: mappingsUrl,
  scope: "statements:write",
  output: mappingObject,
  summary: "Save how one bank's statement is read",
  input: z.strictObject({ name: z.string().min(1).max(100), columns: mappingColumns, expand }),
  async handle({ input: { name, columns }, context, caller }) {
    const { livemode } = caller
    return presentMapping(await createMapping(context.manager, { livemode, name, columns }))
  },
})

const listMappings = route({
  method: "get",
  path: mappingsUrl,
  scope: "statements:read",
  output: mappingList,
  summary: "List saved mappings",
  input: z.strictObject(pageFields),
  handle: ({ context, caller, input }) =>
    listPage(context.manager, caller, StatementMapping, input, {
      url: mappingsUrl,
      ownedBy: null,
      present: presentMapping,
    }),
})

const upload = route({
  method: "post",
  path: url,
  scope: "statements:write",
  output: statementObject,
  summary: "Upload a statement (base64) and see every row's fate; nothing is booked yet",
  input: z.strictObject({
    account_number: z.string().max(50),
    mapping: z.string().max(100),
    filename: z.string().min(1).max(200),
    format: z.enum(["csv", "xlsx"]),
    content: z
      .string()
      .min(1)
      .max(8_000_000)
      .regex(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, "must be base64"),
    expand,
  }),
  body_limit: "9mb",
  async handle({ input, context, caller }) {
    const { statement, rows } = await uploadStatement(context, {
      livemode: caller.livemode,
      account_number: input.account_number,
      mapping_id: input.mapping,
      filename: input.filename,
      format: input.format,
      content: Buffer.from(input.content, "base64"),
    })
    return presentStatement(statement, rows)
  },
})

const book = route({
  method: "post",
  path: `${url}/:statement/book`,
  scope: "statements:write",
  output: statementObject,
  summary: "Book a previewed statement; rows that are known already change nothing",
  input: z.strictObject({ ...decisionFields, expand }),
  async handle(call) {
    const id = pathParam(call, "statement")
    const found = await lockStatement(call.context.manager, call.caller, id)
    if (!found) throw new NotFoundError("statement import", id)
    const { statement, rows } = await bookStatement(call.context, found, decisionOf(call))
    return presentStatement(statement, rows)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "statements:read",
  output: statementList,
  summary: "List uploaded statements",
  input: z.strictObject(pageFields),
  handle: ({ context, caller, input }) =>
    listPage(context.manager, caller, StatementImport, input, {
      url,
      ownedBy: null,
      present: (statement) => presentStatement(statement),
    }),
})

const retrieve = route({
  method: "get",
  path: `${url}/:statement`,
  scope: "statements:read",
  output: statementObject,
  summary: "Retrieve an uploaded statement",
  input: nothing,
  async handle(call) {
    const id = pathParam(call, "statement")
    const found = await findStatement(call.context.manager, call.caller, id)
    if (!found) throw new NotFoundError("statement import", id)
    return presentStatement(found)
  },
})

/** Statement mappings and imports. */
export const statementRoutes = [saveMapping, listMappings, upload, list, retrieve, book]
