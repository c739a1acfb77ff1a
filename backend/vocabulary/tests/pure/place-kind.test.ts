import { bareName, nameInSentence, withoutKind } from "../../src/place-kind"

test.each([
  ["xa pa co", "pa co"],
  ["p tan hoa", "tan hoa"],
  ["thi xa phu tho", "phu tho"],
  ["thanh pho ho chi minh", "ho chi minh"],
  ["xa", "xa"],
  ["quanh nam", "quanh nam"],
])("without the word for its kind, %j is %j", (folded, name) => expect(withoutKind(folded)).toBe(name))

test("a full name says its kind before the name", () => {
  expect(bareName("Tỉnh Phú Thọ")).toBe("Phú Thọ")
  expect(bareName("Thành phố Huế".normalize("NFD"))).toBe("Huế")
  expect(bareName("Xãy dựng")).toBe("Xãy dựng")
})

test("the kind of a place is written small inside a Vietnamese sentence", () => {
  expect(nameInSentence("Xã Pà Cò")).toBe("xã Pà Cò")
  expect(nameInSentence("Đặc khu Cô Tô", "vi")).toBe("đặc khu Cô Tô")
  expect(nameInSentence("Xãy dựng")).toBe("Xãy dựng")
  expect(nameInSentence("Xã Pà Cò", "en")).toBe("Pà Cò commune")
  expect(nameInSentence("Phường Hoàn Kiếm, Hà Nội", "en")).toBe("Hoàn Kiếm ward, Hà Nội")
})
