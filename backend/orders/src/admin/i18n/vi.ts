/** Texts of the staff screens, in Vietnamese. */
export const vi = {
  parcels: {
    title: "Kiện hàng đang đi",
    hint: "Mã vận đơn sai thì sửa ở đây. Khách và gian hàng đều nhận thư báo mã mới.",
    shipped: "Gửi lúc {{time}}",
    no_code: "Chưa có mã",
    before: "Trước đó: {{carrier}} {{number}}",
    by_seller: "gian hàng sửa lúc {{time}}",
    by_staff: "cán bộ sửa lúc {{time}}",
    correct: "Sửa mã",
    correct_title: "Sửa mã vận đơn",
    correct_act: "Lưu và báo khách",
    correct_hint: "Mã cũ vẫn được lưu lại.",
    carrier: "Đơn vị vận chuyển",
    choose: "Hãy chọn",
    need_carrier: "Hãy chọn đơn vị vận chuyển.",
    number: "Mã vận đơn",
    number_hint: "Chép mã trên phiếu gửi, hoặc dán liên kết theo dõi.",
    reads_as: "Mã được ghi: {{code}}",
    unread: "Chưa đọc được mã này. Hãy chép đúng mã trên phiếu gửi.",
    done: "Đã sửa, khách sẽ nhận thư",
  },
}
