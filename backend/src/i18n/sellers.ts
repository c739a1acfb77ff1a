/** Texts of the sellers' and the sellers' staff routes. */
export const sellers = {
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
  shipping_provider_missing: {
    vi: "Chưa bật dịch vụ giao hàng {provider_id}, nên chưa thể duyệt gian hàng.",
    en: "The shipping provider {provider_id} is not enabled, so no seller can be approved.",
  },
  shipping_option_standard: { vi: "Giao thường", en: "Standard delivery" },
  shipping_option_cold: { vi: "Giao lạnh", en: "Cold-chain delivery" },
  listing_category_unknown: {
    vi: "Không có nhóm hàng “{category_slug}”. Vui lòng chọn lại nhóm hàng.",
    en: "There is no category “{category_slug}”. Please choose the category again.",
  },
  listing_variant_unknown: {
    vi: "Mặt hàng này không có quy cách bạn vừa sửa. Vui lòng tải lại trang.",
    en: "This listing has no such variant. Please reload the page.",
  },
  listing_variants_duplicate: {
    vi: "Mặt hàng “{title}” có hai quy cách trùng tên. Mỗi quy cách cần một tên riêng.",
    en: "The listing “{title}” has two variants of the same name. Each variant needs its own name.",
  },
} as const
