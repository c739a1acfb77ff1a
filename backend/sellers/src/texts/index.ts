import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"

/** Texts about sellers, members, sign-in and uploads. */
export const texts = {
  ...platformTexts,
  ...defineTexts({
    seller_commune_unknown: {
      vi: "Không có xã, phường nào mang mã {commune_code} trong tỉnh đã chọn. Vui lòng chọn lại xã, phường.",
      en: "There is no commune with the code {commune_code} in this province. Please choose the commune again.",
    },
    seller_handle_taken: {
      vi: "Đường dẫn “{handle}” đã có gian hàng khác dùng. Vui lòng chọn đường dẫn khác.",
      en: "Another seller already uses the address “{handle}”. Please choose another one.",
    },
    member_email_taken: {
      vi: "Thư điện tử {email} đã thuộc về một thành viên khác. Vui lòng dùng thư điện tử khác.",
      en: "The e-mail address {email} already belongs to another member. Please use another one.",
    },
    member_email_of_staff: {
      vi: "Thư điện tử {email} là tài khoản của nhân viên trung tâm. Vui lòng dùng thư điện tử khác cho thành viên gian hàng.",
      en: "The e-mail address {email} is a staff account. Please use another one for the seller's member.",
    },
    members_owner_only: {
      vi: "Chỉ chủ gian hàng mới thêm, sửa hay bớt người quản lý. Vui lòng nhờ chủ gian hàng.",
      en: "Only an owner adds, changes or removes members. Please ask the owner of your shop.",
    },
    members_full: {
      vi: "Một gian hàng có nhiều nhất {limit} thành viên. Vui lòng bớt người không còn làm rồi thêm lại.",
      en: "A seller has {limit} members at most. Please remove somebody who has left, then try again.",
    },
    member_last_owner: {
      vi: "{name} là chủ gian hàng duy nhất. Hãy cho một người khác làm chủ gian hàng trước.",
      en: "{name} is the only owner. Make somebody else an owner first.",
    },
    member_own_email: {
      vi: "Không tự đổi thư điện tử của mình ở đây được: gõ nhầm là không vào lại được. Vui lòng nhờ một chủ gian hàng khác hoặc Trung tâm.",
      en: "You cannot change your own e-mail address here: a typing slip would lock you out. Please ask another owner or the centre.",
    },
    member_oneself: {
      vi: "Không tự xóa mình được. Vui lòng nhờ một chủ gian hàng khác hoặc Trung tâm.",
      en: "You cannot remove yourself. Please ask another owner or the centre.",
    },
    seller_similar: {
      vi: "Đã có gian hàng giống như vậy: {names}. Hãy xem lại; nếu đúng là gian hàng khác thì xác nhận rồi thêm.",
      en: "There are sellers like this one: {names}. Please look at them; if it is another one, say so and add it.",
    },
    seller_has_orders: {
      vi: "Gian hàng “{name}” đã có đơn hàng nên không xóa được. Hãy tạm ngừng gian hàng.",
      en: "The seller “{name}” has orders, so it cannot be deleted. Suspend it instead.",
    },
    seller_still_open: {
      vi: "Gian hàng “{name}” đang bán. Hãy tạm ngừng gian hàng trước, rồi xóa.",
      en: "The seller “{name}” is open. Suspend it first, then delete it.",
    },
    seller_suspended: {
      vi: "Gian hàng “{name}” đang tạm ngừng. Hãy mở lại gian hàng trước.",
      en: "The seller “{name}” is suspended. Reactivate it first.",
    },
    seller_not_active: {
      vi: "Gian hàng “{name}” chưa được hoạt động nên chưa thể đăng hay sửa mặt hàng. Vui lòng liên hệ Trung tâm để được hỗ trợ.",
      en: "The seller “{name}” is not active, so it cannot list or change products. Please contact the centre.",
    },
    seller_never_approved: {
      vi: "Gian hàng “{name}” chưa được duyệt lần nào, vì vậy hãy duyệt thay vì mở lại hoặc tạm ngừng.",
      en: "The seller “{name}” was never approved: approve it instead of suspending or reactivating it.",
    },
    seller_not_approved: {
      vi: "Gian hàng “{name}” chưa được duyệt. Thư mời được gửi khi duyệt gian hàng.",
      en: "The seller “{name}” is not approved yet. Its invitations are sent with the approval.",
    },
    shipping_provider_missing: {
      vi: "Chưa bật dịch vụ giao hàng {provider_id}, nên chưa thể duyệt gian hàng.",
      en: "The shipping provider {provider_id} is not enabled, so no seller can be approved.",
    },
    shipping_option_standard: { vi: "Giao thường", en: "Standard delivery" },
    shipping_option_cold: { vi: "Giao lạnh", en: "Cold-chain delivery" },
    sign_in_code_wrong: {
      vi: "Mã chưa đúng hoặc đã hết hạn. Hãy xem lại mã mới nhất, hoặc xin mã khác.",
      en: "The code is wrong or has run out. Please look at the latest one, or ask for another.",
    },
    sign_in_not_found: {
      vi: "Máy này không còn đăng nhập vào tài khoản của bạn.",
      en: "This device is no longer signed in to your account.",
    },
    invitation_invalid: {
      vi: "Liên kết mời này không còn dùng được. Vui lòng nhờ Trung tâm gửi lại thư mời.",
      en: "This invitation no longer works. Please ask the centre to send a new one.",
    },
    idempotency_key_reused: {
      vi: "Mã chống gửi trùng này đã dùng cho một yêu cầu khác.",
      en: "This Idempotency-Key was used for another request.",
    },
    idempotency_in_progress: {
      vi: "Yêu cầu này đang được xử lý. Vui lòng chờ giây lát rồi thử lại.",
      en: "This request is being worked on. Please wait a moment and try again.",
    },
    sheet_unreadable: {
      vi: "Không đọc được tệp này. Hãy lưu lại thành CSV (UTF-8) hoặc XLSX rồi thử lại.",
      en: "This file cannot be read. Save it as CSV (UTF-8) or XLSX, then try again.",
    },
    measure_columns_missing: {
      vi: "Không thấy cột tên xã (hoặc mã xã) và cột chỉ số. Hãy đặt tiêu đề “Xã, phường” và “Xanh”.",
      en: "There is no column of communes (or codes) and no column of the measure. Head them “Commune” and “Xanh”.",
    },
    import_has_faults: {
      vi: "Còn {count} dòng có lỗi. Hãy sửa trong tệp rồi đọc lại.",
      en: "{count} rows have faults. Correct them in the file, then read it again.",
    },
    class_closed: {
      vi: "Lớp này đã đóng, danh sách không đổi được nữa.",
      en: "This class is closed: its list stands.",
    },
    class_not_closed: {
      vi: "Hãy điểm danh và đóng lớp trước, rồi in chứng nhận.",
      en: "Say who came and close the class first, then print the certificates.",
    },
    class_full: {
      vi: "Một lớp có nhiều nhất {limit} người. Hãy mở thêm lớp.",
      en: "A class has {limit} people at most. Please plan another one.",
    },
    pause_order: {
      vi: "Ngày bán lại phải sau ngày bắt đầu nghỉ. Vui lòng xem lại hai ngày.",
      en: "The last day has to come after the first one. Please look at the two days again.",
    },
    pause_past: {
      vi: "Những ngày nghỉ này đã qua. Vui lòng chọn ngày từ hôm nay.",
      en: "These days are over. Please choose days from today on.",
    },
    pause_too_long: {
      vi: "Mỗi lần nghỉ bán nhiều nhất {days} ngày. Nghỉ lâu hơn, hãy gọi cán bộ phụ trách.",
      en: "A pause has {days} days at most. To be away for longer, please call your officer.",
    },
    lesson_result_wrong: {
      vi: "Kết quả bài học không đúng. Vui lòng làm lại bài.",
      en: "This result of a lesson is wrong. Please do the lesson again.",
    },
    upload_missing: { vi: "Bạn chưa chọn ảnh nào.", en: "No picture was chosen." },
    upload_too_many: {
      vi: "Mỗi lần chỉ tải lên được nhiều nhất 8 ảnh.",
      en: "At most 8 pictures can be uploaded at once.",
    },
    upload_too_large: {
      vi: "Ảnh quá lớn: mỗi ảnh nhiều nhất 12 MB và tất cả nhiều nhất 24 MB.",
      en: "The pictures are too large: at most 12 MB each and 24 MB in all.",
    },
    upload_malformed: {
      vi: "Không đọc được dữ liệu tải lên. Vui lòng thử lại.",
      en: "The upload could not be read. Please try again.",
    },
    application_not_found: {
      vi: "Không tìm thấy đơn đăng ký này. Vui lòng xem lại mã đơn và số điện thoại.",
      en: "This application was not found. Please check its code and the phone number.",
    },
    application_closed: {
      vi: "Đơn đăng ký này đã được trả lời hoặc chưa được gửi, nên không làm việc này được.",
      en: "This application has been answered or was not sent yet, so this cannot be done.",
    },
    application_incomplete: {
      vi: "Đơn còn câu chưa trả lời. Vui lòng trả lời rồi gửi lại.",
      en: "The application still has a question without an answer. Please answer it, then send again.",
    },
    consent_outdated: {
      vi: "Quy chế hoặc thông báo về dữ liệu vừa được thay. Vui lòng đọc bản mới rồi gửi lại.",
      en: "The rules or the privacy notice have just been replaced. Please read the new text, then send again.",
    },
    papers_too_many: {
      vi: "Mỗi đơn giữ nhiều nhất {limit} ảnh giấy tờ. Vui lòng bỏ bớt ảnh cũ.",
      en: "An application holds {limit} photos of papers at most. Please remove old ones.",
    },
    requirement_unknown: {
      vi: "Không có loại giấy tờ này. Vui lòng tải lại trang.",
      en: "There is no such paper. Please load the page again.",
    },
    requirement_taken: {
      vi: "Mã “{code}” đã dùng cho một điều kiện khác. Vui lòng chọn mã khác.",
      en: "Another requirement has the code “{code}”. Please choose another one.",
    },
    requirement_not_by_staff: {
      vi: "Điều kiện này không do cán bộ đánh dấu: nó tự có khi đơn đủ, hoặc qua định danh.",
      en: "Staff do not tick this requirement: it follows from the application or from identification.",
    },
    check_reason_missing: {
      vi: "Hãy ghi lý do, và ngày hết hạn nếu là miễn.",
      en: "Please give a reason, and an end where it is waived.",
    },
    check_proof_missing: {
      vi: "Hãy chọn ảnh giấy tờ đã xem, hoặc ghi căn cứ xác nhận.",
      en: "Please choose the photo that was seen, or write down what proves it.",
    },
    day_over: {
      vi: "Ngày này đã qua. Vui lòng chọn ngày khác.",
      en: "That day is over. Please choose another one.",
    },
    identification_refused: {
      vi: "Không ghi nhận được: cần định danh điện tử mức 2 trở lên, bằng cách được dùng ở đây.",
      en: "This cannot be recorded: an electronic identity of level 2 or higher is needed, in a way that is used here.",
    },
    identification_in_future: {
      vi: "Thời điểm định danh không thể sau lúc này.",
      en: "The time of identification cannot lie ahead.",
    },
    application_text_missing: {
      vi: "Hãy viết cho người đăng ký biết cần gì hoặc vì sao.",
      en: "Please write to the applicant what is needed, or why.",
    },
    application_hindered: {
      vi: "Chưa duyệt được, còn thiếu: {names}.",
      en: "It cannot be approved yet; still missing: {names}.",
    },
    application_email_missing: {
      vi: "Chưa có thư điện tử để gửi thư mời. Hãy hỏi người đăng ký và điền vào đơn.",
      en: "There is no e-mail address for the invitation. Ask the applicant and fill it in.",
    },
    seller_not_identified: {
      vi: "Người đại diện chưa được định danh điện tử: {names}. Hãy ghi nhận định danh, hoặc miễn có hạn, rồi duyệt.",
      en: "Not identified electronically: {names}. Record the identification or waive it until a day, then approve.",
    },
    picture_not_yours: {
      vi: "Có ảnh không phải do gian hàng của bạn tải lên. Vui lòng tải ảnh lên lại.",
      en: "One of the pictures was not uploaded by your seller. Please upload it again.",
    },
  }),
}
