import { texts as listingsTexts } from "@chophien/listings/texts/index"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"
import { texts as shippingTexts } from "@chophien/shipping/texts/index"

/** Texts about carts, checkout and orders that wait for their money. */
export const texts = {
  ...shippingTexts,
  ...platformTexts,
  ...listingsTexts,
  ...defineTexts({
    cart_expired: {
      vi: "Giỏ hàng này không còn dùng được: đã đặt hàng, đã hết hạn hoặc không tồn tại. Vui lòng xem lại đơn hàng hoặc bắt đầu giỏ mới.",
      en: "This cart is no longer valid: it was ordered, has expired or does not exist. Please look at your order or start a new cart.",
    },
    cart_empty: {
      vi: "Giỏ hàng đang trống. Vui lòng chọn sản phẩm trước khi đặt.",
      en: "The cart is empty. Please choose a product before you order.",
    },
    cart_full: {
      vi: "Mỗi giỏ hàng chứa tối đa {limit} loại sản phẩm. Vui lòng đặt bớt trước khi thêm.",
      en: "A cart holds at most {limit} different products. Please order some of them first.",
    },
    cart_changed: {
      vi: "Tổng tiền đã thay đổi từ {expected} thành {actual} vì giá hoặc phí giao hàng vừa được cập nhật. Vui lòng xem lại giỏ rồi đặt lại.",
      en: "The total has changed from {expected} to {actual} because a price or a delivery fee was updated. Please check the cart and order again.",
    },
    promotion_used_up: {
      vi: "Khuyến mãi trong giỏ vừa hết lượt. Vui lòng đặt lại để xem tổng tiền mới.",
      en: "A discount in this cart was just used up. Please order again to see the new total.",
    },
    order_too_large: {
      vi: "Một đơn tối đa {limit} ₫, bằng mức cao nhất của một lần chuyển khoản. Vui lòng chia thành nhiều đơn.",
      en: "One order is at most {limit} ₫, the most one bank transfer carries. Please split it into several orders.",
    },
    item_not_found: { vi: "Sản phẩm này không còn trong giỏ.", en: "This product is no longer in the cart." },
    out_of_stock: {
      vi: "“{title}” không đủ hàng, hiện còn {available}. Vui lòng chọn ít hơn hoặc chọn sản phẩm khác.",
      en: "There is not enough of “{title}”: {available} left. Please take fewer or choose another product.",
    },
    out_of_season: {
      vi: "“{title}” đã hết mùa, bán lại từ tháng {from}. Vui lòng bỏ ra hoặc chọn sản phẩm khác.",
      en: "“{title}” is out of season and sold again from {from}. Please leave it out or choose another product.",
    },
    seller_unavailable: {
      vi: "Gian hàng “{seller}” đang tạm ngừng bán. Vui lòng bỏ các sản phẩm của gian hàng này khỏi giỏ.",
      en: "The seller “{seller}” is not selling at the moment. Please remove their products from the cart.",
    },
    seller_paused: {
      vi: "Gian hàng “{seller}” đang nghỉ bán, bán lại từ ngày {from}. Vui lòng bỏ các sản phẩm của gian hàng này khỏi giỏ, hoặc đặt từ ngày đó.",
      en: "The seller “{seller}” is taking a break and sells again from {from}. Please remove their products from the cart, or order from that day on.",
    },
    shipping_missing: {
      vi: "Vui lòng chọn cách giao cho kiện hàng của “{seller}”.",
      en: "Please choose how the parcel of “{seller}” is delivered.",
    },
    shipping_option_unknown: {
      vi: "Cách giao hàng này không có cho kiện hàng đã chọn.",
      en: "This delivery service is not offered for the parcel.",
    },
    delivery_missing: {
      vi: "Vui lòng điền họ tên, số điện thoại và địa chỉ nhận hàng.",
      en: "Please fill in name, phone number and delivery address.",
    },
    invalid_phone: {
      vi: "Chưa đọc được số điện thoại này. Vui lòng ghi một số Việt Nam, di động hoặc máy bàn, ví dụ 0912 345 678.",
      en: "This phone number cannot be read. Please write one Vietnamese number, mobile or landline, for example 0912 345 678.",
    },
    invalid_email: {
      vi: "Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@vidu.vn.",
      en: "The e-mail address is not right; it looks like name@example.com.",
    },
    name_missing: { vi: "Vui lòng nhập họ và tên người nhận.", en: "Please enter the recipient's name." },
    address_missing: {
      vi: "Vui lòng nhập số nhà, đường hoặc xóm.",
      en: "Please enter house number, street or hamlet.",
    },
    text_too_long: {
      vi: "Ô này dài quá {limit} ký tự. Vui lòng viết ngắn hơn.",
      en: "This field is longer than {limit} characters. Please shorten it.",
    },
    commune_not_in_province: {
      vi: "{commune} không thuộc tỉnh, thành phố đã chọn. Vui lòng chọn lại xã, phường.",
      en: "{commune} does not belong to the chosen province. Please pick the commune again.",
    },
    quantity_invalid: {
      vi: "Số lượng phải là số nguyên từ 1 đến 999.",
      en: "The quantity must be a whole number from 1 to 999.",
    },
    unpaid_orders_open: {
      vi: "Số điện thoại này đang có {count} đơn chưa thanh toán. Vui lòng thanh toán hoặc hủy bớt một đơn rồi đặt tiếp.",
      en: "This phone number has {count} unpaid orders. Please pay or cancel one of them, then order again.",
    },
    unpaid_orders_today: {
      vi: "Hôm nay số điện thoại này đã có {count} đơn không thanh toán. Vui lòng thanh toán đơn đang chờ, hoặc đặt lại vào ngày mai.",
      en: "This phone number left {count} orders unpaid today. Please pay the one that waits, or order again tomorrow.",
    },
    unpaid_pieces: {
      vi: "Các đơn chưa thanh toán của một số điện thoại giữ được tối đa {limit} món. Vui lòng bớt số lượng, hoặc thanh toán hay hủy đơn đang chờ rồi đặt tiếp.",
      en: "Unpaid orders of one phone number hold at most {limit} pieces. Please take fewer, or pay or cancel the order that waits and order again.",
    },
    stock_recounted: {
      vi: "Gian hàng vừa đổi cách đóng gói “{title}”. Vui lòng xem lại giỏ hàng rồi đặt lại.",
      en: "The stall has just changed how “{title}” is packed. Please look at your cart and order again.",
    },
    unpaid_stock_share: {
      vi: "Các đơn chưa thanh toán của một số điện thoại giữ được tối đa {limit} “{title}”, để người khác còn mua. Vui lòng chọn ít hơn, hoặc thanh toán hay hủy đơn đang chờ rồi đặt tiếp.",
      en: "Unpaid orders of one phone number hold at most {limit} of “{title}”, so that others can buy too. Please take fewer, or pay or cancel the order that waits and order again.",
    },
    unpaid_address_full: {
      vi: "Mạng bạn đang dùng có quá nhiều đơn chưa thanh toán. Vui lòng thử lại sau ít phút, hoặc đổi mạng, ví dụ dùng 4G thay cho Wi-Fi.",
      en: "Too many orders from your network are unpaid. Please try again in a few minutes, or use another network, such as mobile data instead of Wi-Fi.",
    },
    mail_address_full: {
      vi: "Địa chỉ thư này đã nhận {limit} lời mời thanh toán trong ngày. Vui lòng thanh toán đơn đang chờ, hoặc bỏ trống ô thư điện tử rồi đặt lại.",
      en: "This mail address was sent {limit} payment requests today. Please pay the order that waits, or leave the e-mail field empty and order again.",
    },
    name_is_address: {
      vi: "Họ tên không được chứa địa chỉ trang web. Nếu đó là chữ viết tắt, vui lòng để một khoảng trắng sau dấu chấm.",
      en: "A name cannot hold the address of a website. If it is an abbreviation, please put a space after the dot.",
    },
    cart_writes_too_many: {
      vi: "Giỏ hàng đang được thay đổi quá nhanh. Vui lòng chờ một phút rồi thử lại.",
      en: "The cart is being changed too fast. Please wait a minute and try again.",
    },
    order_not_cancelable: {
      vi: "Đơn này không còn chờ thanh toán nên không hủy được ở đây. Vui lòng tải lại trang để xem đơn hiện ra sao.",
      en: "This order no longer waits for payment, so it cannot be cancelled here. Please reload the page to see where it stands.",
    },
    order_has_money: {
      vi: "Đơn này đã nhận được một phần tiền nên không hủy được ở đây. Vui lòng chuyển nốt, hoặc gọi cho chợ ({phone}) để được trả lại.",
      en: "Part of the money for this order has come, so it cannot be cancelled here. Please pay the rest, or call us ({phone}) to have it returned.",
    },
    cancel_unavailable: {
      vi: "Chưa hủy được đơn vì cổng thanh toán đang bận. Vui lòng thử lại sau ít phút; nếu không trả tiền, đơn sẽ tự hủy.",
      en: "The order could not be cancelled right now. Please try again in a few minutes; an order that is not paid is cancelled by itself.",
    },
    payment_unavailable: {
      vi: "Chưa tạo được mã thanh toán. Đơn hàng chưa được đặt, bạn chưa bị trừ tiền. Vui lòng thử lại sau ít phút.",
      en: "The payment code could not be made. Nothing was ordered and nothing was charged. Please try again in a few minutes.",
    },
    order_not_found: {
      vi: "Không tìm thấy đơn hàng với mã và số điện thoại này. Vui lòng kiểm tra lại.",
      en: "There is no order with this code and phone number. Please check both.",
    },
    invalid_signature: {
      vi: "Chữ ký của thông báo không đúng.",
      en: "The signature of the notice is not right.",
    },
    use_checkout: {
      vi: "Đường dẫn này không mở cho người mua. Giỏ hàng được đặt qua POST /store/carts/{id}/checkout.",
      en: "This route is closed to shoppers. A cart is ordered through POST /store/carts/{id}/checkout.",
    },
    stock_below_reserved: {
      vi: "Khách đã đặt {reserved}, nên tồn kho không được ít hơn số đó. Hãy hủy bớt đơn trước nếu hàng không còn.",
      en: "{reserved} are ordered already, so the stock cannot be less. Cancel orders first if the goods are gone.",
    },
    order_awaits_payment: {
      vi: "Đơn này chưa được thanh toán, nên chưa đóng gói hay sửa được. Khách đang cầm mã QR với số tiền của đơn; nếu đơn sai, hãy hủy để khách đặt lại.",
      en: "This order is not paid yet, so it can be neither packed nor changed. Its shopper has a QR over its amount; if the order is wrong, cancel it and have it placed again.",
    },
    order_paid_by_bank_only: {
      vi: "Đơn chỉ được ghi là đã trả khi tiền vào tài khoản ngân hàng. Nếu khách đã chuyển mà ghi sai nội dung, hãy gán khoản đó cho đơn ở trang “Tiền cần xử lý”.",
      en: "An order is paid once the money is on the bank account. If the shopper sent it with another text, give it to the order on the page “Money to sort out”.",
    },
    order_on_hold: {
      vi: "Ngân hàng đã lấy lại tiền của đơn này, nên phần chưa gửi đang tạm dừng. Hãy quyết định ở trang “Tiền cần xử lý”.",
      en: "The bank took back the money of this order, so what was not sent waits. Please decide on the page “Money to sort out”.",
    },
    claim_not_taken: {
      vi: "Đơn này đã đủ tiền hoặc đã đóng từ lâu, nên không cần báo nữa.",
      en: "This order is paid, or was closed long ago, so there is nothing to tell.",
    },
    claims_too_many: {
      vi: "Bạn đã báo {limit} lần và chợ đang tìm. Vui lòng chờ trả lời trước khi báo thêm.",
      en: "You have told us {limit} times and we are looking. Please wait for the answer first.",
    },
    claim_time_wrong: {
      vi: "Giờ chuyển phải sau lúc đặt đơn và không ở tương lai. Vui lòng xem lại biên lai.",
      en: "The time of the transfer must be after the order and not in the future. Please check the receipt.",
    },
    nothing_to_return: {
      vi: "Khoản này đã biết tài khoản nhận, hoặc không còn phải hoàn. Vui lòng tải lại trang.",
      en: "The account for this money is known, or nothing goes back any more. Please reload the page.",
    },
    account_page_away: {
      vi: "Chưa mở được trang ghi tài khoản nhận tiền. Vui lòng thử lại sau ít phút.",
      en: "The page for naming the account cannot be opened now. Please try again in a few minutes.",
    },
    reservation_of_order: {
      vi: "Hàng này đang được giữ cho một đơn. Hãy hủy hoặc sửa đơn đó, hàng sẽ tự được trả lại kho.",
      en: "These goods are kept for an order. Cancel or change the order, and they are free again by themselves.",
    },
  }),
}
