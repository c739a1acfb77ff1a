import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"

/** Texts about money that waits for a person. */
export const texts = {
  ...platformTexts,
  ...defineTexts({
    money_item_not_found: {
      vi: "Không tìm thấy khoản tiền này. Hãy tải lại danh sách.",
      en: "There is no such item. Please reload the list.",
    },
    money_already_settled: {
      vi: "Khoản tiền này đã có người xử lý. Hãy tải lại danh sách.",
      en: "Somebody already dealt with this. Please reload the list.",
    },
    money_gateway_away: {
      vi: "Chưa kết nối được cổng thanh toán, chưa có gì thay đổi. Vui lòng thử lại sau ít phút.",
      en: "The payment gateway cannot be reached; nothing was changed. Please try again in a few minutes.",
    },
    money_act_refused: {
      vi: "Cổng thanh toán không nhận thao tác này (mã lỗi {code}). Hãy kiểm tra lại các ô đã điền.",
      en: "The payment gateway refused this (error {code}). Please check what you entered.",
    },
    money_already_returned: {
      vi: "Số tiền này đã được hoàn lại hết. Hãy tải lại danh sách.",
      en: "All of this money was returned already. Please reload the list.",
    },
    money_amount_too_large: {
      vi: "Số tiền lớn hơn phần còn lại của khoản này. Hãy ghi số nhỏ hơn.",
      en: "The amount is more than is left of this money. Please enter less.",
    },
    money_amount_too_small: { vi: "Số tiền phải lớn hơn 0.", en: "The amount must be more than 0." },
    money_balance_insufficient: {
      vi: "Số dư ở cổng thanh toán chưa đủ để hoàn khoản này. Hãy thử lại khi có thêm tiền vào.",
      en: "The balance at the payment gateway is too low to return this. Please try again when more money has come in.",
    },
    money_account_unusable: {
      vi: "Tài khoản này không nhận tiền được. Hãy kiểm tra ngân hàng và số tài khoản.",
      en: "Money cannot go to this account. Please check the bank and the account number.",
    },
    money_account_needed: {
      vi: "Ngân hàng không cho biết tiền đến từ tài khoản nào. Hãy hỏi khách rồi ghi ngân hàng, số tài khoản và tên chủ tài khoản.",
      en: "The bank did not say which account the money came from. Please ask the shopper and enter bank, account number and holder.",
    },
    money_order_takes_none: {
      vi: "Đơn này không còn nhận tiền. Hãy hoàn lại tiền cho người chuyển.",
      en: "This order takes no money any more. Please return it to the payer.",
    },
    money_second_person: {
      vi: "Người duyệt này đã yêu cầu hoàn, đã ghi tài khoản nhận hoặc đã duyệt khoản này rồi. Hãy nhờ một người duyệt khác.",
      en: "This approver asked for the refund, named its account, or has agreed already. Please ask another approver.",
    },
    money_code_wrong: {
      vi: "Mã không đúng hoặc đã dùng rồi. Hãy chờ ứng dụng hiện mã mới rồi nhập lại.",
      en: "The code is wrong or was used before. Wait until the app shows the next one and enter that.",
    },
    money_approver_locked: {
      vi: "Đã nhập sai mã quá nhiều lần. Người duyệt này thử lại được sau 15 phút.",
      en: "Too many wrong codes. This approver can try again in 15 minutes.",
    },
    money_taken_back: {
      vi: "Ngân hàng đã lấy lại tiền của đơn này, nên không hoàn thêm được. Hãy xem mục “Tiền bị ngân hàng lấy lại”.",
      en: "The bank took back the money of this order, so it cannot be returned as well. See “Taken back by the bank”.",
    },
    money_key_reused: {
      vi: "Yêu cầu này đã được gửi với nội dung khác. Hãy tải lại trang rồi làm lại.",
      en: "This request was sent before with other content. Please reload the page and try again.",
    },
    payout_batch_open: {
      vi: "Đang có một đợt chi chưa duyệt xong. Hãy duyệt hoặc hủy đợt đó trước.",
      en: "There is a batch that was not approved yet. Approve or cancel it first.",
    },
    payout_batch_changed: {
      vi: "Đợt chi đã khác lúc bạn xem. Hãy tải lại, xem lại từng dòng rồi duyệt.",
      en: "The batch is not what you saw any more. Reload, look at each line again, then approve.",
    },
    payout_batch_not_open: {
      vi: "Đợt chi này không còn chờ duyệt. Hãy tải lại trang.",
      en: "This batch does not wait for approval any more. Please reload the page.",
    },
    payout_batch_not_approved: {
      vi: "Đợt chi chưa có người thứ hai duyệt nên chưa có tệp gửi ngân hàng.",
      en: "Nobody approved this batch yet, so there is no file for the bank.",
    },
    money_password_wrong: {
      vi: "Mật khẩu chưa đúng. Hãy nhập lại mật khẩu bạn dùng để đăng nhập.",
      en: "The password is wrong. Please enter the one you sign in with.",
    },
    member_not_owner: {
      vi: "Chỉ chủ gian hàng mới đổi được tài khoản nhận tiền. Hãy nhờ chủ gian hàng.",
      en: "Only an owner of the stall can change where the money goes. Please ask the owner.",
    },
    bank_statement_unreadable: {
      vi: "Không đọc được tệp sao kê. Hãy xem có đúng tệp, đúng ngân hàng và đúng tên các cột.",
      en: "The statement cannot be read. See whether it is the right file, bank, and names of columns.",
    },
    bank_statement_account: {
      vi: "Số tài khoản này không phải của chợ. Hãy ghi số tài khoản nhận tiền của chợ.",
      en: "This is not an account of the market. Enter the one that takes its money.",
    },
    fee_notice_too_short: {
      vi: "Phí tăng phải công bố trước {days} ngày. Ngày sớm nhất là {day}.",
      en: "A fee that rises is published {days} days before. The first possible day is {day}.",
    },
    fee_scope_unknown: {
      vi: "Không tìm thấy gian hàng hoặc ngành hàng này.",
      en: "There is no such seller or category.",
    },
    fee_bounds_crossed: {
      vi: "Mức thấp nhất lớn hơn mức cao nhất. Hãy xem lại hai số.",
      en: "The least is more than the most. Please look at both numbers again.",
    },
    setting_out_of_bounds: {
      vi: "Số này phải từ {min} đến {max}.",
      en: "This must be from {min} to {max}.",
    },
    bank_file_incomplete: {
      vi: "Tệp phải có cột số tài khoản, số tiền và nội dung chuyển khoản. Hãy thêm cột còn thiếu.",
      en: "The file needs columns for account number, amount and transfer text. Please add what is missing.",
    },
    invoice_company_missing: {
      vi: "Hãy ghi tên công ty trên hóa đơn.",
      en: "Please enter the company's name for the invoice.",
    },
    invoice_tax_code_wrong: {
      vi: "Mã số thuế chưa đúng. Hãy ghi 10 số, chi nhánh thêm 3 số sau dấu gạch, hoặc 12 số căn cước.",
      en: "This tax code is wrong. It has 10 digits, 3 more behind a dash for a branch, or the 12 of a citizen's number.",
    },
    invoice_address_missing: {
      vi: "Hãy ghi địa chỉ trên hóa đơn.",
      en: "Please enter the address for the invoice.",
    },
    invoice_email_wrong: {
      vi: "Email nhận hóa đơn chưa đúng. Hãy ghi theo dạng ten@vidu.vn.",
      en: "The e-mail address for the invoice is wrong. Please enter it as name@example.com.",
    },
    household_not_of_seller_kind: {
      vi: "Chỉ hợp tác xã và tổ hợp tác bán hàng cho các hộ thành viên.",
      en: "Only co-operatives and co-operative groups sell for member households.",
    },
    seller_not_found: {
      vi: "Không tìm thấy gian hàng này.",
      en: "There is no such seller.",
    },
    statement_time_wrong: {
      vi: "Khoảng ngày chưa đúng: ngày đầu phải trước ngày cuối, dài nhất một năm.",
      en: "These days are wrong: the first comes before the last, a year apart at most.",
    },
    order_group_unknown: {
      vi: "Không có đơn hàng nào mang mã {code}.",
      en: "There is no order with the code {code}.",
    },
    order_group_without_payment: {
      vi: "Đơn {code} không còn chờ tiền, nên không nhận thêm được. Hãy hoàn lại tiền cho người chuyển.",
      en: "The order {code} no longer waits for money, so it takes none. Please return the money to the payer.",
    },
  }),
}
