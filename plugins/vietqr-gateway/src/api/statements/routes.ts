import { z } from "zod"
import { actFields, noteAct } from "../../core/acts/record-act"
import { bookRows, previewRows } from "../../core/statements/book-rows"
import type { Encoding } from "../../core/statements/encoding"
import { mappingColumns } from "../../core/statements/mapping"
import { readCells, readStatement, type StatementRow } from "../../core/statements/read-statement"
import { StatementImport } from "../../core/statements/statement-import.entity"
import { StatementMapping } from "../../core/statements/statement-mapping.entity"
import { StatementError } from "../../core/statements/workbook"
import { newId } from "../../kernel/ids"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"
import { expand, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { type Call, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { mappingList, mappingObject, statementList, statementObject } from "./output"

const mappingsUrl = "/v1/vietqr/statement_mappings"
const url = "/v1/vietqr/statement_imports"

function presentMapping(mapping: StatementMapping): object {
  return {
    id: mapping.id,
    object: "vietqr.statement_mapping",
    columns: mapping.columns,
    created: unixSeconds(mapping.created_at),
    livemode: mapping.livemode,
    name: mapping.name,
  }
}

const createMapping = route({
  method: "post",
  path: mappingsUrl,
  scope: "statements:write",
  output: mappingObject,
  summary: "Save how one bank's statement is read",
  input: z.strictObject({ name: z.string().min(1).max(100), columns: mappingColumns, expand }),
  async handle({ input, manager, caller }) {
    const id = newId("stm")
    await manager.insert(StatementMapping, {
      id,
      livemode: caller.livemode,
      name: input.name,
      columns: input.columns,
    })
    return presentMapping(await manager.findOneByOrFail(StatementMapping, { id }))
  },
})

const listMappings = route({
  method: "get",
  path: mappingsUrl,
  scope: "statements:read",
  output: mappingList,
  summary: "List saved mappings",
  input: z.strictObject(pageFields),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, StatementMapping, input, {
      url: mappingsUrl,
      ownedBy: null,
      present: presentMapping,
    }),
})

async function rowsOf(
  format: "csv" | "xlsx",
  content: Buffer,
  mapping: StatementMapping
): Promise<{ rows: StatementRow[]; encoding: Encoding | null }> {
  try {
    const { cells, encoding } = await readCells(format, content)
    return { rows: readStatement(cells, mappingColumns.parse(mapping.columns)), encoding }
  } catch (error) {
    if (error instanceof StatementError) throw refused("content", "statement_unreadable", error.message)
    throw error
  }
}

function present(found: StatementImport, rows: object[]): object {
  return {
    id: found.id,
    object: "vietqr.statement_import",
    booked_at: unixSecondsOrNull(found.booked_at),
    created: unixSeconds(found.created_at),
    encoding: found.encoding,
    filename: found.filename,
    livemode: found.livemode,
    mapping: found.mapping_id,
    status: found.booked_at ? "booked" : "preview",
    rows,
  }
}

async function find({
  manager,
  caller,
  params,
}: Pick<Call<unknown>, "manager" | "caller" | "params">): Promise<StatementImport> {
  const found =
    caller.account_id === null
      ? await manager
          .createQueryBuilder(StatementImport, "row")
          .where("row.id = :id and row.livemode = :livemode", {
            id: params.statement ?? "",
            livemode: caller.livemode,
          })
          .addSelect("row.content")
          .setLock("pessimistic_write")
          .getOne()
      : null
  if (!found) throw missing("statement import", params.statement ?? "")
  return found
}

const create = route({
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
  async handle({ input, manager, caller, gateway }) {
    const account = await gateway.bankAccountByNumber([input.account_number])
    if (!account || account.livemode !== caller.livemode)
      throw refused("account_number", "resource_missing", "This is none of our bank accounts.")
    const mapping = await manager.findOneBy(StatementMapping, {
      id: input.mapping,
      livemode: caller.livemode,
    })
    if (!mapping)
      throw new StripeError(400, `No such mapping: '${input.mapping}'`, {
        code: "resource_missing",
        param: "mapping",
      })
    const content = Buffer.from(input.content, "base64")
    const { rows, encoding } = await rowsOf(input.format, content, mapping)
    const id = newId("sti")
    await manager.insert(StatementImport, {
      id,
      livemode: caller.livemode,
      bank_account_id: account.id,
      mapping_id: mapping.id,
      filename: input.filename,
      format: input.format,
      encoding,
      content,
    })
    return present(
      await manager.findOneByOrFail(StatementImport, { id }),
      await previewRows(gateway, manager, account, rows)
    )
  },
})

const book = route({
  method: "post",
  path: `${url}/:statement/book`,
  scope: "statements:write",
  output: statementObject,
  summary: "Book a previewed statement; rows that are known already change nothing",
  input: z.strictObject({ ...actFields, expand }),
  async handle(call) {
    const { input, manager, caller, gateway } = call
    const found = await find(call)
    if (found.booked_at)
      throw new StripeError(400, "This statement is already booked.", {
        code: "statement_unexpected_state",
        param: "statement",
      })
    const account = await gateway.bankAccount(found.bank_account_id)
    const mapping = await manager.findOneByOrFail(StatementMapping, { id: found.mapping_id })
    if (!account) throw new Error(`statement ${found.id} has no bank account`)
    const { rows } = await rowsOf(found.format, found.content, mapping)
    const fates = await bookRows(gateway, manager, account, rows)
    const booked_at = new Date()
    await manager.update(StatementImport, { id: found.id }, { booked_at })
    await noteAct(manager, {
      livemode: caller.livemode,
      object_id: found.id,
      act: "book",
      author: input.author,
      reason: input.reason,
    })
    return present(Object.assign(found, { booked_at }), fates)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "statements:read",
  output: statementList,
  summary: "List uploaded statements",
  input: z.strictObject(pageFields),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, StatementImport, input, {
      url,
      ownedBy: null,
      present: (found) => present(found, []),
    }),
})

const retrieve = route({
  method: "get",
  path: `${url}/:statement`,
  scope: "statements:read",
  output: statementObject,
  summary: "Retrieve an uploaded statement",
  input: nothing,
  async handle({ manager, caller, params }) {
    const found =
      caller.account_id === null
        ? await manager.findOneBy(StatementImport, { id: params.statement ?? "", livemode: caller.livemode })
        : null
    if (!found) throw missing("statement import", params.statement ?? "")
    return present(found, [])
  },
})

/** Statement mappings and imports. */
export const statementRoutes = [createMapping, listMappings, create, list, retrieve, book]
