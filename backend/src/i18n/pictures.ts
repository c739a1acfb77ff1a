/** Why a picture or file was not taken, by the code of the file provider. */
export const pictures = {
  picture_too_large: {
    vi: "Ảnh quá nặng. Vui lòng chọn ảnh nhỏ hơn 12 MB.",
    en: "The picture is too large. Please choose one below 12 MB.",
  },
  picture_too_many_pixels: {
    vi: "Ảnh có kích thước quá lớn. Vui lòng chụp lại hoặc thu nhỏ ảnh.",
    en: "The picture has too many pixels. Please take it again or make it smaller.",
  },
  picture_unknown_format: {
    vi: "Tệp này không phải ảnh dùng được. Vui lòng chọn ảnh JPEG, PNG, WebP hoặc AVIF.",
    en: "This is no picture we can use. Please choose a JPEG, PNG, WebP or AVIF.",
  },
  picture_heic_unreadable: {
    vi: "Chưa đọc được ảnh HEIC này. Vui lòng lưu ảnh thành JPEG rồi tải lên.",
    en: "This HEIC picture cannot be read. Please save it as JPEG and upload that.",
  },
  picture_animated: {
    vi: "Không nhận ảnh động. Vui lòng chọn ảnh tĩnh.",
    en: "Moving pictures are not taken. Please choose a still one.",
  },
  picture_unsafe: {
    vi: "Tệp này chứa mã lạ bên trong ảnh nên không được nhận. Vui lòng chụp lại ảnh.",
    en: "This file carries a program within its picture, so it is not taken. Please take the picture again.",
  },
  picture_broken: {
    vi: "Ảnh bị hỏng, không đọc được. Vui lòng chọn ảnh khác.",
    en: "The picture is damaged. Please choose another one.",
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
} as const
