/** Texts on every page: header, footer, errors. */
export const common = {
  site: {
    name: "Chợ Phiên",
    tagline: "Đặc sản Phú Thọ, mua thẳng từ làng bản",
    description:
      "Chợ trực tuyến của các hợp tác xã và hộ sản xuất ở Phú Thọ: đặc sản đúng mùa, biết rõ người làm ra, thanh toán bằng VietQR.",
    share: "Trả tiền bằng mã VietQR, không cần tài khoản",
    skip: "Đi thẳng tới nội dung",
    home: "Trang chủ",
  },
  nav: {
    label: "Các nhóm hàng",
    search_label: "Tìm đặc sản",
    search_placeholder: "Tìm: gà đen, cam, chè…",
    search_button: "Tìm",
    cart: "Giỏ hàng",
    cart_things: "món",
    orders: "Tra cứu đơn",
    communes: "Theo xã",
    sellers: "Gian hàng",
    other_language: "English",
    breadcrumb: "Bạn đang ở",
    suggest: {
      listings: "Sản phẩm",
      sellers: "Gian hàng",
      communes: "Xã, phường",
      none: "Chưa thấy gợi ý nào",
    },
  },
  footer: {
    about:
      "Chợ Phiên đưa phiên chợ của các xã Phú Thọ lên mạng: người làm ra bày hàng, người mua trả tiền bằng mã VietQR.",
    shoppers: "Người mua",
    market: "Phiên chợ",
    rules: "Quy định",
    note: "Giá trên trang đã gồm thuế giá trị gia tăng. Phí giao hàng hiện rõ trước khi bạn đặt.",
    sample: "Trang này đang có gian hàng và sản phẩm mẫu, chưa phải người bán thật.",
    contact: "Liên hệ với chợ",
    links: {
      about: "Giới thiệu",
      delivery: "Giao hàng",
      returns: "Đổi trả, hoàn tiền",
      complaints: "Khiếu nại",
      privacy: "Bảo mật thông tin",
      rules: "Quy chế hoạt động",
      ranking: "Cách xếp hạng kết quả",
    },
  },
  /** How the market is reached. */
  contact: {
    call: "Gọi chợ:",
    or: "hoặc nhắn",
    phone: (phone: string) => `Điện thoại: ${phone}`,
    zalo: (phone: string) => `Zalo: ${phone}`,
    hours: (hours: string) => `Giờ trả lời: ${hours}`,
    tax_code: (code: string) => `Mã số thuế: ${code}`,
    missing:
      "Một phần trang này chưa tải được: điện thoại của chợ và các thời hạn. Mời bạn mở lại sau ít phút.",
    sample: "Tên, số điện thoại và địa chỉ của chợ ở bản chạy thử này là mẫu.",
  },
  /** When a parcel arrives. */
  arrival: {
    weekdays: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
    day: (weekday: string, day: number, month: number) => `${weekday}\u00a0${day}/${month}`,
    on: (day: string) => `dự kiến tới ${day}`,
    between: (from: string, to: string) => `dự kiến tới từ ${from} đến ${to}`,
  },
  errors: {
    not_found_title: "Không có trang này",
    not_found: "Có thể hàng đã hết phiên, gian hàng đã nghỉ, hoặc địa chỉ bị gõ nhầm.",
    down_title: "Chợ đang tạm nghỉ ít phút",
    down: "Máy chủ chưa trả lời. Giỏ hàng và đơn của bạn không mất. Mời bạn thử lại sau giây lát.",
    failed_title: "Có lỗi phía chúng tôi",
    failed: "Trang này chưa mở được. Lỗi đã được ghi lại. Mời bạn thử lại.",
    refused_title: "Chưa làm được việc này",
    retry: "Thử lại",
    to_home: "Về trang chủ",
    to_search: "Tìm đặc sản khác",
    foreign_origin: "Yêu cầu này không đến từ trang của Chợ Phiên nên đã bị từ chối.",
    down_short: "Máy chủ chưa trả lời. Mời bạn thử lại.",
    form_title: "Mời bạn xem lại",
  },
}
