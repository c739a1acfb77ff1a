import { pdfOf } from "@chophien/platform/files/pdf"
import { type Cell, type SheetOf, workbookOf } from "@chophien/platform/files/workbook"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import type { SellerStatement, StatementEntry } from "./statement"

/** A statement with what it is headed by. */
export type StatementPaper = SellerStatement & {
  seller: { name: string; address: string; phone: string }
  from: string
  to: string
  /** By which people know an order. */
  numbers: ReadonlyMap<string, number>
}

const kinds: Readonly<Record<StatementEntry["kind"], string>> = {
  sale: "Bán hàng",
  refund: "Hoàn tiền khách",
  payout: "Chợ chuyển khoản",
}
const head = ["Ngày", "Nội dung", "Khách trả", "Phí chợ", "Thuế khấu trừ", "Cộng vào sổ", "Còn lại"]
const dayOf = (day: string): string => day.split("-").reverse().join("/")

/** Each entry with what is left after it. */
function withBalances({ opening, entries }: SellerStatement): { entry: StatementEntry; left: number }[] {
  let left = opening
  return entries.map((entry) => {
    left += entry.net
    return { entry, left }
  })
}

function textOf(
  { kind, order_id, transfer_code }: StatementEntry,
  numbers: StatementPaper["numbers"]
): string {
  const number = numbers.get(order_id ?? "")
  if (kind === "payout") return [kinds.payout, transfer_code].filter(Boolean).join(", ")
  return number === undefined ? kinds[kind] : `${kinds[kind]}, đơn số ${number}`
}

const sumsOf = (entries: readonly StatementEntry[]) => ({
  gross: entries.reduce((sum, { gross }) => sum + gross, 0),
  commission: entries.reduce((sum, { commission }) => sum + commission, 0),
  tax: entries.reduce((sum, { tax }) => sum + tax, 0),
  earned: entries.reduce((sum, { kind, net }) => sum + (kind === "payout" ? 0 : net), 0),
  paid: entries.reduce((sum, { kind, net }) => sum - (kind === "payout" ? net : 0), 0),
})

/** The statement as a workbook: what an accountant books, line by line. */
export async function statementWorkbook(paper: StatementPaper): Promise<Buffer> {
  const sums = sumsOf(paper.entries)
  const rows: Cell[][] = [
    [dayOf(paper.from), "Số dư đầu kỳ", null, null, null, null, paper.opening],
    ...withBalances(paper).map(({ entry, left }): Cell[] => [
      formatMoment(entry.at.toISOString()),
      textOf(entry, paper.numbers),
      entry.kind === "payout" ? null : entry.gross,
      entry.kind === "payout" ? null : entry.commission,
      entry.kind === "payout" ? null : entry.tax,
      entry.net,
      left,
    ]),
    [
      dayOf(paper.to),
      "Số dư cuối kỳ",
      sums.gross,
      sums.commission,
      sums.tax,
      sums.earned - sums.paid,
      paper.closing,
    ],
  ]
  const sheet: SheetOf = { name: "Sổ tiền", head, rows, widths: [18, 40, 14, 14, 14, 14, 14] }
  return await workbookOf([sheet])
}

/** The statement on paper, with room for who keeps the books and who runs the stall to sign. */
export async function statementPdf(paper: StatementPaper): Promise<Buffer> {
  const { seller, entries } = paper
  const sums = sumsOf(entries)
  const money = (amount: number) => ({ text: formatVnd(amount), alignment: "right" })
  const none = { text: "" }
  const line = (label: string, amount: number) => [
    label,
    { text: formatVnd(amount), alignment: "right", bold: true },
  ]
  return await pdfOf({
    info: { title: `Sổ tiền ${seller.name} ${dayOf(paper.from)} – ${dayOf(paper.to)}` },
    pageMargins: [36, 40, 36, 48],
    content: [
      { text: "SỔ TIỀN GIAN HÀNG", fontSize: 15, bold: true },
      { text: `Từ ${dayOf(paper.from)} đến ${dayOf(paper.to)}`, margin: [0, 2, 0, 10] },
      { text: seller.name, bold: true, fontSize: 11 },
      { text: [seller.address, seller.phone].filter(Boolean).join(" · "), margin: [0, 0, 0, 10] },
      {
        table: {
          widths: ["*", "auto"],
          body: [
            line("Số dư đầu kỳ", paper.opening),
            line("Khách trả (đã trừ tiền hoàn)", sums.gross),
            line("Phí chợ", -sums.commission),
            line("Thuế khấu trừ nộp thay", -sums.tax),
            line("Chợ đã chuyển khoản", -sums.paid),
            line("Số dư cuối kỳ", paper.closing),
          ],
        },
        layout: "lightHorizontalLines",
        margin: [0, 0, 0, 14],
      },
      {
        table: {
          headerRows: 1,
          widths: [76, "*", 62, 50, 56, 64, 64],
          body: [
            head.map((text, index) => ({ text, bold: true, alignment: index < 2 ? "left" : "right" })),
            ...withBalances(paper).map(({ entry, left }) => [
              formatMoment(entry.at.toISOString()),
              textOf(entry, paper.numbers),
              ...(entry.kind === "payout"
                ? [none, none, none]
                : [money(entry.gross), money(entry.commission), money(entry.tax)]),
              money(entry.net),
              money(left),
            ]),
          ],
        },
        layout: "lightHorizontalLines",
        fontSize: 8,
      },
      ...(entries.length ? [] : [{ text: "Không có phát sinh trong kỳ.", margin: [0, 8, 0, 0] }]),
      {
        columns: ["Người lập", "Kế toán", "Đại diện gian hàng"].map((text) => ({
          stack: [
            { text, bold: true },
            { text: "(Ký, ghi rõ họ tên)", italics: true, fontSize: 8 },
          ],
          alignment: "center",
        })),
        margin: [0, 24, 0, 0],
        unbreakable: true,
      },
    ],
    footer: (page: number, pages: number) => ({
      text: `Trang ${page}/${pages}`,
      alignment: "center",
      fontSize: 8,
      margin: [0, 16, 0, 0],
    }),
  })
}
