import { language } from "../i18n"

/** The words of the money screens, Vietnamese and English side by side. */
export const texts = {
  title: { vi: "Sổ tiền", en: "Money" },
  on_the_way: { vi: "Đang về", en: "On the way" },
  on_the_way_hint: {
    vi: "Khách đã trả tiền. Tiền là của bạn {days} ngày sau khi khách nhận hàng.",
    en: "Paid by shoppers. It is yours {days} days after the goods arrive.",
  },
  held: { vi: "Đang giữ", en: "Held" },
  held_hint: {
    vi: "Nằm trong số đang về. Bấm “Từng đơn” để xem vì sao.",
    en: "Part of what is on the way. “Order by order” says why.",
  },
  balance: { vi: "Sắp được chuyển", en: "To be paid next" },
  balance_hint: {
    vi: "Đi cùng đợt chuyển tiền tới vào tài khoản của bạn.",
    en: "Goes to your bank account with the next batch.",
  },
  owes: { vi: "Bạn đang nợ chợ", en: "You owe the market" },
  sending: { vi: "Đang chuyển", en: "Being sent" },
  paid: { vi: "Đã chuyển tới nay", en: "Paid so far" },
  hold_no_bank_account: {
    vi: "Chợ chưa biết chuyển tiền vào đâu. Hãy ghi tài khoản ngân hàng của bạn.",
    en: "The market does not know where to send your money. Enter your bank account.",
  },
  hold_bank_unverified: {
    vi: "Cán bộ chợ đang xem lại tài khoản bạn ghi. Xem xong là tiền đi.",
    en: "Staff are looking at the account you entered. Your money goes once they have.",
  },
  hold_bank_refused: {
    vi: "Tài khoản bạn ghi chưa đúng của gian hàng. Hãy ghi lại hoặc gọi cho cán bộ phụ trách.",
    en: "The account you entered is not the stall's. Enter another one, or call your officer.",
  },
  hold_bank_waits: {
    vi: "Tài khoản mới đổi nên tiền đợi tới {until}, để không ai lấy được tiền của bạn.",
    en: "The account is new, so your money waits until {until}. This keeps it from thieves.",
  },
  hold_staff_hold: {
    vi: "Cán bộ chợ tạm giữ tiền tới {until}. Lý do: {reason}",
    en: "Staff hold your money until {until}. Why: {reason}",
  },
  hold_seller_suspended: {
    vi: "Gian hàng đang tạm ngừng nên tiền được giữ lại. Hãy gọi cho cán bộ phụ trách.",
    en: "Your stall is suspended, so its money is held. Call your officer.",
  },
  hold_not_yet: {
    vi: "Kỳ này chợ đã chuyển cho bạn. Lần tới từ {until}.",
    en: "You were paid in this period. The next time is from {until} on.",
  },
  hold_not_requested: {
    vi: "Bạn nhận tiền khi bạn xin. Bấm để tiền đi cùng đợt tới.",
    en: "You are paid when you ask for it. Press, and it goes with the next batch.",
  },
  ask_for_payout: { vi: "Xin chuyển tiền", en: "Ask for my money" },
  interval_weekly: { vi: "Chợ chuyển tiền mỗi tuần một lần.", en: "You are paid once a week." },
  interval_twice_weekly: {
    vi: "Chợ chuyển tiền mỗi tuần hai lần: đầu tuần và từ thứ Năm.",
    en: "You are paid twice a week: early in it, and from Thursday on.",
  },
  interval_on_request: { vi: "Chợ chuyển tiền khi bạn xin.", en: "You are paid when you ask for it." },
  households: { vi: "Các hộ thành viên", en: "Member households" },
  households_none: { vi: "Chưa ghi hộ nào", en: "No household yet" },
  households_none_hint: {
    vi: "Ghi các hộ mà hợp tác xã bán hàng giúp. Chợ sẽ tính tiền của từng hộ.",
    en: "Enter those for whom the co-operative sells. The market then reckons what each of them gets.",
  },
  household_add: { vi: "Thêm hộ", en: "Add a household" },
  household_change: { vi: "Sửa", en: "Change" },
  household_name: { vi: "Tên chủ hộ", en: "Name" },
  household_phone: { vi: "Điện thoại", en: "Phone" },
  household_share: { vi: "Hộ nhận bao nhiêu phần trăm", en: "Its share in percent" },
  household_share_hint: {
    vi: "Tính trên tiền hợp tác xã nhận, sau phí chợ và thuế. Đổi phần này không đổi hàng đã bán.",
    en: "Of what the co-operative gets, after fee and tax. What was sold keeps its own.",
  },
  household_gets: { vi: "nhận {share} %", en: "gets {share}%" },
  household_save: { vi: "Lưu hộ này", en: "Save" },
  household_remove: { vi: "Bỏ hộ này khỏi danh sách", en: "Take it off the list" },
  household_back: { vi: "Quay lại", en: "Back" },
  need_household: { vi: "Hãy ghi tên chủ hộ.", en: "Enter its name." },
  need_share: { vi: "Hãy ghi số từ 0 đến 100, như 90 hoặc 92,5.", en: "Enter 0 to 100, such as 90 or 92.5." },
  goods_whose: { vi: "Hàng của hộ nào", en: "Whose goods they are" },
  goods_whose_hint: {
    vi: "Chọn hộ cho từng mặt hàng. Áp dụng cho đơn bán từ bây giờ.",
    en: "Choose for each listing. It holds for what is sold from now on.",
  },
  goods_own: { vi: "Hàng chung của hợp tác xã", en: "The co-operative's own" },
  goods_more: { vi: "Xem thêm mặt hàng", en: "More listings" },
  household_sums: { vi: "Danh sách chi cho các hộ", en: "What to pay out" },
  household_sums_hint: {
    vi: "Tính theo tiền đã cộng vào sổ trong tháng, trừ hàng khách trả lại.",
    en: "By what became the co-operative's in the month, less what went back.",
  },
  household_sums_none: { vi: "Tháng này chưa có tiền của hộ nào.", en: "Nothing in this month." },
  household_sum: {
    vi: "Khách trả {gross}, phí {fee}, thuế {tax}",
    en: "Paid {gross}, fee {fee}, tax {tax}",
  },
  household_all: { vi: "Cộng phải chi", en: "In all" },
  certificate: { vi: "Xác nhận thuế năm {year}", en: "Tax certificate of {year}" },
  hold_below_min: {
    vi: "Chợ chuyển khi đủ {min}. Chưa đủ thì để đợt sau.",
    en: "The market sends {min} or more. Less waits for the next time.",
  },
  hold_owes: {
    vi: "Có đơn được hoàn tiền sau khi chợ đã chuyển cho bạn. Tiền các đơn sau sẽ bù vào.",
    en: "An order was refunded after you were paid for it. Your next orders make it up.",
  },
  hold_too_large: {
    vi: "Số tiền lớn hơn mức một lần chuyển, chợ sẽ chuyển thành nhiều đợt.",
    en: "It is more than one transfer carries and goes in several.",
  },
  account: { vi: "Tài khoản nhận tiền", en: "Where your money goes" },
  account_none: { vi: "Chưa ghi tài khoản nào.", en: "No account yet." },
  account_add: { vi: "Ghi tài khoản ngân hàng", en: "Enter your bank account" },
  account_change: { vi: "Đổi tài khoản", en: "Change it" },
  account_ends: { vi: "Số cuối {end}", en: "Ends with {end}" },
  status_new: { vi: "Đang được xem lại", en: "Being looked at" },
  status_verified: { vi: "Đã xác nhận", en: "Confirmed" },
  status_refused: { vi: "Chưa đúng", en: "Not right" },
  bank: { vi: "Ngân hàng", en: "Bank" },
  bank_choose: { vi: "Chọn ngân hàng", en: "Choose your bank" },
  number: { vi: "Số tài khoản", en: "Account number" },
  holder: { vi: "Tên chủ tài khoản", en: "Account holder" },
  holder_hint: {
    vi: "Viết như trên ứng dụng ngân hàng. Nên là tên gian hàng hoặc tên người của gian hàng.",
    en: "As your banking app shows it. Best the stall's name, or that of one of you.",
  },
  password: { vi: "Mật khẩu của bạn", en: "Your password" },
  password_hint: {
    vi: "Nhập lại để chắc là chính bạn đang đổi.",
    en: "Once more, so that nobody else can change this.",
  },
  save_account: { vi: "Lưu tài khoản này", en: "Save this account" },
  saved_title: { vi: "Đã ghi tài khoản", en: "The account is noted" },
  saved_text: {
    vi: "Cán bộ chợ xem lại rồi mới chuyển tiền. Mọi người của gian hàng đều nhận được thư báo.",
    en: "Staff look at it before anything is sent. Everybody of the stall gets a mail.",
  },
  need_bank: { vi: "Hãy chọn ngân hàng.", en: "Choose your bank." },
  need_number: {
    vi: "Số tài khoản chỉ có chữ số và chữ cái, nhiều nhất 19.",
    en: "An account number has digits and letters only, 19 at most.",
  },
  need_holder: { vi: "Hãy ghi tên chủ tài khoản.", en: "Enter the account holder." },
  need_password: { vi: "Hãy nhập mật khẩu.", en: "Enter your password." },
  only_online: { vi: "Cần có mạng để đổi tài khoản.", en: "You need a network to change this." },
  payouts: { vi: "Những lần chuyển", en: "What was sent" },
  payouts_none: { vi: "Chợ chưa chuyển lần nào.", en: "Nothing was sent yet." },
  payout_paid: { vi: "Đã vào tài khoản", en: "Paid" },
  payout_sending: { vi: "Đang chuyển", en: "Being sent" },
  payout_failed: { vi: "Ngân hàng không chuyển được", en: "The bank could not send it" },
  payout_code: { vi: "Nội dung {code}", en: "Text {code}" },
  payout_reference: { vi: "Mã ngân hàng {reference}", en: "Bank reference {reference}" },
  orders: { vi: "Từng đơn", en: "Order by order" },
  orders_none: { vi: "Chưa có đơn nào trả tiền", en: "No paid order yet" },
  orders_none_hint: {
    vi: "Đơn khách trả tiền rồi sẽ hiện ở đây.",
    en: "Orders that shoppers have paid are shown here.",
  },
  order: { vi: "Đơn số {number}", en: "Order no. {number}" },
  stage_on_the_way: { vi: "Đang về", en: "On the way" },
  stage_held: { vi: "Đang giữ", en: "Held" },
  stage_settled: { vi: "Đã cộng vào sổ", en: "Yours" },
  stage_returned: { vi: "Đã hoàn cho khách", en: "Returned" },
  yours_on: { vi: "Là của bạn từ {day}", en: "Yours from {day}" },
  yours_unknown: { vi: "Là của bạn sau khi khách nhận hàng", en: "Yours once the goods arrive" },
  held_bank_took_back: {
    vi: "Ngân hàng đã lấy lại tiền của khách. Chợ đang hỏi.",
    en: "The bank took the shopper's money back. The market is asking.",
  },
  held_amount_differs: {
    vi: "Số tiền khách trả khác giá đơn. Cán bộ chợ đang xem.",
    en: "The shopper paid another sum. Staff are looking at it.",
  },
  held_complaint_open: {
    vi: "Khách đang khiếu nại đơn này. Tiền đợi tới khi xong.",
    en: "The shopper reported something about this order. The money waits for the outcome.",
  },
  held_until: {
    vi: "Người đang được hỏi trả lời trước {day}.",
    en: "Whoever is asked answers by {day}.",
  },
  held_return_open: {
    vi: "Khách xin trả hàng. Chờ xong việc này.",
    en: "The shopper wants to return goods.",
  },
  held_refund_missing: {
    vi: "Đơn đã hủy, đang hoàn tiền cho khách.",
    en: "Cancelled; the shopper is being refunded.",
  },
  you_get: { vi: "Bạn nhận", en: "You get" },
  shopper_paid: { vi: "Khách trả", en: "The shopper paid" },
  fee: { vi: "Phí chợ", en: "Market fee" },
  tax: { vi: "Thuế chợ nộp thay", en: "Tax paid for you" },
  tax_none: { vi: "Không phải nộp thay", en: "None" },
  carriage: { vi: "Cước giao hàng", en: "Carriage" },
  refunded: { vi: "Hoàn cho khách", en: "Refunded" },
  pieces: { vi: "{count} × {title}", en: "{count} × {title}" },
  basis: { vi: "Căn cứ: {basis}", en: "By: {basis}" },
  statement: { vi: "Tải sổ để lưu", en: "Take the books along" },
  statement_hint: {
    vi: "Có từng đơn, phí, thuế và tiền đã chuyển, để kế toán ghi sổ.",
    en: "Each order, fee, tax and payment, for whoever keeps your books.",
  },
  month: { vi: "Tháng", en: "Month" },
  this_month: { vi: "Tháng này", en: "This month" },
  last_month: { vi: "Tháng trước", en: "Last month" },
  get_pdf: { vi: "Tải PDF", en: "PDF" },
  get_xlsx: { vi: "Tải Excel", en: "Excel" },
  to_money: { vi: "Về sổ tiền", en: "To your money" },
} as const

/** The name of a text. */
export type MoneyText = keyof typeof texts

/** A text of the money screens in the app's language. */
export const m = (name: MoneyText, values: Record<string, string | number> = {}): string =>
  texts[name][language.get()].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
