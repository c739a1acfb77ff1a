/** The words of mails in Vietnamese; `{name}` stands for a value. */
export const vi = {
  "order-placed": {
    subject: "Đơn hàng {code}: mời bạn thanh toán {amount}",
    preview: "Đơn hàng được giữ đến {expires}.",
    heading: "Đã nhận đơn hàng {code}",
    intro:
      "Cảm ơn {name} đã đặt hàng. Hàng được giữ cho bạn đến {expires}. Mời bạn mở trang đơn hàng, quét mã VietQR và chuyển khoản đúng {amount}.",
    button: "Xem đơn hàng và thanh toán",
    note: "Giá đã gồm thuế. Quá thời hạn trên mà chưa nhận được tiền, đơn hàng sẽ tự hủy.",
  },
  "order-paid": {
    subject: "Đơn hàng {code} đã thanh toán",
    preview: "Chợ Phiên đã nhận đủ {amount}.",
    heading: "Đã nhận được tiền của bạn",
    intro:
      "Cảm ơn {name}. Chợ Phiên đã nhận đủ {amount} cho đơn hàng {code}. Gian hàng đang chuẩn bị hàng; khi hàng được gửi đi, bạn sẽ nhận được mã vận đơn qua thư.",
    button: "Xem đơn hàng",
    note: "Khoản này được thanh toán bằng chuyển khoản ngân hàng qua VietQR, không dùng tiền mặt.",
  },
  "order-expired": {
    subject: "Đơn hàng {code} đã hết hạn thanh toán",
    preview: "Đơn hàng đã tự hủy vì chưa nhận được tiền.",
    heading: "Đơn hàng {code} đã hết hạn thanh toán",
    intro:
      "Chào {name}, đơn hàng {code} trị giá {amount} đã tự hủy vì hết hạn mà chưa nhận được tiền. Nếu vẫn muốn mua, mời bạn đặt lại.",
    button: "Xem đơn hàng",
    note: "Nếu bạn đã chuyển khoản thì xin đừng chuyển thêm. Tiền của bạn không mất: mời bạn mở trang đơn hàng để xem tình trạng.",
  },
  "order-shipped": {
    subject: "{seller} đã gửi hàng cho đơn {code}",
    preview: "{parcel}",
    heading: "Hàng đang trên đường đến bạn",
    intro: "Chào {name}, {seller} đã gửi hàng của đơn {code}.",
    button: "Theo dõi đơn hàng",
    note: "Khi nhận hàng, bạn nên mở kiện và kiểm tra trước mặt người giao.",
  },
  "seller-new-order": {
    subject: "Đơn hàng mới số {id}: {total}",
    preview: "Đã thanh toán, giao đến {commune}.",
    heading: "Có đơn hàng mới",
    intro:
      "{seller} có đơn hàng số {id} đã được thanh toán, giao đến {commune}. Mời bạn xác nhận đơn để khách yên tâm.",
    button: "Mở và xác nhận đơn",
    note: "Tên, số điện thoại và địa chỉ người nhận có trong đơn hàng.",
  },
  "member-invited": {
    subject: "Mời bạn quản lý gian hàng {seller}",
    preview: "Đặt mật khẩu để bắt đầu bán hàng.",
    heading: "Gian hàng của bạn đã sẵn sàng",
    intro:
      "Chào {name}, gian hàng {seller} đã được duyệt trên Chợ Phiên. Mời bạn đặt mật khẩu để đăng nhập và đăng bán sản phẩm.",
    button: "Đặt mật khẩu",
    note: "Liên kết dùng được một lần, đến {expires}. Xin đừng chuyển thư này cho người khác.",
  },
  labels: {
    shipping: "Phí vận chuyển",
    subtotal: "Cộng",
    total: "Tổng cộng",
    carrier: "Đơn vị vận chuyển",
    tracking: "Mã vận đơn",
    sellers: "Gian hàng",
    order: "Mã đơn hàng",
    quantity: "Số lượng: {quantity}",
    keep_private: "Liên kết trong thư mở được đơn hàng của bạn, xin đừng chuyển thư cho người khác.",
    footer: "Chợ Phiên, chợ đặc sản của các xã. Thư gửi tự động, xin đừng trả lời thư này.",
  },
} as const
