import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

const words = defineTexts({
  paid_subject: { vi: "Chợ đã chuyển {amount}", en: "{amount} was paid to you" },
  paid: {
    vi: "Chợ đã chuyển {amount} vào tài khoản của gian hàng. Ngân hàng có thể cần thêm ít phút để báo có.",
    en: "{amount} was paid to the stall's bank account. The bank may take some minutes to show it.",
  },
  failed_subject: { vi: "Chưa chuyển được {amount}", en: "{amount} could not be paid" },
  failed: {
    vi: "Ngân hàng không chuyển được {amount}. Tiền vẫn là của gian hàng và sẽ đi cùng đợt sau. Xin xem lại số tài khoản.",
    en: "The bank could not pay {amount}. It is still yours and goes with the next batch. Please look at the account number.",
  },
})
const labels = defineTexts({
  code: { vi: "Nội dung chuyển khoản", en: "Transfer text" },
  account: { vi: "Số tài khoản (4 số cuối)", en: "Account (last four)" },
})

/** To each member of a seller: it was paid, or the bank could not do so. */
export const sellerPayout = defineMail({
  template: "seller-payout",
  data: z.object({
    seller_name: mailFields.text,
    amount: mailFields.amount,
    is_paid: z.boolean(),
    transfer_code: mailFields.text,
    account_end: mailFields.text,
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "{subject}",
      preview: "{sentence}",
      heading: "{subject}",
      intro: "Chào {seller}. {sentence}",
      button: "Mở sổ tiền",
      note: "Sổ tiền có từng đơn, phí và thuế của mỗi lần chuyển.",
    },
    en: {
      subject: "{subject}",
      preview: "{sentence}",
      heading: "{subject}",
      intro: "Hello {seller}. {sentence}",
      button: "Open the money page",
      note: "It shows each order, fee and tax.",
    },
  },
  compose: (
    { seller_name: seller, amount: moved, is_paid, transfer_code, account_end, panel_url },
    { locale, amount }
  ) => ({
    values: {
      seller,
      subject: (is_paid ? words.paid_subject : words.failed_subject)[locale].replace(
        "{amount}",
        amount(moved)
      ),
      sentence: (is_paid ? words.paid : words.failed)[locale].replace("{amount}", amount(moved)),
    },
    url: panel_url,
    between: [
      {
        kind: "facts",
        rows: [
          { label: labels.code[locale], value: transfer_code },
          { label: labels.account[locale], value: account_end },
        ],
      },
    ],
  }),
})
