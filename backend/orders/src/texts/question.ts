import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"

/** Texts about what shoppers and sellers write to each other. */
export const questionTexts = {
  ...platformTexts,
  ...defineTexts({
    question_contact_refused: {
      vi: "Lời này có {what}. Xin bỏ chỗ đó rồi gửi lại: hỏi, trả lời và trả tiền qua chợ thì bạn được chợ bảo vệ khi có chuyện.",
      en: "There is {what} in this. Please take it out and send it again: what is asked, answered and paid here is protected when something goes wrong.",
    },
    question_photo_unknown: {
      vi: "Có ảnh không còn ở đây nữa. Mời bạn chọn lại ảnh.",
      en: "One of the photos is not here any more. Please choose the photos again.",
    },
    question_full: {
      vi: "Ở đây đã có nhiều lời nhắn quá. Mời bạn gọi trung tâm để được giúp.",
      en: "There are very many messages here already. Please call the centre for help.",
    },
    question_moved_on: {
      vi: "Câu hỏi này đã được trả lời hoặc đã đóng. Mời bạn mở lại để xem.",
      en: "This question is answered or closed already. Please open it again.",
    },
    finding_phone: { vi: "số điện thoại", en: "a phone number" },
    finding_email: { vi: "địa chỉ thư điện tử", en: "a mail address" },
    finding_link: { vi: "liên kết", en: "a link" },
    finding_account: { vi: "số tài khoản", en: "an account number" },
    finding_app: { vi: "tên ứng dụng nhắn tin", en: "a messaging app" },
    finding_bad_word: { vi: "lời nặng", en: "a rude word" },
  }),
}
