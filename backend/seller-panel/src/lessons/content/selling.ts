import { type Lesson, words } from "../lesson"

/** What happens with an order: confirm, pack, answer, give back. */
export const selling: readonly Lesson[] = [
  {
    code: "confirm",
    title: words("Xác nhận đơn ngay trong ngày", "Confirming an order the same day"),
    minutes: 3,
    why: words(
      "Khách đã trả tiền rồi mới hiện đơn ở mục “Cần xác nhận”. Họ đang chờ bạn.",
      "An order stands under “To confirm” only once it is paid. The shopper waits for you."
    ),
    steps: [
      words(
        "Mở ứng dụng buổi sáng và buổi chiều. Số trên “Cần xác nhận” là việc phải làm trước.",
        "Open the app in the morning and in the afternoon. What is “To confirm” comes first."
      ),
      words(
        "Xem còn đủ hàng không rồi bấm “Xác nhận”. Hạn là 24 giờ từ lúc khách trả tiền.",
        "See whether you have the goods, then confirm. You have 24 hours from the payment."
      ),
      words(
        "Sau đó gói và gửi đúng ngày đã hẹn ghi ở đơn. Gửi xong, mở “Cần gửi”, ghi mã vận đơn.",
        "Then pack and send on the promised day, which the order says. Afterwards open “To ship” and enter the tracking code."
      ),
      words(
        "Thiếu hàng thì mở đơn, bấm “Không đủ hàng”: chợ báo khách và tự hoàn tiền phần ấy. Đừng im lặng.",
        "If something is missing, open the order and press “I cannot deliver all”: the shopper is told and paid back."
      ),
      words(
        "Bận việc nhà nhiều ngày thì đặt “Nghỉ bán” trước. Khách không đặt được, bạn không bị chậm đơn.",
        "If you are busy for days, plan a break first. Nobody can order then, and no order is late."
      ),
    ],
    questions: [
      {
        ask: words("Đơn ở “Cần xác nhận” nghĩa là gì?", "What does “To confirm” mean?"),
        options: [
          words("Khách hỏi thử", "Somebody is just asking"),
          words("Khách đã trả tiền", "The shopper has paid"),
          words("Khách sẽ trả khi nhận", "They pay on arrival"),
        ],
        right: 1,
        why: words("Chợ chỉ đưa đơn sang khi tiền đã về.", "The market passes on paid orders only."),
      },
      {
        ask: words("Bạn có bao lâu để xác nhận?", "How long do you have to confirm?"),
        options: [
          words("24 giờ", "24 hours"),
          words("Một tuần", "A week"),
          words("Lúc nào cũng được", "Any time"),
        ],
        right: 0,
        why: words(
          "Quá 24 giờ, cán bộ thấy đơn chậm và gọi bạn.",
          "After 24 hours staff see it and call you."
        ),
      },
      {
        ask: words(
          "Nhà có đám cưới ba ngày, làm gì trước?",
          "A wedding keeps you busy for three days. What first?"
        ),
        options: [
          words("Tắt điện thoại", "Switch the phone off"),
          words("Đặt “Nghỉ bán” ba ngày", "Plan a break of three days"),
        ],
        right: 1,
        why: words(
          "Hết ngày nghỉ, hàng tự bán lại.",
          "After the last day your goods are sold again by themselves."
        ),
      },
    ],
  },
  {
    code: "pack",
    title: words("Gói hàng dễ hỏng", "Packing what spoils"),
    minutes: 5,
    why: words(
      "Hàng tươi hỏng trên đường là bạn phải hoàn tiền.",
      "What spoils on its way has to be paid back."
    ),
    steps: [
      words(
        "Làm lạnh hàng trước khi gói: thịt, cá để ngăn đá qua đêm. Hàng còn ấm thì đá tan hết trong hai giờ.",
        "Chill before you pack: meat and fish overnight in the freezer. Warm goods melt the ice in two hours."
      ),
      words(
        "Hút chân không hoặc buộc hai lớp túi. Nước rỉ ra là bưu tá trả lại cả thùng.",
        "Vacuum-pack or use two bags. A leaking box is sent back."
      ),
      words(
        "Thùng xốp dày 2 cm, túi đá gel phủ trên và dưới. Một cân hàng cần khoảng nửa cân đá.",
        "A foam box of 2 cm, gel ice above and below. A kilogram of goods takes half a kilogram of ice."
      ),
      words(
        "Chèn kín chỗ trống bằng giấy vụn. Lắc thùng không nghe tiếng là được. Dán băng keo chữ H.",
        "Fill the gaps with paper. Shake it: no sound is right. Tape it in the shape of an H."
      ),
      words(
        "Rau, quả: để ráo, lót giấy, đục lỗ thùng giấy. Không gói nilon kín, rau sẽ úng.",
        "Vegetables and fruit: dry them, line with paper, make holes in the box. No sealed plastic, or they rot."
      ),
      words(
        "Gửi đầu tuần và buổi sáng, đừng gửi chiều thứ bảy. Chọn “giao lạnh” cho hàng cần lạnh.",
        "Send early in the week and in the morning, not on Saturday afternoon. Choose cold-chain delivery."
      ),
      words(
        "Chụp một ảnh thùng mở và một ảnh đã dán. Có khiếu nại thì đó là bằng chứng của bạn.",
        "Take a photo of the open box and one of the closed box. They are your proof."
      ),
    ],
    questions: [
      {
        ask: words(
          "Trước khi đóng thùng, thịt tươi phải thế nào?",
          "What must fresh meat be before packing?"
        ),
        options: [
          words("Đã làm lạnh", "Chilled already"),
          words("Vừa mổ còn ấm", "Just slaughtered, still warm"),
        ],
        right: 0,
        why: words("Đá chỉ giữ lạnh, không làm lạnh nổi hàng ấm.", "Ice keeps cold, it does not make cold."),
      },
      {
        ask: words("Gửi rau cải, gói thế nào?", "How do you pack greens?"),
        options: [
          words("Túi nilon buộc kín", "A closed plastic bag"),
          words("Lót giấy, thùng có lỗ", "Lined with paper, in a box with holes"),
        ],
        right: 1,
        why: words("Rau cần thở.", "Greens have to breathe."),
      },
      {
        ask: words("Ảnh nào nên giữ lại?", "Which photos should you keep?"),
        options: [
          words("Thùng mở và thùng đã dán", "The open box and the closed one"),
          words("Không cần ảnh", "None"),
        ],
        right: 0,
        why: words("Có tranh chấp, ảnh nói thay bạn.", "In a dispute the photos speak for you."),
      },
    ],
  },
  {
    code: "answer",
    title: words("Trả lời khách", "Answering shoppers"),
    minutes: 3,
    why: words(
      "Trả lời nhanh và tử tế giữ được khách cả năm.",
      "A quick and kind answer keeps a shopper for the year."
    ),
    steps: [
      words(
        "Nghe máy xưng tên gian hàng. Không biết thì nói “để tôi hỏi lại rồi gọi bác trong hôm nay”.",
        "Answer the phone with your stall's name. If you do not know: “I will ask and call you back today.”"
      ),
      words(
        "Chỉ hứa điều làm được: ngày gửi, không phải ngày đến. Ngày đến do bên vận chuyển.",
        "Promise what is yours: the day you send it, not the day it arrives."
      ),
      words(
        "Khiếu nại nằm ở mục “Khiếu nại”. Có hạn trả lời ghi sẵn. Quá hạn, Trung tâm quyết thay bạn.",
        "Complaints stand under “Complaints” with a deadline. After it the centre decides for you."
      ),
      words(
        "Xem ảnh trước, rồi chọn một: hoàn một phần, hoàn cả, hoặc không đồng ý kèm lý do và ảnh của bạn.",
        "Look at the photos, then choose: a part, all of it, or no, with your reason and photos."
      ),
      words(
        "Không xin số tài khoản, không nhận tiền riêng ngoài chợ. Ngoài chợ thì không ai bảo vệ bạn.",
        "Never take money outside the market. Out there nobody protects you."
      ),
    ],
    questions: [
      {
        ask: words(
          "Khách hỏi “mai có hàng không?”. Trả lời nào đúng?",
          "“Will it be here tomorrow?” What is right?"
        ),
        options: [
          words("Chắc chắn mai có", "Certainly"),
          words(
            "Hôm nay tôi gửi, mã vận đơn hiện trong đơn của bác",
            "I send it today; your order shows the code"
          ),
        ],
        right: 1,
        why: words("Bạn làm chủ được ngày gửi thôi.", "Only the day of sending is yours to promise."),
      },
      {
        ask: words(
          "Khách đòi chuyển tiền riêng cho rẻ?",
          "Somebody wants to pay you directly to save money?"
        ),
        options: [
          words("Từ chối, mời đặt trên chợ", "Decline, and ask them to order on the market"),
          words("Đồng ý", "Agree"),
        ],
        right: 0,
        why: words(
          "Tiền ngoài chợ không ai đối soát, hay bị lừa.",
          "Nobody checks such money, and it is a common fraud."
        ),
      },
    ],
  },
  {
    code: "refund",
    title: words("Khi phải hoàn tiền", "When money goes back"),
    minutes: 4,
    why: words(
      "Hoàn đúng và nhanh thì mất một đơn, giữ một khách.",
      "A fast refund costs an order and keeps a shopper."
    ),
    steps: [
      words(
        "Hàng tươi: khách báo trong 24 giờ từ lúc nhận. Hàng khác: trong 7 ngày. Khách gửi ảnh kèm theo.",
        "Fresh goods: shoppers report within 24 hours. Other goods: within 7 days. They send photos."
      ),
      words(
        "Lỗi của hàng hay gói thì nên hoàn. Lỗi của bên vận chuyển thì ghi rõ, Trung tâm làm việc với họ.",
        "If goods or packing failed, refund. If the carrier failed, say so: the centre talks to them."
      ),
      words(
        "Hỏng một phần thì hoàn một phần: 2 quả dập trong túi 10 quả là hoàn hai phần mười.",
        "A part spoiled is a part refunded: 2 of 10 fruits are two tenths."
      ),
      words(
        "Tiền hoàn đi từ chợ, trừ vào sổ tiền của bạn. Bạn không tự chuyển khoản cho khách.",
        "The refund goes out from the market and is booked in your money. You never transfer it yourself."
      ),
      words(
        "Phí chợ và thuế của phần hoàn cũng được trả lại cho bạn trong sổ.",
        "The fee and tax of what is refunded are booked back to you."
      ),
    ],
    questions: [
      {
        ask: words("Ai chuyển tiền hoàn cho khách?", "Who sends the refund?"),
        options: [
          words("Bạn tự chuyển", "You"),
          words("Chợ chuyển, trừ vào sổ", "The market, booked in your money"),
        ],
        right: 1,
        why: words("Tự chuyển là mất dấu, có khi hoàn hai lần.", "By yourself you may pay twice."),
      },
      {
        ask: words(
          "Túi 10 quả, 2 quả dập. Hoàn bao nhiêu là phải?",
          "2 of 10 fruits are bruised. What is fair?"
        ),
        options: [
          words("Không hoàn", "Nothing"),
          words("Một phần, tương ứng 2 quả", "A part, for two fruits"),
          words("Luôn hoàn cả đơn", "Always everything"),
        ],
        right: 1,
        why: words(
          "Đề nghị một phần, khách đồng ý là xong.",
          "Offer a part: if the shopper takes it, it is done."
        ),
      },
    ],
  },
]
