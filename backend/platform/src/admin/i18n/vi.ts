/** What the Admin itself says, where it should speak of the market. */
export const viAdmin = { login: { title: "Chào mừng đến Chợ Phiên", hint: "Dành cho cán bộ trung tâm" } }

/** Texts of the staff screens, in Vietnamese. */
export const vi = {
  menu: { mails: "Thư chưa gửi được" },
  common: {
    save: "Lưu",
    cancel: "Thôi",
    edit: "Sửa",
    back: "Quay lại",
    retry: "Thử lại",
    loading: "Đang tải…",
    none: "—",
    optional: "không bắt buộc",
    failed: "Chưa tải được dữ liệu",
    no_network: "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.",
    unexpected: "Máy chủ gặp trục trặc. Hãy thử lại sau ít phút.",
    unreadable: "Máy chủ trả lời khác với điều trang này biết. Hãy tải lại trang.",
  },
  number: { meant: "Ý bạn là:", not_read: "Hãy ghi số từ {{min}} đến {{max}}." },
  mails: {
    title: "Thư chưa gửi được",
    subtitle: "Thư bị máy chủ nhận từ chối, hoặc đã thử ba ngày không được.",
    dead: "Đã ngừng gửi",
    waiting: "Đang chờ gửi",
    empty: "Không có thư nào",
    empty_hint: "Mọi thư đã được gửi đi.",
    about: "Về",
    tries: "{{count}} lần thử",
    next: "thử lại lúc {{time}}",
    since: "từ {{time}}",
    again_by: "Đã được yêu cầu gửi lại",
    send_again: "Gửi lại",
    sent_again: "Thư sẽ được gửi lại trong giây lát",
    template: {
      "order-placed": "Đã đặt hàng",
      "order-paid": "Đã nhận tiền",
      "order-expired": "Đơn hết hạn",
      "order-shipped": "Đã giao hàng",
      "seller-new-order": "Đơn hàng mới cho gian hàng",
      "member-invited": "Thư mời thành viên",
      "member-password-reset": "Đặt lại mật khẩu gian hàng",
      "staff-invited": "Thư mời vào trang quản trị",
      "staff-password-reset": "Đặt lại mật khẩu trang quản trị",
    },
  },
}
