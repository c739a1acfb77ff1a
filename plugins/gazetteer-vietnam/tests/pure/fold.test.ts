import { fold, slugify, toneKey, withoutKind } from "../../src/modules/gazetteer/fold"

describe("folding text", () => {
  test.each([
    ["Gà đen Pà Cò", "ga den pa co"],
    ["GÀ ĐEN PÀ CÒ", "ga den pa co"],
    ["Gà đen Pà Cò".normalize("NFD"), "ga den pa co"],
    ["Đường  phèn — mía", "duong phen mia"],
    ["Hoà Bình", "hoa binh"],
    ["  ", ""],
    ["100%_\\'--", "100"],
  ])("%j is looked for as %j", (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it("makes path segments", () => {
    expect(slugify("Xã Đà Bắc (mới)")).toBe("xa-da-bac-moi")
  })

  it("takes both places of a tone mark for one spelling, and another tone for another", () => {
    expect(toneKey("Hoà")).toBe(toneKey("Hòa"))
    expect(toneKey("Hoà")).not.toBe(toneKey("Hoá"))
    expect(toneKey("Tân Hòa".normalize("NFD"))).toBe(toneKey("tân hoà"))
  })

  it("drops the word for a unit's kind, but not a name that is one", () => {
    expect(withoutKind("xa pa co")).toBe("pa co")
    expect(withoutKind("p tan hoa")).toBe("tan hoa")
    expect(withoutKind("xa")).toBe("xa")
  })
})
