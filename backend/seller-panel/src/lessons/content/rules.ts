import { type Lesson, words } from "../lesson"

/** What protects a seller: from fraud, and by papers. */
export const rules: readonly Lesson[] = [
  {
    code: "fake_transfer",
    title: words("Ảnh chuyển khoản giả", "A fake picture of a transfer"),
    minutes: 3,
    why: words(
      "Kẻ gian gửi ảnh “đã chuyển tiền” để lấy hàng. Ảnh làm giả trong một phút.",
      "Thieves send a picture of a transfer to get goods. It takes a minute to fake one."
    ),
    steps: [
      words(
        "Chỉ một điều là thật: đơn nằm ở “Cần xác nhận” trong ứng dụng. Khi đó tiền đã về chợ.",
        "One thing is true: the order stands under “To confirm” in the app. Then the money is there."
      ),
      words(
        "Ảnh chụp màn hình, tin nhắn ngân hàng, cuộc gọi “kế toán” đều không tính.",
        "Screenshots, bank messages and calls of an “accountant” do not count."
      ),
      words(
        "Khách nói đã chuyển mà đơn chưa hiện: bảo họ bấm “Tôi đã chuyển khoản mà trang chưa báo” ở trang đơn. Cán bộ sẽ tìm khoản tiền.",
        "If they say they paid: ask them to press “I transferred, and the page does not say so” on their order's page. Staff look for the money."
      ),
      words(
        "Không bấm đường dẫn lạ, không đọc mã OTP cho ai. Cán bộ chợ không bao giờ hỏi mã hay mật khẩu.",
        "Open no strange links and read no code to anybody. Staff never ask for codes or passwords."
      ),
      words(
        "Bị giục “giao ngay kẻo hủy”, hãy gọi cán bộ phụ trách trước.",
        "If somebody presses you to hurry, call your officer first."
      ),
    ],
    questions: [
      {
        ask: words(
          "Khách gửi ảnh đã chuyển 2 triệu, ứng dụng chưa có đơn. Làm gì?",
          "A picture says 2 million were sent; the app shows nothing. What now?"
        ),
        options: [
          words("Gửi hàng cho nhanh", "Send the goods quickly"),
          words("Chưa gửi, chờ đơn hiện ở “Cần xác nhận”", "Send nothing until it stands under “To confirm”"),
        ],
        right: 1,
        why: words("Ứng dụng báo là tiền đã về thật.", "When the app says so, the money is there."),
      },
      {
        ask: words("“Cán bộ chợ” gọi xin mã OTP. Làm gì?", "“Staff” call and ask for your code. What now?"),
        options: [
          words("Đọc mã", "Read it out"),
          words("Không đọc, gọi lại số của cán bộ phụ trách", "Do not, and call your officer's number"),
        ],
        right: 1,
        why: words("Cán bộ thật không bao giờ hỏi mã.", "Real staff never ask for codes."),
      },
    ],
  },
  {
    code: "food_safety",
    title: words("Giấy tờ an toàn thực phẩm", "Food-safety papers"),
    minutes: 5,
    why: words(
      "Thiếu giấy thì bị phạt, có giấy thì bán được giá.",
      "Without papers there are fines, with them a better price."
    ),
    steps: [
      words(
        "Rau, quả, gà, cá bạn tự nuôi trồng, chưa chế biến: ký bản cam kết an toàn thực phẩm ở xã.",
        "What you grow or raise yourself and do not process: sign a food-safety pledge at the commune."
      ),
      words(
        "Chế biến, đóng gói bán (giò, mứt, mật ong chai, trà túi): tự công bố sản phẩm, và giấy đủ điều kiện nếu không thuộc diện miễn.",
        "What you process or pack: a self-declaration of the product, and a certificate unless you are exempt."
      ),
      words(
        "Người làm trực tiếp: giấy khám sức khỏe và xác nhận kiến thức an toàn thực phẩm.",
        "Those who work with food: a health check and proof of food-safety training."
      ),
      words(
        "Nhãn ghi: tên hàng, nơi làm, ngày làm, hạn dùng, thành phần, khối lượng, cách giữ.",
        "A label has: name, maker, date made, best before, ingredients, weight, storage."
      ),
      words(
        "Ghi sổ: hôm nào mua gì, bán lô nào. Có ngộ độc mới truy ra được.",
        "Write down what you bought when and which lot you sold. Without it nothing can be traced."
      ),
      words(
        "Chưa rõ mình cần giấy nào thì hỏi cán bộ phụ trách. Đừng mượn giấy của người khác.",
        "If you are not sure, ask your officer. Never borrow somebody else's papers."
      ),
    ],
    questions: [
      {
        ask: words("Bán mứt tự làm đóng hũ, cần gì?", "You sell home-made jam in jars. What do you need?"),
        options: [
          words("Không cần gì", "Nothing"),
          words("Tự công bố sản phẩm và nhãn đủ mục", "A self-declaration and a full label"),
        ],
        right: 1,
        why: words("Hàng chế biến, đóng gói phải công bố.", "Processed and packed food has to be declared."),
      },
      {
        ask: words("Mục nào bắt buộc trên nhãn?", "What must be on the label?"),
        options: [
          words("Hạn dùng và nơi làm", "Best before and maker"),
          words("Số nhà hàng xóm", "The neighbour's number"),
          words("Giá vốn", "Your cost"),
        ],
        right: 0,
        why: words("Khách cần biết ai làm và dùng đến khi nào.", "Who made it and until when it is good."),
      },
    ],
  },
  {
    code: "tax",
    title: words("Thuế khi bán trên chợ", "Tax when you sell here"),
    minutes: 4,
    why: words(
      "Chợ giữ và nộp thuế thay hộ kinh doanh. Biết trước thì không giật mình.",
      "The market withholds and pays tax for household businesses. Know it beforehand."
    ),
    steps: [
      words(
        "Hộ kinh doanh, cá nhân bán hàng hóa: chợ khấu trừ thuế GTGT 1 % và thuế TNCN 0,5 % trên từng đơn.",
        "Households and persons selling goods: 1 % VAT and 0.5 % income tax are withheld of each order."
      ),
      words(
        "Nông sản tự trồng, tự nuôi, chưa chế biến hoặc chỉ sơ chế: miễn. Vì vậy phải chọn đúng mục “Mùa và nguồn gốc”.",
        "Own produce that is raw or only prepared is exempt. So fill in “Season and origin” correctly."
      ),
      words(
        "Hợp tác xã, công ty tự kê khai. Chợ không khấu trừ.",
        "Co-operatives and companies declare for themselves. Nothing is withheld."
      ),
      words(
        "Đơn bị hủy hay hoàn thì thuế của phần đó được trả lại.",
        "When an order is cancelled or refunded, its tax comes back."
      ),
      words(
        "Mọi số nằm ở “Sổ tiền”. Tải Excel theo tháng để đưa cho kế toán hoặc cán bộ thuế.",
        "All of it stands under “Money”. Take the month's Excel to your accountant or the tax office."
      ),
      words(
        "Mức thuế có thể đổi theo luật. Số trong ứng dụng là số đang áp dụng.",
        "Rates may change by law. The app shows those in force."
      ),
    ],
    questions: [
      {
        ask: words(
          "Hộ bán rau tự trồng, chưa chế biến. Chợ khấu trừ bao nhiêu?",
          "A household sells its own raw greens. How much is withheld?"
        ),
        options: [words("1,5 %", "1.5 %"), words("Không khấu trừ", "Nothing"), words("10 %", "10 %")],
        right: 1,
        why: words(
          "Nông sản tự trồng, sơ chế thông thường được miễn.",
          "Own produce, raw or prepared, is exempt."
        ),
      },
      {
        ask: words("Đơn đã hoàn tiền thì thuế thế nào?", "What about the tax of a refunded order?"),
        options: [words("Mất luôn", "It is lost"), words("Được trả lại phần đó", "That part comes back")],
        right: 1,
        why: words("Chợ bù trừ trong tháng.", "The market offsets it in the month."),
      },
    ],
  },
]
