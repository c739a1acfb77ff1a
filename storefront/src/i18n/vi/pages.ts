import type { Market } from "@chophien/contract/store/market"
import { formatPhone } from "@chophien/vocabulary/phone"
import { formatDay, startOfDay } from "@chophien/vocabulary/time"

type Section = [heading: string, ...paragraphs: string[]]
/** A section that depends on the market's settings is made from them. */
type StaticPage = { title: string; lead: string; sections: (Section | ((market: Market) => Section))[] }

/** A day of the settings (`2026-12-01`) as people write it. */
export const writtenDay = (day: string): string => formatDay(startOfDay(day) ?? day)

const reach = ({ phone, zalo, email, hours }: Market) =>
  `gọi ${formatPhone(phone)} (${hours})${zalo ? `, nhắn Zalo ${formatPhone(zalo)}` : ""} hoặc gửi thư tới ${email}`

/** Short texts about the marketplace and its rules. */
export const pages: Record<
  "gioi-thieu" | "giao-hang" | "doi-tra" | "khieu-nai" | "bao-mat" | "quy-che" | "cach-xep-hang",
  StaticPage
> = {
  "cach-xep-hang": {
    title: "Cách xếp hạng kết quả tìm",
    lead: "Không gian hàng nào trả tiền để được lên trước. Thứ tự chỉ theo những điều dưới đây, ai cũng như ai.",
    sections: [
      [
        "Phù hợp nhất",
        "Trước hết là tên hàng bắt đầu bằng đúng từ bạn gõ, có dấu thì tính cả dấu: “dứa” không phải “dưa”. Rồi đến tên có đủ các từ ấy, tên khớp khi bỏ dấu, từ cùng nghĩa (heo, lợn), nhóm hàng, nơi làm ra, và từ mới gõ dở.",
        "Khớp ngang nhau thì hàng còn đứng trước hàng tạm hết, rồi hàng bày sau đứng trước.",
      ],
      [
        "Khi bạn chọn thứ tự khác",
        "Giá thấp, giá cao hay mới nhất chỉ xếp lại những món khớp ngang nhau. Món ít khớp hơn không vượt lên nhờ rẻ hơn.",
      ],
      [
        "Khi không có món nào khớp",
        "Máy tìm thử sửa lỗi gõ, kể cả gõ Telex hay VNI mà bàn phím chưa bật; sau đó mới bỏ bớt từ ít cho biết về món nhất. Trang luôn nói rõ đã sửa gì, bỏ gì.",
      ],
      [
        "Những gì không ảnh hưởng",
        "Phí chợ, doanh số của gian hàng, bạn là ai, bạn từng mua gì. Các từ cùng nghĩa do cán bộ của chợ soạn, áp dụng cho mọi gian hàng.",
      ],
    ],
  },
  "gioi-thieu": {
    title: "Giới thiệu Chợ Phiên",
    lead: "Chợ phiên là nơi các xã mang thứ mình trồng, mình làm xuống chợ. Trang này là phiên chợ ấy, mở mỗi ngày.",
    sections: [
      [
        "Ai bán ở đây",
        "Hợp tác xã, tổ hợp tác, hộ sản xuất và doanh nghiệp ở Phú Thọ. Mỗi gian hàng được trung tâm đổi mới sáng tạo của tỉnh xem xét trước khi mở. Tên, địa chỉ và điện thoại người bán hiện trên trang gian hàng.",
      ],
      [
        "Tiền đi đâu",
        "Bạn trả một lần bằng mã VietQR cho cả giỏ. Mỗi gian hàng có một đơn riêng, nên đổi trả ở gian này không vướng gian khác.",
      ],
      (market) => [
        "Đơn vị vận hành",
        `${market.operator.name}, ${market.operator.address}. Mã số thuế ${market.operator.tax_code}. Người chịu trách nhiệm nội dung: ${market.operator.responsible}.`,
        `Muốn hỏi điều gì, mời bạn ${reach(market)}.`,
      ],
    ],
  },
  "giao-hang": {
    title: "Giao hàng",
    lead: "Mỗi gian hàng gửi một kiện từ xã của mình. Phí và thời gian hiện ra trước khi bạn đặt.",
    sections: [
      [
        "Phí giao",
        "Tính theo khối lượng và khoảng cách từ xã người bán tới xã của bạn. Hàng lạnh có phí giữ lạnh. Phí bạn thấy ở bước xem lại là phí bạn trả, không có khoản thu thêm khi nhận.",
      ],
      [
        "Hàng tươi, hàng lạnh",
        "Hàng mau hỏng chỉ gửi tới nơi kịp đến khi còn tươi. Nếu không gửi được tới xã của bạn, trang sẽ nói trước khi bạn trả tiền.",
      ],
      [
        "Thời gian",
        "Gian hàng xác nhận rồi đóng gói; số ngày dự kiến hiện bên cạnh từng cách giao. Mã vận đơn có ở trang đơn hàng ngay khi kiện được gửi.",
      ],
      (market) => [
        "Kiểm hàng khi nhận",
        market.rules.inspection === "allowed"
          ? "Bạn được mở kiện xem hàng trước mặt người giao. Thấy hỏng hay sai, bạn có quyền không nhận."
          : "Có được mở kiện xem hàng trước mặt người giao hay không là tùy hãng vận chuyển của kiện. Không được mở, bạn chụp ảnh kiện rồi mở ngay sau khi nhận: hàng hỏng, thiếu, sai vẫn được đổi trả.",
      ],
    ],
  },
  "doi-tra": {
    title: "Đổi trả và hoàn tiền",
    lead: "Hàng hỏng, thiếu, sai: giữ lại ảnh và báo cho chúng tôi sớm.",
    sections: [
      (market) => [
        "Khi nào được đổi trả",
        `Hàng không đúng mô tả, hỏng, thiếu, hết hạn, hoặc giao nhầm. Hàng tươi sống cần báo trong ${market.rules.fresh_claim_hours} giờ kể từ khi nhận; hàng khác trong ${market.rules.claim_days} ngày.`,
      ],
      (market) => [
        "Cách làm",
        `Vào trang đơn hàng bằng mã đơn và số điện thoại, bấm “Báo hàng có vấn đề” và gửi ảnh hàng, ảnh nhãn kiện. Gian hàng trả lời trong ${market.rules.seller_answer_days} ngày làm việc, với hàng mau hỏng trong 1 ngày. Nếu hai bên chưa thống nhất, trung tâm quyết định. Cần giúp, mời bạn ${reach(market)}.`,
      ],
      [
        "Hoàn tiền",
        "Tiền hoàn về tài khoản ngân hàng bạn đã chuyển hoặc bạn cho biết. Nếu thông tin về hàng sai hoặc thiếu, bạn được hoàn tiền trong 30 ngày.",
      ],
    ],
  },
  "khieu-nai": {
    title: "Giải quyết khiếu nại",
    lead: "Bạn khiếu nại với gian hàng, với chợ, hoặc với cơ quan nhà nước; chọn cách nào là quyền của bạn.",
    sections: [
      (market) => [
        "Bước 1: gửi khiếu nại",
        `Nhanh nhất là mở trang đơn hàng và bấm “Báo hàng có vấn đề”. Hoặc ${reach(market)}, kèm mã đơn và ảnh nếu có. Chúng tôi xác nhận đã nhận trong ${market.rules.complaint_receipt_days} ngày làm việc.`,
      ],
      (market) => [
        "Bước 2: xem xét",
        `Chúng tôi hỏi gian hàng, đối chiếu chứng từ giao hàng và thanh toán, và trả lời trong ${market.rules.complaint_answer_days} ngày làm việc.`,
      ],
      [
        "Bước 3: nếu chưa đồng ý",
        "Bạn có thể yêu cầu hòa giải, gửi tới cơ quan bảo vệ người tiêu dùng của tỉnh, hoặc tòa án.",
      ],
    ],
  },
  "bao-mat": {
    title: "Bảo mật thông tin",
    lead: "Chúng tôi chỉ hỏi điều cần để giao hàng, và không bán thông tin của bạn cho ai.",
    sections: [
      [
        "Chúng tôi giữ gì",
        "Họ tên, số điện thoại, địa chỉ nhận hàng, e-mail nếu bạn ghi, và nội dung đơn. E-mail để báo khi một món có lại được xóa ngay khi thư đi. Từ tìm kiếm chỉ được đếm, không ghi ai tìm. Trang không đặt mã theo dõi quảng cáo.",
      ],
      [
        "Để làm gì",
        "Giao hàng, đối chiếu thanh toán, giải quyết đổi trả và khiếu nại, và nghĩa vụ kế toán, thuế.",
      ],
      [
        "Ai được xem",
        "Gian hàng chỉ thấy tên, điện thoại và địa chỉ của đơn đã trả tiền thuộc gian mình; hãng vận chuyển thấy phần cần để giao.",
      ],
      [
        "Người đăng ký bán hàng",
        "Chợ giữ câu trả lời trong đơn, ảnh giấy tờ và số căn cước nếu bạn ghi, để xét đơn, liên hệ và làm nghĩa vụ định danh người bán theo luật. Ảnh giấy tờ và số căn cước được mã hóa khi lưu; chỉ cán bộ phụ trách của trung tâm mở xem, mỗi lần xem đều được ghi lại.",
        "Đơn chưa gửi mà 60 ngày không động đến thì bị xóa cùng ảnh. Bạn xin xem, sửa, xóa được bất cứ lúc nào.",
      ],
      [
        "Cookie",
        "Sáu cookie cần cho trang chạy: đơn đăng ký bán hàng đang làm dở trên máy này (nếu có), mã giỏ hàng, số món trong giỏ, xã nhận hàng gần nhất (để báo phí giao), chìa khóa xem đơn trên máy này, và năm câu vừa tìm (xóa được ở trang tìm kiếm). Tất cả chỉ máy chủ đọc được.",
      ],
      (market) => [
        "Quyền của bạn",
        `Xem, sửa, xóa thông tin, rút lại đồng ý: mời bạn ${reach(market)}. Người phụ trách bảo vệ dữ liệu: ${market.operator.data_officer}.`,
        `Thông tin của đơn hàng được giữ ${market.rules.retention_years} năm theo quy định kế toán, rồi được xóa.`,
      ],
    ],
  },
  "quy-che": {
    title: "Quy chế hoạt động",
    lead: "Những điều người bán, người mua và chợ cùng giữ.",
    sections: [
      [
        "Người bán",
        "Được xem xét hồ sơ trước khi mở gian; ghi đúng tên hàng, xuất xứ, giá đã gồm thuế; xác nhận và gửi hàng đúng hẹn; không bày hàng cấm, hàng giả.",
      ],
      ["Người mua", "Cung cấp số điện thoại và địa chỉ nhận đúng; trả tiền trong thời gian giữ hàng."],
      [
        "Chợ",
        "Hiện rõ tổng tiền trước khi đặt; gỡ hàng vi phạm trong 24 giờ khi cơ quan có thẩm quyền yêu cầu; báo trước 5 ngày khi tạm ngừng một gian hàng, trừ trường hợp luật buộc ngừng ngay; công bố bảng phí trước 20 ngày.",
      ],
      [
        "Thứ tự hiển thị",
        "Kết quả tìm kiếm xếp theo độ khớp với từ tìm, tình trạng còn hàng và mùa vụ. Không có vị trí trả tiền.",
      ],
      (market) => [
        "Hiệu lực",
        `Quy chế ${market.rules.version}, ban hành ngày ${writtenDay(market.rules.issued_on)}, có hiệu lực từ ngày ${writtenDay(market.rules.in_force_from)}.`,
        `Muốn xem các phiên bản trước, mời bạn ${reach(market)}.`,
      ],
    ],
  },
}
