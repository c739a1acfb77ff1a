import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

const labels = defineTexts({
  by: { vi: "Người đổi", en: "Changed by" },
  bank: { vi: "Ngân hàng", en: "Bank" },
  account: { vi: "Số tài khoản (4 số cuối)", en: "Account (last four)" },
  holder: { vi: "Chủ tài khoản", en: "Holder" },
})

/** To everybody of a seller and its own address: money goes to another bank account from now on. */
export const sellerBankChanged = defineMail({
  template: "seller-bank-changed",
  data: z.object({
    seller_name: mailFields.text,
    member_name: mailFields.text,
    bank_name: mailFields.text,
    account_end: mailFields.text,
    account_holder_name: mailFields.text,
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Tài khoản nhận tiền của gian hàng đã đổi",
      preview: "{member} vừa đổi tài khoản nhận tiền của {seller}.",
      heading: "Tài khoản nhận tiền đã đổi",
      intro:
        "{member} vừa đổi tài khoản nhận tiền của {seller}. Cán bộ chợ xem lại rồi mới chuyển tiền vào tài khoản mới.",
      button: "Mở sổ tiền",
      note: "Nếu không phải người của gian hàng đổi, hãy gọi ngay cho cán bộ phụ trách: tiền chưa đi đâu cả.",
    },
    en: {
      subject: "Your stall's bank account was changed",
      preview: "{member} changed where the money of {seller} goes.",
      heading: "The bank account was changed",
      intro:
        "{member} changed where the money of {seller} goes. Staff look at it before anything is paid there.",
      button: "Open the money page",
      note: "If it was none of you, call the officer in charge at once: nothing has left yet.",
    },
  },
  compose: (
    { seller_name: seller, member_name: member, bank_name, account_end, account_holder_name, panel_url },
    { locale }
  ) => ({
    values: { seller, member },
    url: panel_url,
    between: [
      {
        kind: "facts",
        rows: [
          { label: labels.by[locale], value: member },
          { label: labels.bank[locale], value: bank_name },
          { label: labels.account[locale], value: account_end },
          { label: labels.holder[locale], value: account_holder_name },
        ],
      },
    ],
  }),
})
