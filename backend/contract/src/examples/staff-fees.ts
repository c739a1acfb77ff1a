import {
  addCommissionRule,
  addWithholdingRule,
  type CommissionRule,
  changeSettlementSetting,
  listInvoiceRequests,
  readEarnings,
  readEarningsFile,
  readFees,
  readInvoiceFile,
  readTaxCertificate,
  readTaxFile,
  readTaxMonth,
  type WithholdingRule,
} from "../staff/fees"
import { seller as shown } from "./goods"
import { exampleOf } from "./sample"

const rule: CommissionRule = {
  id: "crule_01JRULE",
  scope: "default",
  scope_id: null,
  scope_name: null,
  rate_bp: 500,
  amount_min: null,
  amount_max: null,
  of_carriage: false,
  ends: false,
  valid_from: "2026-12-31T17:00:00.000Z",
  made_by: "ketoan@chophien.example",
  reason: "Phí từ năm 2027.",
  in_force: false,
}
const tax: WithholdingRule = {
  id: "wrule_01JRULE",
  seller_kind: "household",
  taxed_kind: "goods",
  own_production: null,
  processing_level: null,
  vat_bp: 100,
  pit_bp: 50,
  valid_from: "2025-12-31T17:00:00.000Z",
  legal_basis: "Nghị định 252/2026/NĐ-CP",
  doubt: null,
  made_by: "system",
}

/** Examples of fees, tax and numbers. */
export const feeExamples = [
  exampleOf(readFees, {
    answer: {
      commission: [rule],
      withholding: [tax],
      settings: [
        { name: "return_days", value: 3, valid_from: "2025-12-31T17:00:00.000Z", made_by: "system" },
      ],
    },
  }),
  exampleOf(addCommissionRule, {
    body: { scope: "default", rate_bp: 500, valid_from: "2027-01-01", reason: "Phí từ năm 2027." },
    answer: { id: rule.id },
  }),
  exampleOf(addWithholdingRule, {
    body: {
      seller_kind: "household",
      taxed_kind: "goods",
      vat_bp: 100,
      pit_bp: 50,
      valid_from: "2027-01-01",
      legal_basis: "Nghị định 252/2026/NĐ-CP",
    },
    answer: { id: tax.id },
  }),
  exampleOf(changeSettlementSetting, {
    body: { name: "return_days", value: 7, reason: "Cho khách thêm ngày." },
    answer: { id: "sset_01JSET" },
  }),
  exampleOf(readTaxMonth, {
    query: { month: "2026-11" },
    answer: {
      month: "2026-11",
      rows: [
        {
          seller: { id: shown.id, name: shown.name, kind: "household" },
          orders: 12,
          gross: 4_200_000,
          vat: 42_000,
          pit: 21_000,
          vat_back: 3_600,
          pit_back: 1_800,
        },
      ],
      gross: 4_200_000,
      vat: 38_400,
      pit: 19_200,
      due_on: "2026-12-20",
    },
  }),
  exampleOf(readTaxFile, {
    query: { month: "2026-11" },
    answer: { file_name: "thue-khau-tru-2026-11.xlsx", content: "UEsDBBQ=" },
  }),
  exampleOf(listInvoiceRequests, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: {
      requests: [
        {
          order_id: "order_01JORDER",
          display_id: 1042,
          group_code: "K7M2P9QX",
          paid_at: "2026-11-22T02:04:00.000Z",
          seller: { id: shown.id, name: shown.name, tax_code: null },
          buyer: {
            company: "Công ty TNHH Ví Dụ",
            tax_code: "0100109106",
            address: "1 Phố Ví Dụ, Hà Nội",
            email: "ketoan@vidu.vn",
          },
          lines: [{ title: "Chè shan", quantity: 2, amount: 360_000 }],
          amount: 395_000,
        },
      ],
    },
  }),
  exampleOf(readInvoiceFile, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: { file_name: "hoa-don-2026-11-01-2026-11-30.xlsx", content: "UEsDBBQ=" },
  }),
  exampleOf(readTaxCertificate, {
    query: { seller_id: shown.id, year: "2026" },
    answer: { file_name: "thue-da-khau-tru-2026.pdf", content: "JVBERi0=" },
  }),
  exampleOf(readEarningsFile, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: { file_name: "so-lieu-2026-11-01-2026-11-30.xlsx", content: "UEsDBBQ=" },
  }),
  exampleOf(readEarnings, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: {
      rows: [
        {
          key: "2026-11-22",
          name: "22/11/2026",
          orders: 12,
          gross: 4_200_000,
          commission: 210_000,
          tax: 63_000,
          net: 3_927_000,
        },
      ],
      owed_to_sellers: 1_250_000,
      held: 370_025,
      sending: 0,
    },
  }),
]
