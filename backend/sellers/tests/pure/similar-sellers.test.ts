import { similaritiesOf, tellingWords } from "../../src/similar-sellers"

const seller = (
  name: string,
  others: { commune_code?: string; phones?: string[]; tax_code?: string } = {}
) => ({
  name,
  commune_code: "05212",
  phones: [],
  ...others,
})

it("knows the words that tell a name from others", () => {
  expect(tellingWords("Hợp tác xã nông nghiệp Pà Cò")).toEqual(["pa", "co"])
  expect(tellingWords("HTX Nông nghiệp")).toEqual(["htx", "nong", "nghiep"])
})

it.each([
  ["HTX Pà Cò", "Hợp tác xã nông nghiệp Pà Cò", ["name"]],
  ["Tổ hợp tác Chè Bát Tiên", "CHE BAT TIEN", ["name"]],
  ["HTX Chè Bát Tiên", "HTX Chè Bát Tiên Sạch", ["name"]],
  ["HTX Pà Cò", "HTX Hạt dẻ Pà Cò", []],
  ["HTX Pà Cò", "HTX Hang Kia", []],
  ["HTX Cò", "HTX Pà Cò", []],
])("%s and %s", (one, other, like) => {
  expect(similaritiesOf(seller(one), seller(other))).toEqual(like)
})

it("takes a name that is part of another only within a commune", () => {
  const elsewhere = seller("HTX Chè Bát Tiên Sạch", { commune_code: "01234" })
  expect(similaritiesOf(seller("HTX Chè Bát Tiên"), elsewhere)).toEqual([])
})

it("compares phone numbers and tax codes", () => {
  const one = seller("Chè Tân Sơn", { phones: ["+84912345678"], tax_code: "0100109106" })
  const other = seller("Cam Cao Phong", { phones: ["+84987654321", "+84912345678"], tax_code: "0100109106" })
  expect(similaritiesOf(one, other)).toEqual(["phone", "tax_code"])
  expect(similaritiesOf(seller("A Páo"), seller("Cam Cao Phong"))).toEqual([])
})
