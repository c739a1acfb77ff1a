import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"
import { texts as sellersTexts } from "@chophien/sellers/texts/index"

/** Texts about listings and the catalogue. */
export const texts = {
  ...platformTexts,
  ...sellersTexts,
  ...defineTexts({
    listing_category_unknown: {
      vi: "Không có nhóm hàng “{category_slug}”. Vui lòng chọn lại nhóm hàng.",
      en: "There is no category “{category_slug}”. Please choose the category again.",
    },
    listing_variant_unknown: {
      vi: "Mặt hàng này không có quy cách bạn vừa sửa. Vui lòng tải lại trang.",
      en: "This listing has no such variant. Please reload the page.",
    },
    listing_variants_duplicate: {
      vi: "Mặt hàng “{title}” có hai quy cách trùng tên. Mỗi quy cách cần một tên riêng.",
      en: "The listing “{title}” has two variants of the same name. Each variant needs its own name.",
    },
    listing_price_of_one_variant: {
      vi: "Mặt hàng này có nhiều quy cách: hãy sửa giá, khối lượng và số lượng của từng quy cách.",
      en: "This listing has several variants: change price, weight and stock of each of them.",
    },
    listing_changed: {
      vi: "Ô “{field}” đã được đổi ở máy khác: bạn thấy “{seen}”, nay là “{now}”. Hãy xem rồi chọn giữ bản nào.",
      en: "“{field}” was changed on another device: you saw “{seen}”, now it is “{now}”. Look at both, then choose one.",
    },
    listing_stock_shared: {
      vi: "Các quy cách của mặt hàng này bán chung một kho, nên không ghi số riêng cho từng quy cách. Vui lòng ghi số còn của cả kho.",
      en: "The variants of this listing draw on one stock, so none has a number of its own. Please enter what is left of the whole stock.",
    },
    listing_stock_unit: {
      vi: "Kho của mặt hàng này nay đếm theo {unit}, vì vừa được đổi ở máy khác. Vui lòng mở lại mặt hàng rồi ghi số mới.",
      en: "The stock of this listing is now counted in {unit}, as another device has changed it. Please open the listing again and enter the number.",
    },
    listing_content_unclear: {
      vi: "Chưa rõ mỗi quy cách gồm bao nhiêu hàng. Vui lòng ghi số cho từng quy cách: mấy con, mấy hộp, hay bao nhiêu kg.",
      en: "It is not clear how much each variant holds. Please say for each of them how many pieces or how many kilograms it is.",
    },
    listing_last_variant: {
      vi: "Mặt hàng phải còn ít nhất một quy cách. Nếu không bán nữa, hãy ngừng bán hoặc xóa cả mặt hàng.",
      en: "A listing needs at least one variant. To stop selling it, take it off sale or delete the whole listing.",
    },
    listing_variant_ordered: {
      vi: "Đang có đơn chưa gửi của mặt hàng này. Hãy gửi hết các đơn đó rồi đổi cách đếm kho hoặc bỏ quy cách.",
      en: "Orders of these goods are not sent yet. Send them first, then change how the stock is counted or remove a variant.",
    },
    stock_below_zero: {
      vi: "Không bớt được {less} “{title}”: chỉ còn {left} để bán, vì khách đã đặt mua trong lúc đó. Hãy đếm lại rồi ghi số mới.",
      en: "{less} of “{title}” cannot be taken off: only {left} are left to sell, as shoppers ordered meanwhile. Count again, then enter the number.",
    },
    sheet_encoding_unknown: {
      vi: "Không nhận ra bảng mã của tệp. Hãy lưu lại thành Excel (.xlsx) hoặc CSV UTF-8 rồi tải lên.",
      en: "The file's encoding is not known. Save it as Excel (.xlsx) or CSV UTF-8, then upload it again.",
    },
    sheet_no_workbook: {
      vi: "Đây không phải tệp Excel (.xlsx). Hãy mở bằng Excel, lưu lại thành .xlsx rồi tải lên.",
      en: "This is no Excel file (.xlsx). Open it in Excel, save it as .xlsx, then upload it again.",
    },
    sheet_damaged: {
      vi: "Tệp bị hỏng hoặc không phải bảng tính. Hãy lưu lại thành Excel (.xlsx) rồi tải lên.",
      en: "The file is damaged, or no table. Save it as Excel (.xlsx), then upload it again.",
    },
    sheet_too_large: {
      vi: "Bảng có quá {rows} dòng hoặc quá {columns} cột. Hãy chia thành nhiều tệp.",
      en: "The table has more than {rows} rows or {columns} columns. Split it into several files.",
    },
    import_not_draft: {
      vi: "Bảng này đã được ghi vào chợ hoặc đang ghi, không sửa được nữa.",
      en: "This sheet was written into the shop already, or is being written: it cannot be changed.",
    },
    import_not_done: {
      vi: "Chỉ hoàn tác được bảng đã ghi xong. Hãy tải lại trang.",
      en: "Only a sheet that was written can be taken back. Please reload the page.",
    },
    import_has_faults: {
      vi: "Còn {count} dòng có lỗi, hoặc còn thông tin chưa chọn. Hãy sửa hoặc bỏ qua các dòng đó trước.",
      en: "{count} rows still have faults, or something has not been chosen. Correct them or leave them out first.",
    },
    import_changed: {
      vi: "Chợ đã thay đổi từ lúc bạn xem bảng này. Hãy xem lại rồi ghi.",
      en: "The shop has changed since you looked at this sheet. Look at it again, then write it.",
    },
    takedown_stands: {
      vi: "Mặt hàng này đang bị gỡ theo yêu cầu của cơ quan chức năng. Hãy ghi nhận việc rút yêu cầu trước.",
      en: "An authority had this listing taken down. Record first that the request was taken back.",
    },
    takedown_exists: {
      vi: "Văn bản này đã được ghi nhận cho mặt hàng này.",
      en: "This letter was recorded for this listing already.",
    },
    takedown_time_wrong: {
      vi: "Thời điểm nhận văn bản không thể ở tương lai.",
      en: "The request cannot have arrived in the future.",
    },
    reports_full: {
      vi: "Trung tâm đã nhận đủ báo cáo về mặt hàng này và đang xem. Cảm ơn bạn.",
      en: "The centre has enough reports about this listing and is looking at it. Thank you.",
    },
    import_column_twice: {
      vi: "Hai cột không thể cùng là một thông tin. Hãy chọn lại.",
      en: "Two columns cannot hold the same thing. Choose again.",
    },
    listing_not_found: { vi: "Sản phẩm này không còn bán.", en: "This product is no longer on sale." },
    sold_now: {
      vi: "“{title}” đang bán, bạn có thể đặt ngay.",
      en: "“{title}” is on sale now: you can order it.",
    },
    season_notices_full: {
      vi: "Địa chỉ này đang chờ báo mùa của {limit} món, là mức cao nhất. Khi một món có lại, bạn đăng ký thêm được.",
      en: "This address waits for news of {limit} products, the most there can be. Once one of them is back, you can ask for another.",
    },
    seller_not_found: { vi: "Không tìm thấy gian hàng này.", en: "This stall could not be found." },
    commune_not_found: { vi: "Không tìm thấy xã, phường này.", en: "This commune could not be found." },
    product_unavailable: { vi: "Sản phẩm này hiện không còn bán.", en: "This product is no longer on sale." },
    unknown_commune: {
      vi: "Chưa rõ xã, phường này. Vui lòng chọn trong danh sách gợi ý.",
      en: "This commune is not known. Please pick one from the list.",
    },
  }),
}
