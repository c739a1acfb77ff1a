import {
  type BankFile,
  listBankFiles,
  previewBankFile,
  removeBankFile,
  saveBankFile,
} from "../staff/bank-files"
import {
  approvePayoutBatch,
  cancelPayoutBatch,
  failPayout,
  holdPayouts,
  listDuePayouts,
  listPayoutBatches,
  makePayoutBatch,
  type PayoutBatch,
  readPayoutBatch,
  readPayoutFile,
  releasePayouts,
  setPayoutTerms,
  verifyBankAccount,
} from "../staff/payouts"
import {
  type BankStatement,
  bookStatement,
  listStatementMappings,
  previewStatement,
  saveStatementMapping,
} from "../staff/statements"
import { seller as shown } from "./goods"
import { exampleOf } from "./sample"

const seller = { id: shown.id, name: shown.name }
const reason = "Đã so với sổ và gọi cho gian hàng."
const batch: PayoutBatch = {
  id: "sbatch_01JBATCH",
  state: "to_approve",
  made_by: "ketoan@chophien.example",
  made_at: "2026-11-27T02:00:00.000Z",
  approved_by: null,
  approved_at: null,
  payouts: 1,
  payouts_ready: 1,
  amount: 1_250_000,
}
const bank_name = "Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam"

const mapping = {
  id: "stm_01JMAP",
  name: "Agribank",
  columns: {
    date: "Ngày",
    credit: "Ghi có",
    debit: "Ghi nợ",
    description: "Nội dung",
    reference: "Số bút toán",
  },
}
const statement: BankStatement = {
  id: "sti_01JSTATEMENT",
  file_name: "sao-ke.csv",
  status: "preview",
  booked_at: null,
  rows: [
    {
      line: 2,
      outcome: "booked",
      subject: "po_01JPAYOUT",
      review: null,
      amount: 1_250_000,
      direction: "debit",
    },
  ],
}

const layout = {
  name: "Agribank, chi theo lô",
  format: "xlsx",
  delimiter: ",",
  with_headings: true,
  plain_letters: true,
  grouped_amounts: false,
  columns: [
    { field: "number", heading: "STT", text: "" },
    { field: "account_number", heading: "Số tài khoản", text: "" },
    { field: "account_holder_name", heading: "Tên người thụ hưởng", text: "" },
    { field: "amount", heading: "Số tiền", text: "" },
    { field: "transfer_code", heading: "Nội dung", text: "" },
  ],
} satisfies Omit<BankFile, "id">
const bankFile: BankFile = { id: "bfile_01JAGRI", ...layout }

/** Examples of how sellers are paid. */
export const payoutExamples = [
  exampleOf(listStatementMappings, { answer: { mappings: [mapping] } }),
  exampleOf(saveStatementMapping, {
    body: { name: mapping.name, columns: mapping.columns },
    answer: { mapping },
  }),
  exampleOf(previewStatement, {
    body: {
      mapping: mapping.id,
      account_number: "1900000000018",
      file_name: statement.file_name,
      format: "csv",
      content: "TmfDoHk=",
    },
    answer: { statement },
  }),
  exampleOf(bookStatement, {
    params: { id: statement.id },
    body: { reason },
    answer: { statement: { ...statement, status: "booked", booked_at: "2026-11-27T05:00:00.000Z" } },
  }),
  exampleOf(listDuePayouts, {
    answer: {
      due: [
        {
          seller,
          amount: 1_250_000,
          balance: 1_250_000,
          on_the_way: 370_025,
          hold: null,
          bank: {
            bank_bin: "970405",
            bank_name,
            account_number: "2500205005678",
            account_holder_name: "HTX NONG NGHIEP PA CO",
            status: "verified",
            name_fits: true,
            held_until: null,
            changed_at: "2026-11-01T03:00:00.000Z",
          },
          terms: { interval: "weekly", payout_min: 50_000, reserve: 0, is_own: false },
        },
      ],
      amount: 1_250_000,
      open_batch_id: null,
    },
  }),
  exampleOf(makePayoutBatch, { body: {}, answer: { id: batch.id } }),
  exampleOf(listPayoutBatches, { answer: { batches: [batch], count: 1, limit: 20, offset: 0 } }),
  exampleOf(readPayoutBatch, {
    params: { id: batch.id },
    answer: {
      batch,
      lines: [
        {
          id: "po_01JPAYOUT",
          kind: "payout",
          state: "waiting",
          amount: 1_250_000,
          seller,
          account_holder_name: "HTX NONG NGHIEP PA CO",
          account_number: "2500205005678",
          bank_name,
          transfer_code: "CHPQ7M6P4XK",
          qr: null,
          failure: null,
          bank_reference: null,
        },
      ],
      fingerprint: "3f1c9a",
      amount: 1_250_000,
    },
  }),
  exampleOf(approvePayoutBatch, {
    params: { id: batch.id },
    body: { reason, approver: "apr_01JBINH", code: "123456", fingerprint: "3f1c9a" },
    answer: { id: batch.id },
  }),
  exampleOf(cancelPayoutBatch, { params: { id: batch.id }, body: { reason }, answer: { id: batch.id } }),
  exampleOf(readPayoutFile, {
    params: { id: batch.id },
    answer: { file_name: "dot-chi-2026-11-27.xlsx", content: "UEsDBBQ=" },
  }),
  exampleOf(listBankFiles, { answer: { bank_files: [bankFile] } }),
  exampleOf(saveBankFile, { body: layout, answer: { bank_file: bankFile } }),
  exampleOf(previewBankFile, {
    body: layout,
    answer: {
      headings: ["STT", "Số tài khoản", "Tên người thụ hưởng", "Số tiền", "Nội dung"],
      rows: [["1", "0011002233445", "NGUYEN VAN A", "1250000", "CHPQ7M6P4XK"]],
    },
  }),
  exampleOf(removeBankFile, { params: { id: bankFile.id }, body: {}, answer: { id: bankFile.id } }),
  exampleOf(failPayout, { params: { id: "spay_01JPAY" }, body: { reason }, answer: { id: "spay_01JPAY" } }),
  exampleOf(verifyBankAccount, {
    params: { id: seller.id },
    body: { reason, outcome: "verified" },
    answer: { id: seller.id },
  }),
  exampleOf(setPayoutTerms, {
    body: { seller_id: seller.id, interval: "twice_weekly", payout_min: null, reserve: 200_000, reason },
    answer: { id: "pterm_01JTERM" },
  }),
  exampleOf(holdPayouts, {
    params: { id: seller.id },
    body: { reason: "Khách khiếu nại nhiều đơn, đang tìm hiểu.", until: "2026-12-05" },
    answer: { id: "shold_01JHOLD" },
  }),
  exampleOf(releasePayouts, {
    params: { id: "shold_01JHOLD" },
    body: { reason },
    answer: { id: "shold_01JHOLD" },
  }),
]
