import { findBank } from "../banks/list"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"

const columns = [
  "STT",
  "Số tài khoản",
  "Tên người nhận",
  "Ngân hàng",
  "Mã BIN",
  "Số tiền",
  "Nội dung",
] as const

/** A cell that a spreadsheet would take for a formula is made plain text. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function cells(payment: OutgoingPayment, index: number): string[] {
  const bank = findBank(payment.bank_bin ?? "")
  return [
    String(index + 1),
    payment.account_number ?? "",
    payment.account_holder_name ?? "",
    bank?.short_name ?? "",
    payment.bank_bin ?? "",
    String(payment.amount),
    payment.transfer_code,
  ].map(inert)
}

/** The batch as a CSV for a bank's bulk transfer, with a byte-order mark so that spreadsheets read the Vietnamese. */
export function batchCsv(payments: OutgoingPayment[]): string {
  const lines = [[...columns], ...payments.map(cells)].map((line) =>
    line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")
  )
  return `\uFEFF${lines.join("\r\n")}\r\n`
}

/** The batch as an XLSX for a bank's bulk transfer; account numbers stay text. */
export async function batchXlsx(payments: OutgoingPayment[]): Promise<Buffer> {
  const { default: writeXlsx } = await import("write-excel-file/node")
  const head = columns.map((value) => ({ value, type: String, fontWeight: "bold" as const }))
  const body = payments.map((payment, index) =>
    cells(payment, index).map((value, column) =>
      column === 5 ? { value: payment.amount, type: Number } : { value, type: String }
    )
  )
  return writeXlsx([head, ...body]).toBuffer()
}
