import { defineTexts } from "./define-texts"

/** Texts that any route may answer, and those of pictures and mails. */
export const texts = defineTexts({
  invalid_field: { vi: "Ô “{field}” {reason}.", en: "The field “{field}” {reason}." },
  invalid_body: { vi: "Nội dung gửi lên {reason}.", en: "What was sent {reason}." },
  metadata_too_large: {
    vi: "Phần thông tin kèm theo (metadata) quá dài, tối đa {limit} ký tự. Vui lòng bỏ bớt.",
    en: "The metadata is too long: at most {limit} characters. Please send less.",
  },
  text_unreadable: {
    vi: "Nội dung gửi lên có ký tự không đọc được. Vui lòng gõ lại thay vì dán.",
    en: "What was sent has characters that cannot be read. Please type it instead of pasting.",
  },
  not_found: { vi: "Không tìm thấy nội dung này.", en: "This could not be found." },
  unauthorized: { vi: "Bạn cần đăng nhập để xem nội dung này.", en: "Please sign in to see this." },
  forbidden: { vi: "Tài khoản của bạn không có quyền làm việc này.", en: "Your account may not do this." },
  too_many_requests: {
    vi: "Bạn thao tác quá nhanh. Vui lòng thử lại sau ít phút.",
    en: "Too many tries. Please wait a few minutes.",
  },
  unexpected: {
    vi: "Hệ thống gặp trục trặc. Vui lòng thử lại sau ít phút.",
    en: "Something went wrong here. Please try again in a few minutes.",
  },
  outage: {
    vi: "Hệ thống tạm thời gián đoạn. Vui lòng thử lại sau ít giây; giỏ hàng và đơn hàng của bạn vẫn còn nguyên.",
    en: "The system is interrupted for a moment. Please try again in a few seconds; your cart and orders are safe.",
  },
  sign_in_too_many: {
    vi: "Bạn đã nhập sai quá nhiều lần. Vui lòng thử lại sau 15 phút, hoặc nhờ Trung tâm gửi lại thư mời để đặt mật khẩu mới.",
    en: "Too many wrong attempts. Please try again in 15 minutes, or ask the centre for a new invitation to set a new password.",
  },
  picture_too_large: {
    vi: "Ảnh quá nặng. Vui lòng chọn ảnh nhỏ hơn 12 MB.",
    en: "The picture is too large. Please choose one below 12 MB.",
  },
  picture_too_many_pixels: {
    vi: "Ảnh có kích thước quá lớn. Vui lòng chụp lại hoặc thu nhỏ ảnh.",
    en: "The picture has too many pixels. Please take it again or make it smaller.",
  },
  picture_unknown_format: {
    vi: "Tệp này không phải ảnh dùng được. Vui lòng chọn ảnh JPEG, PNG, GIF, WebP hoặc AVIF.",
    en: "This is no picture we can use. Please choose a JPEG, PNG, GIF, WebP or AVIF.",
  },
  picture_heic_unreadable: {
    vi: "Chưa đọc được ảnh HEIC này. Trên iPhone, hãy vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại. Hoặc lưu ảnh thành JPEG rồi tải lên.",
    en: "This HEIC picture cannot be read. On an iPhone choose Settings › Camera › Formats › Most Compatible, and take it again. Or save it as JPEG and upload that.",
  },
  picture_animated: {
    vi: "Không nhận ảnh động. Vui lòng chọn ảnh tĩnh, hoặc chụp màn hình lúc ảnh đang mở rồi tải lên.",
    en: "Moving pictures are not taken. Please choose a still one, or upload a screenshot of it.",
  },
  picture_unsafe: {
    vi: "Tệp này chứa mã lạ bên trong ảnh nên không được nhận. Vui lòng chụp lại ảnh.",
    en: "This file carries a program within its picture, so it is not taken. Please take the picture again.",
  },
  picture_broken: {
    vi: "Ảnh bị hỏng, không đọc được. Vui lòng chụp lại, hoặc mở ảnh trong máy, chụp màn hình rồi tải ảnh đó lên.",
    en: "The picture is damaged. Please take it again, or open it on your device and upload a screenshot of it.",
  },
  picture_queue_full: {
    vi: "Đang có nhiều ảnh chờ xử lý. Vui lòng thử lại sau một phút.",
    en: "Many pictures are being worked on. Please try again in a minute.",
  },
  data_file_not_allowed: {
    vi: "Chỉ nhận tệp CSV và JSON ở đây.",
    en: "Only CSV and JSON files are taken here.",
  },
  data_file_too_large: {
    vi: "Tệp quá lớn. Vui lòng chia nhỏ tệp.",
    en: "The file is too large. Please split it.",
  },
  idempotency_key_invalid: {
    vi: "Mã chống gửi trùng (Idempotency-Key) cần dài từ 8 đến 200 ký tự.",
    en: "The Idempotency-Key must have 8 to 200 characters.",
  },
  busy: {
    vi: "Giỏ hàng đang được xử lý ở một cửa sổ khác. Vui lòng thử lại sau vài giây.",
    en: "This cart is being worked on in another window. Please try again in a few seconds.",
  },
  mail_not_found: { vi: "Không tìm thấy thư này.", en: "There is no such mail." },
  mail_not_dead: {
    vi: "Thư này đã gửi hoặc đang chờ gửi, không cần gửi lại.",
    en: "This mail is sent or on its way; it need not be sent again.",
  },
  mail_out_of_date: {
    vi: "Thư mời này đã hết hạn. Hãy mở gian hàng và gửi lại thư mời để có liên kết mới.",
    en: "This invitation has expired. Open the seller and invite again, which makes a new link.",
  },
  role_not_allowed: {
    vi: "Vai trò của bạn không làm được việc này. Nếu cần, hãy nhờ quản trị viên.",
    en: "Your role may not do this. If you need it, please ask an administrator.",
  },
  second_factor_required: {
    vi: "Vai trò của bạn cần xác thực hai yếu tố. Hãy thiết lập ứng dụng xác thực trong trang hồ sơ trước khi làm việc.",
    en: "Your role needs two-factor sign-in. Please set up an authenticator app on your profile page first.",
  },
  second_factor_missing: {
    vi: "Hãy đăng nhập lại và nhập mã từ ứng dụng xác thực.",
    en: "Please sign in again and enter the code of your authenticator app.",
  },
  password_too_easy: {
    vi: "Mật khẩu này dễ bị đoán ra. Vui lòng chọn câu khác, ví dụ bốn từ không liên quan nhau; tránh tên của bạn, dãy số và chữ lặp lại.",
    en: "This password is easily guessed. Please choose another, such as four words that have nothing to do with each other; avoid your name, rows of digits and repetitions.",
  },
  password_too_short: {
    vi: "Mật khẩu cần ít nhất 10 ký tự.",
    en: "A password needs 10 characters at least.",
  },
  market_crowded: {
    vi: "Chợ đang rất đông. Vui lòng thử lại sau giây lát.",
    en: "The market is very busy. Please try again in a moment.",
  },
  second_factor_code_used: {
    vi: "Mã này đã được dùng. Hãy chờ ứng dụng hiện mã mới rồi nhập lại.",
    en: "This code was used already. Please wait for the next one and enter that.",
  },
  second_factor_too_many: {
    vi: "Bạn đã nhập sai mã quá nhiều lần. Vui lòng thử lại sau 15 phút.",
    en: "Too many wrong codes. Please try again in 15 minutes.",
  },
  session_ended: {
    vi: "Phiên đăng nhập đã kết thúc. Vui lòng đăng nhập lại.",
    en: "Your sign-in has ended. Please sign in again.",
  },
  api_key_refused: {
    vi: "Không dùng khóa API ở đây. Hãy đăng nhập bằng tài khoản của cán bộ.",
    en: "API keys are not taken here. Please sign in as a person.",
  },
  invitation_token_needed: {
    vi: "Chỉ người được mời mới tạo được tài khoản. Hãy mở liên kết trong thư mời còn hạn.",
    en: "Only who is invited may make an account. Please open the link of an invitation that has not run out.",
  },
  staff_not_found: { vi: "Không tìm thấy cán bộ này.", en: "There is no such person on the staff." },
  staff_last_administrator: {
    vi: "Đây là quản trị viên duy nhất. Hãy giao vai trò này cho một người khác trước.",
    en: "This is the only administrator. Please make somebody else one first.",
  },
})
