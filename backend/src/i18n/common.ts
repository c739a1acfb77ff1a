/** Texts every route may answer. */
export const common = {
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
} as const
