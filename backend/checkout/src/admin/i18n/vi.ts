/** Texts of the staff screens, in Vietnamese. */
export const vi = {
  menu: { unpaid: "Hàng đang giữ" },
  unpaid: {
    title: "Hàng đang được giữ mà chưa trả tiền",
    subtitle:
      "Mỗi đơn chưa thanh toán giữ hàng đến hết hạn. Số điện thoại giữ nhiều nhất đứng đầu. Chỉ trả hàng sớm khi biết chắc khách không mua.",
    empty: "Không có đơn nào đang giữ hàng",
    empty_hint: "Đơn vừa đặt mà chưa thanh toán sẽ hiện ở đây.",
    order: "Đơn {{code}}, {{amount}}",
    until: "giữ đến {{time}}",
    piece: "{{pieces}} × {{title}}",
    phone_total: "Số điện thoại này đang có {{orders}} đơn chưa trả, giữ {{pieces}} món",
    address_total: "cùng một địa chỉ mạng có {{orders}} đơn chưa trả",
    release: "Trả hàng về kho",
    release_title: "Hủy đơn {{code}} và trả hàng về kho?",
    release_hint:
      "Đơn bị hủy và khách không trả tiền được nữa. Hàng được bán lại ngay. Hãy gọi cho khách trước nếu có thể.",
    reason: "Lý do",
    reason_hint: "Lý do được lưu cùng tên của bạn.",
    need_reason: "Hãy ghi lý do, ít nhất 5 ký tự.",
    done: "Hàng đã trả về kho",
  },
}
