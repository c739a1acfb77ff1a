import { type Lesson, words } from "../lesson"

/** How goods are shown: photos, words, prices. */
export const showing: readonly Lesson[] = [
  {
    code: "photograph",
    title: words("Chụp ảnh hàng cho đẹp", "Photographing your goods"),
    minutes: 4,
    why: words(
      "Khách không cầm được hàng. Họ mua vì tấm ảnh đầu tiên.",
      "Shoppers cannot hold your goods. They buy because of the first photo."
    ),
    steps: [
      words(
        "Chụp ban ngày, cạnh cửa sổ hoặc dưới mái hiên. Không bật đèn vàng, không bật flash.",
        "Take photos by day, near a window or under the eaves. No yellow lamp, no flash."
      ),
      words(
        "Lau ống kính bằng vạt áo sạch. Ảnh mờ đa phần là do ống kính bẩn.",
        "Wipe the lens with clean cloth. Most blurred photos come from a dirty lens."
      ),
      words(
        "Đặt hàng trên lá chuối, mẹt tre hoặc bàn gỗ trơn. Dọn hết chai lọ, dép, dây điện ở phía sau.",
        "Put the goods on a banana leaf, a bamboo tray or a plain table. Clear away bottles, shoes and cables."
      ),
      words(
        "Hàng chiếm gần hết khung hình. Ảnh đầu chụp cả gói khách sẽ nhận, ví dụ cả khay, cả con.",
        "The goods fill nearly the whole picture. The first photo shows the whole pack that the shopper gets."
      ),
      words(
        "Thêm ba ảnh: gần để thấy thớ, cạnh bàn tay để thấy cỡ, và chỗ bạn làm ra hàng.",
        "Add three more: close up, beside a hand to show the size, and where you make it."
      ),
      words(
        "Chỉ chụp hàng của chính bạn. Lấy ảnh trên mạng là khách nhận hàng sẽ khiếu nại, và bạn phải hoàn tiền.",
        "Only photograph your own goods. With a photo from the internet, shoppers complain and you pay them back."
      ),
    ],
    questions: [
      {
        ask: words("Chụp lúc nào ảnh đẹp nhất?", "When do photos turn out best?"),
        options: [
          words("Buổi tối, bật đèn vàng", "In the evening under a yellow lamp"),
          words("Ban ngày, cạnh cửa sổ", "By day, near a window"),
          words("Giữa trưa, ngoài nắng gắt", "At noon in the full sun"),
        ],
        right: 1,
        why: words(
          "Sáng đều, màu thật. Nắng gắt làm ảnh chói và bóng đen.",
          "Even light shows true colours. Full sun glares and throws dark shadows."
        ),
      },
      {
        ask: words("Ảnh đầu tiên nên là ảnh gì?", "What should the first photo show?"),
        options: [
          words("Cả gói hàng khách sẽ nhận", "The whole pack that the shopper gets"),
          words("Ảnh phong cảnh bản làng", "The landscape of your village"),
          words("Ảnh đẹp tìm trên mạng", "A nice picture from the internet"),
        ],
        right: 0,
        why: words(
          "Khách muốn biết trả tiền thì nhận được gì.",
          "Shoppers want to know what they get for their money."
        ),
      },
      {
        ask: words("Ảnh bị mờ, việc đầu tiên cần làm?", "A photo is blurred. What first?"),
        options: [
          words("Mua điện thoại mới", "Buy a new phone"),
          words("Lau ống kính", "Wipe the lens"),
          words("Bật flash", "Use the flash"),
        ],
        right: 1,
        why: words("Ống kính dính tay là mờ ngay.", "A finger on the lens is enough to blur it."),
      },
    ],
  },
  {
    code: "describe",
    title: words("Viết mô tả khách muốn đọc", "Describing your goods"),
    minutes: 4,
    why: words(
      "Mô tả rõ thì khách ít gọi hỏi, ít trả hàng.",
      "A clear description means fewer calls and fewer returns."
    ),
    steps: [
      words(
        "Tên hàng là thứ khách gõ khi tìm: “Gà đen Pà Cò làm sạch”, không phải “Hàng ngon giá rẻ”.",
        "The name is what shoppers type: “Black chicken of Pà Cò, cleaned”, not “Good and cheap”."
      ),
      words(
        "Viết bốn điều: hàng gì, của ai và ở đâu, cân nặng hay số lượng thật, cách giữ và dùng trong bao lâu.",
        "Write four things: what it is, whose and from where, its real weight or number, how to keep it and for how long."
      ),
      words(
        "Có dị ứng thì ghi ra: đậu phộng, sữa, hải sản, gluten.",
        "Name what people may be allergic to: peanuts, milk, seafood, gluten."
      ),
      words(
        "Không viết “chữa bệnh”, “khỏi hẳn”, “tốt nhất”. Luật cấm quảng cáo thực phẩm như thuốc. Chợ sẽ giữ tin lại để xem.",
        "Never write “heals”, “cures” or “the best”. The law forbids praising food as medicine, and the market holds it back."
      ),
      words(
        "Chỉ ghi OCOP, VietGAP khi giấy còn hạn và đứng tên bạn.",
        "Mention OCOP or VietGAP only with a valid certificate in your own name."
      ),
    ],
    questions: [
      {
        ask: words("Tên nào dễ tìm thấy nhất?", "Which name is found most easily?"),
        options: [
          words("Siêu ngon, ăn là ghiền!!!", "Super tasty, try it!!!"),
          words("Cam Cao Phong, túi 5 kg", "Cao Phong oranges, 5 kg bag"),
          words("Hàng nhà làm", "Home made"),
        ],
        right: 1,
        why: words("Khách gõ “cam Cao Phong”.", "Shoppers type “Cao Phong oranges”."),
      },
      {
        ask: words("Câu nào được viết?", "Which sentence may you write?"),
        options: [
          words("Chữa khỏi đau dạ dày", "Cures stomach ache"),
          words("Mật ong hoa rừng, quay tháng 4, chai 500 ml", "Forest honey, taken in April, 500 ml bottle"),
          words("Tốt nhất Việt Nam", "The best in Vietnam"),
        ],
        right: 1,
        why: words("Nói điều có thật, đo được.", "Say what is true and can be measured."),
      },
      {
        ask: words("Giấy OCOP đã hết hạn thì sao?", "Your OCOP certificate has run out. What now?"),
        options: [
          words("Bỏ chữ OCOP ra cho tới khi có giấy mới", "Take OCOP out until there is a new one"),
          words("Cứ để, không ai biết", "Leave it, nobody knows"),
        ],
        right: 0,
        why: words(
          "Giấy hết hạn là quảng cáo sai, gian hàng có thể bị tạm ngừng.",
          "With an old certificate it is false advertising, and your stall may be suspended."
        ),
      },
    ],
  },
  {
    code: "price",
    title: words("Đặt giá có lãi", "Setting a price that pays"),
    minutes: 5,
    why: words(
      "Bán nhiều mà giá sai thì càng bán càng lỗ.",
      "With a wrong price, the more you sell the more you lose."
    ),
    steps: [
      words(
        "Cộng đủ: giống, thức ăn hay phân, công của bạn, hộp và đá, xăng ra điểm gửi. Công của mình cũng là tiền.",
        "Add it all up: seed, feed, your work, box and ice, petrol to the carrier. Your own work is money too."
      ),
      words(
        "Trừ phí chợ và thuế khấu trừ. Mở “Sổ tiền”, “Từng đơn” để thấy mỗi đơn bạn thật nhận bao nhiêu.",
        "Take off the market's fee and withheld tax. “Money”, “Order by order” shows what you really get."
      ),
      words(
        "Tiền vận chuyển khách trả riêng. Đừng cộng vào giá hàng kẻo khách trả hai lần.",
        "Delivery is paid for separately. Do not put it into the price, or shoppers pay it twice."
      ),
      words(
        "So giá với người bán cùng loại trên chợ. Đắt hơn thì phải nói vì sao: nuôi lâu hơn, có chứng nhận, gói kỹ hơn.",
        "Compare with others on the market. If yours is dearer, say why: raised longer, certified, packed better."
      ),
      words(
        "Đặt gói vừa ý nhiều nhà: khay, combo 3 khay. Gói lớn rẻ hơn một chút vì đỡ công gói.",
        "Offer packs for several households: a tray, three trays. A larger pack costs a little less, as it is less work."
      ),
      words(
        "Xem lại dòng chữ dưới ô giá: “Khách trả 85 nghìn đồng cho một gói”. Sai một số 0 là mất cả đơn.",
        "Read the words under the price: “85 thousand đồng for one pack”. One zero too few and the order is lost."
      ),
    ],
    questions: [
      {
        ask: words("Giá thành không gồm khoản nào?", "What is not part of your cost?"),
        options: [
          words("Công của bạn", "Your own work"),
          words("Hộp, đá, xăng", "Box, ice, petrol"),
          words("Tiền vận chuyển khách trả riêng", "Delivery, which the shopper pays separately"),
        ],
        right: 2,
        why: words("Khách đã thấy và trả tiền vận chuyển riêng.", "Shoppers see and pay delivery by itself."),
      },
      {
        ask: words(
          "Muốn biết một đơn thật nhận bao nhiêu, mở đâu?",
          "Where do you see what an order really pays?"
        ),
        options: [
          words("Sổ tiền, Từng đơn", "Money, Order by order"),
          words("Hỏi hàng xóm", "Ask the neighbour"),
          words("Chờ cuối năm", "Wait for the end of the year"),
        ],
        right: 0,
        why: words("Ở đó có giá bán, phí chợ, thuế, còn lại.", "It has price, fee, tax and what is left."),
      },
    ],
  },
]
