import type { Answer, ReadBody } from "@chophien/contract"
import {
  type BankFile,
  bankFileSchema,
  type listBankFiles as listRoute,
  type previewBankFile as previewRoute,
  type saveBankFile as saveRoute,
} from "@chophien/contract/staff/bank-files"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { bankFileCells, bankFileHeadings, missingFields } from "../files/bank-file"
import { settlement } from "../modules/settlement"
import { readStaffEmails } from "../staff-act"
import { texts } from "../texts"

/** Receivers that nobody has, to show what a file looks like. */
const madeUp = [
  {
    account_number: "0011002233445",
    account_holder_name: "Hợp tác xã Chè Ví Dụ",
    bank_name: "Agribank",
    bank_bin: "970405",
    amount: 1_250_000,
    transfer_code: "CHPQ7M6P4XK",
  },
  {
    account_number: "19034567890123",
    account_holder_name: "Nguyễn Thị Ví Dụ",
    bank_name: "Vietcombank",
    bank_bin: "970436",
    amount: 385_500,
    transfer_code: "CHPR2K9D7WN",
  },
]

/** A row as it travels: its columns lie in one document. */
const viewOf = ({ columns, ...row }: { columns: { list?: unknown } | Record<string, unknown> }): BankFile =>
  bankFileSchema.parse({ ...row, columns: columns.list })

function checkWhole(layout: ReadBody<typeof saveRoute>): void {
  const [missing] = missingFields(layout)
  if (missing) throw new Problem("invalid_request", texts.bank_file_incomplete, { param: "columns" })
}

/** How banks want their files, by name. */
export async function listBankFiles(container: MedusaContainer): Promise<Answer<typeof listRoute>> {
  const rows = await settlement(container).listBankFiles({}, { take: null, order: { name: "ASC" } })
  return { bank_files: rows.map(viewOf) }
}

/** How a bank wants its file. @throws Problem `money_item_not_found` */
export async function readBankFile(container: MedusaContainer, id: string): Promise<BankFile> {
  const [row] = await settlement(container).listBankFiles({ id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.money_item_not_found)
  return viewOf(row)
}

/** Keeps how a bank wants its file; one of the same name is replaced. @throws Problem `bank_file_incomplete` */
export async function saveBankFile(
  container: MedusaContainer,
  { actor_id, ...layout }: ReadBody<typeof saveRoute> & { actor_id: string }
): Promise<Answer<typeof saveRoute>> {
  checkWhole(layout)
  const service = settlement(container)
  const emails = await readStaffEmails(container, [actor_id])
  const made_by = emails.get(actor_id) ?? actor_id
  const [known] = await service.listBankFiles({ name: layout.name }, { take: 1 })
  const fields = { ...layout, columns: { list: layout.columns }, made_by }
  const saved = known
    ? await service.updateBankFiles({ id: known.id, ...fields })
    : await service.createBankFiles(fields)
  return { bank_file: viewOf(saved) }
}

/** The first rows of a file, with receivers that nobody has. @throws Problem `bank_file_incomplete` */
export function previewBankFile(layout: ReadBody<typeof previewRoute>): Answer<typeof previewRoute> {
  checkWhole(layout)
  return { headings: bankFileHeadings(layout), rows: bankFileCells(layout, madeUp) }
}

/** Forgets how a bank wants its file. @throws Problem `money_item_not_found` */
export async function removeBankFile(container: MedusaContainer, id: string): Promise<{ id: string }> {
  await readBankFile(container, id)
  await settlement(container).deleteBankFiles(id)
  return { id }
}
