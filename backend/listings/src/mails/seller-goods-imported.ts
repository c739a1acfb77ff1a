import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To each member of a seller, once staff wrote a sheet of goods for it. */
export const sellerGoodsImported = defineMail({
  template: "seller-goods-imported",
  data: z.object({
    seller_name: mailFields.text,
    file_name: mailFields.text,
    created: z.int(),
    changed: z.int(),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Trung tâm đã nhập hàng cho {seller}",
      preview: "{created} món mới, {changed} món được sửa.",
      heading: "Hàng của bạn đã được nhập vào chợ",
      intro:
        "Cán bộ trung tâm đã nhập tệp “{file}” cho {seller}: {created} món mới và {changed} món được sửa giá, số lượng hoặc thông tin. Món mới đang là bản nháp: bạn thêm ảnh rồi bấm đăng bán.",
      button: "Mở gian hàng",
      note: "Nếu có món không đúng, bạn sửa ngay trong gian hàng hoặc gọi cán bộ phụ trách.",
    },
    en: {
      subject: "The centre entered goods for {seller}",
      preview: "{created} new, {changed} changed.",
      heading: "Your goods were entered",
      intro:
        "Staff of the centre read the file “{file}” for {seller}: {created} new goods, and {changed} whose price, stock or facts changed. New ones are drafts: add photos, then publish them.",
      button: "Open the shop",
      note: "If something is not right, change it in the shop, or call the officer in charge.",
    },
  },
  compose: ({ seller_name: seller, file_name: file, created, changed, panel_url }) => ({
    values: { seller, file, created, changed },
    url: panel_url,
  }),
})
