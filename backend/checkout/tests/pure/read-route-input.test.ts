import { checkOut, setDelivery, setQuantity } from "@chophien/contract/store/cart"
import { InvalidInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import { readRouteInput } from "../../src/http/read-route-input"

const good = {
  name: "Mai",
  phone: "0912 345 678",
  province_code: "25",
  commune_code: "07900",
  address: "Số 5",
}
const readDelivery = (body: unknown) => readRouteInput(setDelivery, setDelivery.body, body)

function refusalOf(read: () => unknown) {
  try {
    return read()
  } catch (error) {
    return error instanceof Problem ? error.toJSON("vi") : error
  }
}

describe("what a route was sent", () => {
  test("is read as its contract says: texts cleaned, phone numbers in their stored form, nothing for what is empty", () => {
    expect(readDelivery({ ...good, name: " Mai ", email: "", note: "" })).toEqual({
      ...good,
      phone: "+84912345678",
      email: null,
      note: null,
    })
  })

  test.each([
    [{ name: "..." }, "name_missing", "Vui lòng nhập họ và tên người nhận."],
    [{ phone: "12345" }, "invalid_phone", "Chưa đọc được số điện thoại này. Vui lòng ghi một số Việt Nam"],
    [{ email: "mai@" }, "invalid_email", "Địa chỉ thư điện tử chưa đúng"],
    [{ commune_code: "7900" }, "unknown_commune", "Chưa rõ xã, phường này."],
    [{ address: " " }, "address_missing", "Vui lòng nhập số nhà, đường hoặc xóm."],
    [{ note: "a".repeat(501) }, "text_too_long", "Ô này dài quá 500 ký tự."],
    [{ name: "a".repeat(101) }, "text_too_long", "Ô này dài quá 100 ký tự."],
  ])("is refused in the field's own words: %j", (change, code, message) => {
    const param = Object.keys(change)[0]
    expect(refusalOf(() => readDelivery({ ...good, ...change }))).toMatchObject({
      type: "invalid_request",
      code,
      message: expect.stringContaining(message),
      param,
    })
  })

  test("in its path names nothing, where it cannot be an id", () => {
    const read = () => readRouteInput(setQuantity, setQuantity.params, { id: "../x", item_id: "cali_1" })
    expect(refusalOf(read)).toMatchObject({ type: "not_found", code: "cart_expired" })
  })

  test("in a header counts too", () => {
    const read = (key: string) => () =>
      readRouteInput(checkOut, checkOut.headers, { "idempotency-key": key, accept: "*/*" })
    expect(refusalOf(read("short"))).toMatchObject({ code: "idempotency_key_invalid" })
    expect(read("long-enough")()).toEqual({ "idempotency-key": "long-enough" })
  })

  test("with a field too many is an invalid field, by its name", () => {
    const refusal = refusalOf(() => readDelivery({ ...good, price: 1 }))
    expect(refusal).toBeInstanceOf(InvalidInput)
    expect(refusal).toMatchObject({ param: "price" })
  })
})
