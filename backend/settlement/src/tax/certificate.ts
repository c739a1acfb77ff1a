import type { Market } from "@chophien/contract/store/market"
import { pdfOf } from "@chophien/platform/files/pdf"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatPhone } from "@chophien/vocabulary/phone"
import { dayOf } from "../vietnam-days"
import type { TaxLine } from "./select-tax"

/** What was withheld in one month, whole VND, refunds taken off. */
export type WithheldMonth = { month: string; gross: number; vat: number; pit: number }

/** The months of a year in which something was withheld or given back. */
export function withheldByMonth(lines: readonly TaxLine[]): WithheldMonth[] {
  const months = new Map<string, WithheldMonth>()
  for (const { at, gross, vat, pit } of lines) {
    const month = dayOf(at).slice(0, 7)
    const sum = months.get(month) ?? { month, gross: 0, vat: 0, pit: 0 }
    months.set(month, { month, gross: sum.gross + gross, vat: sum.vat + vat, pit: sum.pit + pit })
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Whom and what a certificate is about. */
export type CertificateOf = {
  year: string
  number: string
  made_on: Date
  operator: Market["operator"]
  seller: { name: string; address: string; phone: string; tax_code: string | null }
  months: readonly WithheldMonth[]
  legal_bases: readonly string[]
}

const sum = (months: readonly WithheldMonth[], name: "gross" | "vat" | "pit"): number =>
  months.reduce((total, month) => total + month[name], 0)
const money = (amount: number, bold = false) => ({ text: formatVnd(amount), alignment: "right", bold })

/** What the market withheld of one seller in a year and declared for it, on paper, with room to sign. */
export async function taxCertificatePdf(paper: CertificateOf): Promise<Buffer> {
  const { year, operator, seller, months } = paper
  const line = (label: string, text: string) => [{ text: label, color: "#555" }, { text }]
  const rows = months.map(({ month, gross, vat, pit }) => [
    month.split("-").reverse().join("/"),
    money(gross),
    money(vat),
    money(pit),
    money(vat + pit),
  ])
  return await pdfOf({
    info: { title: `Xác nhận thuế đã khấu trừ năm ${year}, ${seller.name}` },
    pageMargins: [48, 48, 48, 56],
    content: [
      { text: "XÁC NHẬN THUẾ ĐÃ KHẤU TRỪ", fontSize: 16, bold: true, alignment: "center" },
      { text: `Năm ${year}`, alignment: "center", margin: [0, 2, 0, 2] },
      { text: `Số ${paper.number}`, alignment: "center", fontSize: 8, margin: [0, 0, 0, 14] },
      { text: "Tổ chức khấu trừ, nộp thay", bold: true, margin: [0, 0, 0, 4] },
      {
        table: {
          widths: [110, "*"],
          body: [
            line("Tên", operator.name),
            line("Mã số thuế", operator.tax_code),
            line("Địa chỉ", operator.address),
          ],
        },
        layout: "noBorders",
        margin: [0, 0, 0, 10],
      },
      { text: "Người nộp thuế", bold: true, margin: [0, 0, 0, 4] },
      {
        table: {
          widths: [110, "*"],
          body: [
            line("Tên", seller.name),
            line("Mã số thuế", seller.tax_code ?? "Chưa khai với chợ"),
            line("Địa chỉ", seller.address),
            line("Điện thoại", seller.phone ? formatPhone(seller.phone) : ""),
          ],
        },
        layout: "noBorders",
        margin: [0, 0, 0, 12],
      },
      {
        table: {
          headerRows: 1,
          widths: [60, "*", "*", "*", "*"],
          body: [
            ["Tháng", "Doanh thu", "Thuế GTGT", "Thuế TNCN", "Cộng thuế"].map((text, index) => ({
              text,
              bold: true,
              alignment: index ? "right" : "left",
            })),
            ...rows,
            [
              { text: "Cả năm", bold: true },
              money(sum(months, "gross"), true),
              money(sum(months, "vat"), true),
              money(sum(months, "pit"), true),
              money(sum(months, "vat") + sum(months, "pit"), true),
            ],
          ],
        },
        layout: "lightHorizontalLines",
        margin: [0, 0, 0, 10],
      },
      ...(months.length ? [] : [{ text: "Trong năm không phát sinh thuế khấu trừ." }]),
      {
        text: "Doanh thu và thuế đã trừ phần đơn hủy, hoàn tiền trong tháng. Số liệu lấy từ sổ của sàn.",
        fontSize: 8,
        margin: [0, 6, 0, 2],
      },
      ...(paper.legal_bases.length
        ? [{ text: `Căn cứ: ${paper.legal_bases.join("; ")}.`, fontSize: 8 }]
        : []),
      {
        columns: [
          { text: "" },
          {
            stack: [
              { text: `Ngày ${dayOf(paper.made_on).split("-").reverse().join("/")}` },
              { text: "Đại diện tổ chức khấu trừ", bold: true },
              { text: "(Ký, ghi rõ họ tên, đóng dấu)", italics: true, fontSize: 8 },
            ],
            alignment: "center",
          },
        ],
        margin: [0, 24, 0, 0],
        unbreakable: true,
      },
    ],
  })
}
