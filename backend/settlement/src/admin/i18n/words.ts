import { feeWords } from "./fee-words"
import { payoutWords } from "./payout-words"

/** The words of the staff screens, each in Vietnamese and in English. */
export const words = {
  menu: {
    money: { vi: "Tiền cần xử lý", en: "Money to sort out" },
    payouts: { vi: "Chi tiền", en: "Payouts" },
    fees: { vi: "Phí và thuế", en: "Fees and tax" },
  },
  payouts: payoutWords,
  fees: feeWords,
  money: {
    title: { vi: "Tiền cần xử lý", en: "Money to sort out" },
    subtitle: {
      vi: "Tiền đã vào tài khoản mà hệ thống không tự xếp được. Mỗi việc bạn làm được ghi lại cùng tên và lý do của bạn.",
      en: "Money on the account that no rule could place. Whatever you do is kept with your name and your reason.",
    },
    empty: { vi: "Không có khoản nào cần xử lý", en: "Nothing to sort out" },
    empty_hint: {
      vi: "Tiền đến muộn, thừa hoặc không rõ của ai sẽ hiện ở đây.",
      en: "Money that is late, too much or of nobody known is shown here.",
    },
    more: { vi: "Xem tiếp", en: "Show more" },
    came: { vi: "Vào tài khoản lúc {{time}}", en: "Arrived {{time}}" },
    left: { vi: "Rời tài khoản lúc {{time}}", en: "Left {{time}}" },
    payer: { vi: "Người chuyển", en: "Payer" },
    payer_unknown: { vi: "không rõ", en: "unknown" },
    content: { vi: "Nội dung chuyển", en: "Transfer text" },
    reference: { vi: "Mã giao dịch", en: "Bank reference" },
    order: { vi: "Đơn hàng", en: "Order" },
    order_line: {
      vi: "{{code}}, {{amount}}, {{name}}, {{phone}}",
      en: "{{code}}, {{amount}}, {{name}}, {{phone}}",
    },
    order_returning: { vi: "đang hoàn {{amount}}", en: "{{amount}} goes back" },
    order_returned: { vi: "đã hoàn {{amount}}", en: "{{amount}} returned" },
    likely_order: { vi: "Đơn đang chờ đúng số tiền này", en: "Order that waits for this amount" },
    likely_hint: {
      vi: "Cùng số tiền chưa chắc là cùng người. Hãy hỏi khách hoặc xem biên lai trước khi gán.",
      en: "The same amount need not be the same person. Ask the shopper or see the receipt before you give it.",
    },
    reversals: { vi: "Tiền bị ngân hàng lấy lại", en: "Taken back by the bank" },
    reversals_hint: {
      vi: "Đơn đã trả mà ngân hàng lấy lại tiền. Phần chưa gửi tạm dừng cho tới khi tiền vào lại hoặc bạn cho đi tiếp.",
      en: "Paid orders whose money the bank took back. What was not sent waits until the money comes again, or you let it go on.",
    },
    reversal: { vi: "Ngân hàng lấy lại tiền của đơn đã trả", en: "The bank took back money of a paid order" },
    stopped_orders: { vi: "Đang dừng", en: "Waiting" },
    none_stopped: { vi: "không có, hàng đã gửi hết", en: "none, everything was sent" },
    claims: { vi: "Khách báo đã chuyển khoản", en: "Shoppers who say they transferred" },
    claims_hint: {
      vi: "Ứng dụng ngân hàng có khi làm mất nội dung chuyển. Hãy tìm đúng khoản rồi gán cho đơn; hệ thống không tự ghép theo số tiền.",
      en: "Banking apps sometimes lose the transfer text. Find the money and give it to the order; nothing is matched by its amount.",
    },
    claim: { vi: "Khách báo đã chuyển", en: "Said to be transferred" },
    claimed_at: { vi: "Báo lúc {{time}}", en: "Told {{time}}" },
    transferred_at: { vi: "Chuyển lúc", en: "Transferred" },
    likely_review: { vi: "Có thể là {{amount}}: {{words}}", en: "May be {{amount}}: {{words}}" },
    no_likely_review: {
      vi: "Chưa thấy khoản nào chưa rõ của ai mà đúng số tiền và trong vòng một ngày quanh giờ đó.",
      en: "No money of nobody known has this amount within a day of that time.",
    },
    order_state: {
      placing: { vi: "đang đặt", en: "being placed" },
      awaiting_payment: { vi: "chờ trả tiền", en: "awaits payment" },
      paid: { vi: "đã trả tiền", en: "paid" },
      expired: { vi: "đã hết hạn", en: "expired" },
      canceled: { vi: "đã hủy", en: "canceled" },
    },
    reason: {
      no_code: { vi: "Không ghi mã đơn hàng", en: "No order code was written" },
      unknown_code: { vi: "Mã không có trong hệ thống", en: "The code is not known" },
      several_codes: { vi: "Ghi nhiều mã đơn hàng", en: "Several order codes were written" },
      other_account: {
        vi: "Chuyển vào tài khoản khác của đơn",
        en: "Sent to another account than the order's",
      },
      overpaid: { vi: "Chuyển thừa", en: "Too much was sent" },
      paid_again: { vi: "Đơn đã trả rồi, lại chuyển lần nữa", en: "The order was paid already" },
      late: { vi: "Tiền đến sau khi đơn hết hạn", en: "Came after the order expired" },
      paid_after_cancel: { vi: "Tiền đến sau khi đơn đã đóng", en: "Came after the order was closed" },
      expired_underpaid: {
        vi: "Chuyển thiếu, đơn đã hết hạn",
        en: "Too little was sent, and the order expired",
      },
      canceled_underpaid: {
        vi: "Chuyển thiếu, đơn đã đóng",
        en: "Too little was sent, and the order was closed",
      },
      possible_duplicate: {
        vi: "Có thể là một lần chuyển được báo hai lần",
        en: "Perhaps one transfer told of twice",
      },
      unexplained_debit: {
        vi: "Tiền rời tài khoản, không rõ vì sao",
        en: "Left the account, nobody knows why",
      },
      reversed_after_success: {
        vi: "Ngân hàng lấy lại tiền của đơn đã trả",
        en: "The bank took back money of a paid order",
      },
      flag: { vi: "Tiền của đơn không còn nhận tiền", en: "Money for an order that takes none any more" },
      other: { vi: "Cần người xem ({{reason}})", en: "Needs a person ({{reason}})" },
    },
    refunds: { vi: "Tiền hoàn đang dừng lại", en: "Refunds that stand still" },
    refunds_hint: {
      vi: "Tiền hoàn cho khách chỉ đi tiếp khi có người duyệt, ghi tài khoản nhận hoặc hỏi lại ngân hàng.",
      en: "A refund goes on once somebody approves it, names its account or asks the bank.",
    },
    no_refunds: { vi: "Không có khoản hoàn nào dừng lại", en: "No refund stands still" },
    no_refunds_hint: {
      vi: "Khoản hoàn lớn chờ người thứ hai duyệt, chưa rõ tài khoản hoặc chuyển không được sẽ hiện ở đây.",
      en: "Large refunds that need a second person, refunds without an account and failed transfers are shown here.",
    },
    refunds_more: {
      vi: "Có quá nhiều khoản hoàn trong 90 ngày qua nên chưa xem hết. Khoản cũ hơn chưa hiện ở đây.",
      en: "There are too many refunds of the last 90 days to look at all. Older ones are not shown here.",
    },
    waits_for: {
      approval: { vi: "Chờ người thứ hai duyệt", en: "A second person has to approve it" },
      account: { vi: "Chưa rõ hoàn về tài khoản nào", en: "Nobody knows the account to return it to" },
      unknown: { vi: "Chưa rõ ngân hàng đã chuyển chưa", en: "Nobody knows whether the bank sent it" },
      failed: { vi: "Ngân hàng không chuyển được", en: "The bank did not send it" },
    },
    approval_why: {
      vi: "Còn thiếu {{count}} người duyệt. Cần duyệt vì tổng tiền tới một tài khoản trong 24 giờ vượt {{amount}}, hoặc vì tiền đi tới tài khoản khác lúc đầu. Ai yêu cầu hay ghi tài khoản thì không tự duyệt.",
      en: "Approvers still to agree: {{count}}. More than {{amount}} would go to one account within 24 hours, or it goes to another account than first named. Whoever asked for it or named the account cannot approve it.",
    },
    approver: { vi: "Người duyệt", en: "Approver" },
    approver_choose: { vi: "Chọn người duyệt", en: "Choose an approver" },
    approver_own: { vi: "{{name}} (bạn)", en: "{{name}} (you)" },
    no_approvers: {
      vi: "Chưa có ai được ghi danh làm người duyệt. Người vận hành máy chủ cổng thanh toán ghi danh bằng lệnh enrol-approver, với địa chỉ thư bạn dùng để đăng nhập.",
      en: "Nobody is enrolled as an approver. The operator of the payment gateway's machine enrols one with the command enrol-approver, under the e-mail address of the sign-in.",
    },
    one_time_code: { vi: "Mã một lần", en: "One-time code" },
    one_time_code_hint: {
      vi: "6 chữ số trong ứng dụng xác thực của người duyệt, hoặc một mã dự phòng. Mỗi mã dùng một lần và không được lưu lại.",
      en: "The 6 digits in the approver's authenticator app, or a recovery code. Each is good once and is not kept.",
    },
    need_approver: { vi: "Hãy chọn người duyệt.", en: "Choose an approver." },
    need_one_time_code: { vi: "Hãy nhập mã một lần.", en: "Enter the one-time code." },
    to: { vi: "Hoàn về", en: "Goes to" },
    to_line: { vi: "{{holder}}, {{number}}, {{bank}}", en: "{{holder}}, {{number}}, {{bank}}" },
    asked_by: { vi: "Người yêu cầu", en: "Asked for by" },
    asked_at: { vi: "Yêu cầu lúc {{time}}", en: "Asked for {{time}}" },
    act: {
      assign: { vi: "Gán cho đơn hàng", en: "Give to an order" },
      refund: { vi: "Hoàn lại", en: "Return" },
      ignore: { vi: "Để nguyên", en: "Leave as it is" },
      duplicate: { vi: "Là một lần chuyển", en: "It is one transfer" },
      separate: { vi: "Là hai lần chuyển", en: "These are two transfers" },
      cover: { vi: "Ghi cho đơn", en: "Keep for the order" },
      release_reversal: { vi: "Cho đơn đi tiếp", en: "Let the order go on" },
      claim_not_found: { vi: "Không có khoản này", en: "No such money" },
      claim_returned: { vi: "Đã tìm thấy, hoàn lại", en: "Found, goes back" },
      resolve: { vi: "Đã giải quyết", en: "Settled" },
      refund_flag: { vi: "Hoàn lại", en: "Return" },
      refund_approve: { vi: "Duyệt", en: "Approve" },
      refund_cancel: { vi: "Không hoàn", en: "Do not return" },
      refund_account: { vi: "Ghi tài khoản nhận", en: "Name the account" },
      refund_failed: { vi: "Ngân hàng không chuyển", en: "The bank did not send it" },
      refund_again: { vi: "Hoàn lại lần nữa", en: "Return again" },
    },
    hint: {
      refund_approve: {
        vi: "Tiền được chuyển đi cùng đợt chuyển tiền tới. Hãy gọi cho khách để xác nhận số tài khoản trước khi duyệt, và so lại số tiền, số tài khoản trên lệnh chuyển của ngân hàng.",
        en: "The money leaves with the next batch of payouts. Call the shopper to confirm the account number before you approve, and compare amount and account with the bank's batch.",
      },
      refund_cancel: {
        vi: "Tiền ở lại tài khoản của chợ. Nếu khoản này được hoàn từ trang đơn hàng, trang đó vẫn ghi là đã hoàn, nên hãy báo cho khách.",
        en: "The money stays on the marketplace's account. If it was refunded on the order page, that page still says so; tell the shopper.",
      },
      refund_account: {
        vi: "Tiền trở lại tài khoản bạn ghi, cùng đợt chuyển tiền tới. Hãy gọi cho khách để xác nhận số tài khoản.",
        en: "The money goes to the account you name, with the next batch of payouts. Call the shopper to confirm the account number.",
      },
      refund_failed: {
        vi: "Chỉ chọn khi sao kê ngân hàng không có khoản này. Tiền trở lại số dư và có thể hoàn lại lần nữa.",
        en: "Only when the bank's statement does not have it. The money is back on the balance and can be returned again.",
      },
      refund_again: {
        vi: "Tiền được chuyển lại tới tài khoản bạn ghi, cùng đợt chuyển tiền tới. Hãy hỏi khách số tài khoản đúng.",
        en: "The money goes to the account you name, with the next batch of payouts. Ask the shopper for the right account number.",
      },
      assign: {
        vi: "Tiền này trả cho đơn bạn ghi. Đơn phải đang chờ trả tiền.",
        en: "The money pays the order you name, which must be waiting for it.",
      },
      refund: {
        vi: "Tiền trở lại tài khoản bạn ghi, cùng đợt chuyển tiền tới. Hãy gọi cho khách để xác nhận số tài khoản.",
        en: "The money goes to the account you name, with the next batch of payouts. Call the shopper to confirm the account number.",
      },
      ignore: {
        vi: "Không có gì được chuyển đi. Khoản này rời danh sách.",
        en: "Nothing is moved. The item leaves the list.",
      },
      duplicate: { vi: "Khoản này không được tính thêm lần nữa.", en: "It is not counted a second time." },
      separate: {
        vi: "Khoản này được tính là tiền mới và xếp như mọi khoản khác.",
        en: "It counts as new money and is placed as any other.",
      },
      refund_flag: {
        vi: "Tiền của đơn không còn nhận tiền trở lại người chuyển, cùng đợt chuyển tiền tới. Để trống tài khoản nếu muốn hoàn về đúng tài khoản đã chuyển.",
        en: "The money of orders that take none goes back with the next batch of payouts. Leave the account empty to return it to the account it came from.",
      },
      cover: {
        vi: "Khách chuyển lại cho đơn đã bị ngân hàng lấy tiền. Tiền ở lại với đơn, và đơn được đi tiếp.",
        en: "The shopper paid again after the bank took the money back. It stays with the order, which goes on.",
      },
      release_reversal: {
        vi: "Hàng được gửi dù tiền chưa vào lại. Khách và gian hàng được báo qua thư.",
        en: "The goods are sent although the money is not back. Shopper and sellers are told by mail.",
      },
      claim_not_found: {
        vi: "Khách được báo qua thư là chợ không thấy khoản này và nên hỏi ngân hàng.",
        en: "The shopper is told by mail that the money was not found, and to ask the bank.",
      },
      claim_returned: {
        vi: "Dùng khi đơn không còn nhận tiền. Hãy hoàn khoản đó ở danh sách trên trước, rồi khách được báo qua thư.",
        en: "For an order that takes no money any more. Return the money in the list above first; the shopper is told by mail.",
      },
      resolve: {
        vi: "Hãy ghi tiền đã được giải quyết thế nào. Khoản này rời danh sách.",
        en: "Say how the money was dealt with. The item leaves the list.",
      },
    },
    why: { vi: "Lý do", en: "Reason" },
    why_hint: {
      vi: "Lý do được lưu vĩnh viễn cùng tên của bạn.",
      en: "The reason is kept for ever with your name.",
    },
    need_why: { vi: "Hãy ghi lý do, ít nhất 5 ký tự.", en: "Enter a reason of at least 5 characters." },
    order_code: { vi: "Mã đơn hàng", en: "Order code" },
    need_code: {
      vi: "Hãy ghi mã đơn hàng của khách, 8 ký tự.",
      en: "Enter the shopper's order code, 8 characters.",
    },
    bank: { vi: "Ngân hàng", en: "Bank" },
    bank_choose: { vi: "Chọn ngân hàng", en: "Choose a bank" },
    account: { vi: "Số tài khoản", en: "Account number" },
    holder: { vi: "Tên chủ tài khoản", en: "Account holder" },
    need_bank: { vi: "Hãy chọn ngân hàng.", en: "Choose a bank." },
    need_account: {
      vi: "Số tài khoản chỉ gồm chữ và số, tối đa 19 ký tự.",
      en: "An account number has letters and digits only, at most 19.",
    },
    need_holder: { vi: "Hãy ghi tên chủ tài khoản.", en: "Enter the account holder's name." },
    done: { vi: "Đã ghi lại", en: "Noted" },
  },
} as const
