import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To each member of a seller, once staff took back a sheet of goods that they had written for it. */
export const sellerGoodsTakenBack = defineMail({
  template: "seller-goods-taken-back",
  data: z.object({
    seller_name: mailFields.text,
    file_name: mailFields.text,
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Trung tâm đã bỏ bảng hàng nhập cho {seller}",
      preview: "Gian hàng trở lại như trước khi nhập.",
      heading: "Bảng hàng đã được bỏ",
      intro:
        "Cán bộ trung tâm đã bỏ tệp “{file}” đã nhập cho {seller}. Món mới được xóa, món đã có người đặt thì ngừng bán, món được sửa trở lại như trước.",
      button: "Mở gian hàng",
      note: "Nếu có món không đúng, bạn sửa ngay trong gian hàng hoặc gọi cán bộ phụ trách.",
    },
    en: {
      subject: "The centre took back the goods it had entered for {seller}",
      preview: "The shop is as it was before.",
      heading: "The goods were taken back",
      intro:
        "Staff of the centre took back the file “{file}” that they had read for {seller}. New goods were deleted, or left the shop where somebody had ordered them; changed ones are as they were.",
      button: "Open the shop",
      note: "If something is not right, change it in the shop, or call the officer in charge.",
    },
  },
  compose: ({ seller_name: seller, file_name: file, panel_url }) => ({
    values: { seller, file },
    url: panel_url,
  }),
})
