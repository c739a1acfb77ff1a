import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"

/** Texts about what buyers write of goods and sellers. */
export const reviewTexts = {
  ...platformTexts,
  ...defineTexts({
    review_not_open: {
      vi: "Đơn này chưa đánh giá được: mời bạn đợi nhận hàng rồi viết. Nếu hàng đã tới, hãy bấm “Tôi đã nhận được hàng”.",
      en: "This order cannot be reviewed yet: please wait until the goods came. If they are there, say so on the order page.",
    },
    review_too_late: {
      vi: "Đã quá lâu kể từ khi nhận hàng hoặc viết đánh giá, nên không viết hay sửa được nữa.",
      en: "Too much time has passed since the goods came or the review was written, so it cannot be written or changed any more.",
    },
    review_answered: {
      vi: "Gian hàng đã trả lời đánh giá này, nên không sửa được nữa.",
      en: "The seller has answered this review, so it cannot be changed any more.",
    },
    review_photo_unknown: {
      vi: "Có ảnh không còn ở đây nữa. Mời bạn chọn lại ảnh.",
      en: "One of the photos is not here any more. Please choose the photos again.",
    },
    review_words_refused: {
      vi: "Câu trả lời ai cũng đọc được, nên xin đừng ghi số điện thoại, thư điện tử, liên kết, số tài khoản, tên ứng dụng nhắn tin hay lời nặng. Mời bạn bỏ chỗ đó rồi gửi lại.",
      en: "Everybody reads the answer, so please give no phone number, mail address, link, bank account, messaging app or rude word. Take it out and send it again.",
    },
    review_moved_on: {
      vi: "Đánh giá đã đổi nên không làm việc này được nữa. Mời bạn mở lại để xem.",
      en: "The review has changed, so this cannot be done any more. Please open it again.",
    },
    review_reason_missing: {
      vi: "Mời bạn ghi lý do ẩn, khách và gian hàng đọc được.",
      en: "Please give the reason; shopper and seller read it.",
    },
  }),
}
