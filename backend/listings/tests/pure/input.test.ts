import { createListing } from "@chophien/contract/seller/listings"
import { type InputSchema, InvalidInput, readInput } from "@chophien/platform/input"
import { z } from "@medusajs/framework/zod"

const goods = {
  title: "Măng khô",
  category_slug: "che",
  unit: "gói",
  price: 145_000,
  weight_g: 500,
  stock: 3,
  ship_class: "ambient",
  picture_urls: ["/files/x/master.webp"],
  publish: true,
}

/** What a caller reads, in both languages. */
function refusalOf(schema: InputSchema<unknown>, input: unknown) {
  try {
    readInput(schema, input)
  } catch (error) {
    if (error instanceof InvalidInput)
      return { param: error.param, vi: error.toJSON("vi").message, en: error.toJSON("en").message }
    throw error
  }
  throw new Error("The input was taken")
}

describe("a field that is not taken is named, with what to do, in one language at a time", () => {
  it.each([
    [
      "left out",
      { ...goods, price: undefined },
      "price",
      "Ô “Giá” chưa được điền.",
      "The field “Price” is missing.",
    ],
    [
      "left empty",
      { ...goods, title: "" },
      "title",
      "Ô “Tên mặt hàng” chưa được điền.",
      "The field “Title” is missing.",
    ],
    [
      "too short",
      { ...goods, title: "Ấm" },
      "title",
      "Ô “Tên mặt hàng” cần ít nhất 3 ký tự.",
      "The field “Title” needs at least 3 characters.",
    ],
    [
      "too long",
      { ...goods, unit: "x".repeat(61) },
      "unit",
      "Ô “Đơn vị tính” chỉ được dài tối đa 60 ký tự.",
      "The field “Unit” may have at most 60 characters.",
    ],
    [
      "too low",
      { ...goods, price: 5 },
      "price",
      "Ô “Giá” phải từ 1000 trở lên.",
      "The field “Price” must be 1000 or more.",
    ],
    [
      "too high",
      { ...goods, stock: 1_000_001 },
      "stock",
      "Ô “Số lượng trong kho” không được quá 1000000.",
      "The field “Stock” must be 1000000 or less.",
    ],
    [
      "not a number",
      { ...goods, price: "145.000đ" },
      "price",
      "Ô “Giá” phải là số.",
      "The field “Price” must be a number.",
    ],
    [
      "not whole",
      { ...goods, price: 1500.5 },
      "price",
      "Ô “Giá” phải là số nguyên.",
      "The field “Price” must be a whole number.",
    ],
    [
      "too many",
      { ...goods, picture_urls: Array(9).fill("/files/x") },
      "picture_urls",
      "Ô “Ảnh” chỉ được có tối đa 8 mục.",
      "The field “Pictures” may have at most 8 entries.",
    ],
    [
      "none of those offered",
      { ...goods, ship_class: "nóng" },
      "ship_class",
      "Ô “Loại hàng khi giao” phải là một trong các giá trị: ambient, fresh, chilled, frozen, fragile, bulky, heavy.",
      "The field “Shipping class” must be one of: ambient, fresh, chilled, frozen, fragile, bulky, heavy.",
    ],
    [
      "not for the caller to say",
      { ...goods, seller_id: "sel_x" },
      "seller_id",
      "Ô “seller_id” không dùng ở đây, vui lòng bỏ đi.",
      "The field “seller_id” is not taken here, please leave it out.",
    ],
    [
      "within a list",
      { ...goods, season_months: [1, 13] },
      "season_months.1",
      "Ô “Tháng mùa vụ” không được quá 12.",
      "The field “Months of the season” must be 12 or less.",
    ],
  ])("%s", (_what, input, param, vi, en) => {
    expect(refusalOf(createListing.body, input)).toEqual({ param, vi, en })
  })

  it("an e-mail address", () => {
    expect(
      refusalOf(z.object({ member: z.object({ email: z.email() }) }), { member: { email: "hoa@" } })
    ).toEqual({
      param: "member.email",
      vi: "Ô “Thư điện tử” phải là địa chỉ thư điện tử, ví dụ ten@vidu.vn.",
      en: "The field “E-mail” must be an e-mail address such as name@example.com.",
    })
  })

  it("a body that is none", () => {
    expect(refusalOf(createListing.body, "xin chào")).toMatchObject({
      param: "",
      vi: "Nội dung gửi lên phải gồm các ô con.",
      en: "What was sent must be an object with fields.",
    })
  })
})
