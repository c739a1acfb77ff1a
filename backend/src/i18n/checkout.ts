/** Texts of cart, checkout and order routes. */
export const checkout = {
  busy: {
    vi: "Giỏ hàng đang được xử lý ở một cửa sổ khác. Vui lòng thử lại sau vài giây.",
    en: "This cart is being worked on in another window. Please try again in a few seconds.",
  },
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
  product_unavailable: { vi: "Sản phẩm này hiện không còn bán.", en: "This product is no longer on sale." },
  out_of_stock: {
    vi: "“{title}” không đủ hàng, hiện còn {available}. Vui lòng chọn ít hơn hoặc chọn sản phẩm khác.",
    en: "There is not enough of “{title}”: {available} left. Please take fewer or choose another product.",
  },
  seller_unavailable: {
    vi: "Gian hàng “{seller}” đang tạm ngừng bán. Vui lòng bỏ các sản phẩm của gian hàng này khỏi giỏ.",
    en: "The seller “{seller}” is not selling at the moment. Please remove their products from the cart.",
  },
  unreachable_destination: {
    vi: "Kiện hàng của “{seller}” không giao được tới địa chỉ này: hàng tươi không giữ được chất lượng trên quãng đường đó. Vui lòng chọn địa chỉ gần hơn hoặc bỏ sản phẩm.",
    en: "The parcel of “{seller}” cannot reach this address: fresh goods would not keep on the way. Please choose a nearer address or remove the product.",
  },
  unknown_destination: {
    vi: "“{seller}” chưa giao hàng tới xã, phường này. Vui lòng chọn địa chỉ khác hoặc bỏ sản phẩm.",
    en: "“{seller}” does not deliver to this commune. Please choose another address or remove the product.",
  },
  needs_cold_chain: {
    vi: "Hàng mát, hàng đông của “{seller}” cần giao bằng xe lạnh. Vui lòng chọn cách giao hàng lạnh.",
    en: "Chilled or frozen goods of “{seller}” need cold delivery. Please choose the cold service.",
  },
  parcel_too_heavy: {
    vi: "Kiện hàng của “{seller}” quá nặng để giao trong một lần. Vui lòng giảm số lượng.",
    en: "The parcel of “{seller}” is too heavy for one delivery. Please take fewer.",
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
    vi: "Số điện thoại chưa đúng. Vui lòng nhập số Việt Nam gồm 10 chữ số, ví dụ 0912 345 678.",
    en: "The phone number is not right. Please enter a Vietnamese number of 10 digits, for example 0912 345 678.",
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
  unknown_commune: {
    vi: "Chưa rõ xã, phường này. Vui lòng chọn trong danh sách gợi ý.",
    en: "This commune is not known. Please pick one from the list.",
  },
  commune_not_in_province: {
    vi: "{commune} không thuộc tỉnh, thành phố đã chọn. Vui lòng chọn lại xã, phường.",
    en: "{commune} does not belong to the chosen province. Please pick the commune again.",
  },
  quantity_invalid: {
    vi: "Số lượng phải là số nguyên từ 1 đến 999.",
    en: "The quantity must be a whole number from 1 to 999.",
  },
  payment_unavailable: {
    vi: "Chưa tạo được mã thanh toán. Đơn hàng chưa được đặt, bạn chưa bị trừ tiền. Vui lòng thử lại sau ít phút.",
    en: "The payment code could not be made. Nothing was ordered and nothing was charged. Please try again in a few minutes.",
  },
  order_not_found: {
    vi: "Không tìm thấy đơn hàng với mã và số điện thoại này. Vui lòng kiểm tra lại.",
    en: "There is no order with this code and phone number. Please check both.",
  },
  idempotency_key_invalid: {
    vi: "Yêu cầu đặt hàng thiếu mã chống đặt trùng (tiêu đề Idempotency-Key, 8 đến 200 ký tự). Vui lòng tải lại trang.",
    en: "The order request lacks its Idempotency-Key header (8 to 200 characters). Please reload the page.",
  },
  invalid_signature: {
    vi: "Chữ ký của thông báo không đúng.",
    en: "The signature of the notice is not right.",
  },
  use_checkout: {
    vi: "Đường dẫn này không mở cho người mua. Giỏ hàng được đặt qua POST /store/carts/{id}/checkout.",
    en: "This route is closed to shoppers. A cart is ordered through POST /store/carts/{id}/checkout.",
  },
  service_standard: { vi: "Giao hàng tiêu chuẩn", en: "Standard delivery" },
  service_cold: { vi: "Giao hàng lạnh", en: "Cold delivery" },
} as const
