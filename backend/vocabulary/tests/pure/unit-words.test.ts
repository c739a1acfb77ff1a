import { nameInSentence, placeName } from "../../src/place-kind"
import { unitInWords } from "../../src/unit-words"

describe("a unit in English", () => {
  it.each([
    ["con ~1,3 kg", "piece ~1.3 kg"],
    ["hộp 200 g", "box 200 g"],
    ["Combo 2 hộp", "Combo 2 boxes"],
    ["Thùng 10 quả", "Case 10 pieces"],
    ["1 con ~1,3 kg", "1 piece ~1.3 kg"],
    ["chai 500 ml", "bottle 500 ml"],
    ["Túi 2,5 kg", "Bag 2.5 kg"],
    ["kg", "kg"],
    ["lốc 12 hũ 100 g", "multipack 12 jars 100 g"],
  ])("%s is %s", (vi, en) => {
    expect(unitInWords(vi, "en")).toEqual({ text: en, isTranslated: true })
    expect(unitInWords(vi, "vi")).toEqual({ text: vi, isTranslated: false })
  })

  it.each(["Loại đặc biệt", "Hộp quà 200 g", ""])("stays as it is where a word is not known: %j", (vi) => {
    expect(unitInWords(vi, "en")).toEqual({ text: vi, isTranslated: false })
  })
})

it.each([
  ["Xã Pà Cò", "Pà Cò commune"],
  ["Phường Ba Đình", "Ba Đình ward"],
  ["Tỉnh Phú Thọ", "Phú Thọ province"],
  ["Thành phố Hà Nội", "Hà Nội city"],
  ["Hà Nội", "Hà Nội"],
])("the place %s is %s in English", (vi, en) => {
  expect(placeName(vi, "en")).toBe(en)
  expect(nameInSentence(vi, "en")).toBe(en)
  expect(placeName(vi)).toBe(vi)
})
