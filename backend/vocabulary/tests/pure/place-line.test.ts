import fc from "fast-check"
import { isSamePlace, readPlaceLine } from "../../src/place-line"
import { casesOf } from "../support/cases"
import { findPlaces } from "../support/small-gazetteer"

const namesOf = (line: string) => readPlaceLine(line).map(({ parts }) => parts.map(({ names }) => names[0]))

describe("a person types where they are", () => {
  test.each(casesOf("places.csv"))("%s: finds %s", (typed = "", wanted = "") => {
    const found = findPlaces(typed)
    if (wanted === "choose") expect(found.length).toBeGreaterThan(1)
    else expect(found.slice(0, 3)).toContain(wanted)
  })

  test.each([
    ["Xã Pà Cò", [["pa co"]]],
    ["TX Phú Thọ", [["phu tho"]]],
    ["Q1", [["1"]]],
    ["TT. Mai Châu, H. Mai Châu", [["mai chau", "mai chau"], ["mai chau", "mai chau"], ["mai chau"]]],
    [
      "Phường 5, Gò Vấp, TPHCM",
      [
        ["5", "go vap", "tphcm"],
        ["tphcm", "go vap", "5"],
        ["go vap", "tphcm"],
      ],
    ],
    [
      "xa pa co huyen mai chau tinh hoa binh",
      [["pa co", "mai chau", "hoa binh"], ["pa co huyen mai chau tinh hoa binh"], ["mai chau", "hoa binh"]],
    ],
    ["Hà Tĩnh", [["ha tinh"]]],
    ["quận Gò Vấp TPHCM", [["go vap", "tphcm"], ["go vap tphcm"], ["tphcm"]]],
    ["Nguyễn Huệ", [["nguyen hue"]]],
    ["Phường Tân Dân (cũ)", [["tan dan"]]],
    ["12 Láng Hạ", [["12 lang ha"], ["lang ha"]]],
    [
      "phường Phượng Liên quận Đống Đa",
      [["phuong lien", "dong da"], ["phuong lien quan dong da"], ["dong da"]],
    ],
    ["Xã Quan Sơn", [["quan son"]]],
    ["Quan Sơn", [["quan son"]]],
    ["", []],
    [" ,; ", []],
  ])("%j is read as %j", (line, expected) => expect(namesOf(line)).toEqual(expected))

  it("may separate places by dashes, which some names also have", () => {
    expect(namesOf("Pà Cò - Mai Châu")).toContainEqual(["pa co", "mai chau"])
    expect(namesOf("Bà Rịa - Vũng Tàu")[0]).toEqual(["ba ria vung tau"])
  })

  it("puts house and hamlet before the place, where the line names both", () => {
    const [street] = readPlaceLine("số 5 đường Hùng Vương, phường Tân Dân, TP Việt Trì")
    expect(street?.address).toBe("số 5 đường Hùng Vương")
    const hamlet = readPlaceLine("xóm Chiềng, Chiềng Châu, Mai Châu")
    expect(hamlet.map(({ address, isWider }) => [address, isWider])).toEqual([
      ["", false],
      ["xóm Chiềng", false],
      ["", false],
      ["xóm Chiềng, Chiềng Châu", true],
    ])
  })

  it("takes no commune for a hamlet because its name begins like one", () => {
    expect(findPlaces("Bản Nguyên, Lâm Thao, Phú Thọ")[0]).toBe("Xã Bản Nguyên")
    expect(namesOf("Ngô Quyền, Hải Phòng")[0]).toEqual(["ngo quyen", "hai phong"])
  })

  it("finds a ward by its number with a zero before it, as wards once had", () => {
    expect(readPlaceLine("P.05, Q. Gò Vấp")[0]?.parts[0]?.names).toEqual(["05", "5", "p 05", "phuong 5"])
  })

  it("may mean a place of any size, unless the word for its kind says which", () => {
    const levelsOf = (line: string) => readPlaceLine(line)[0]?.parts[0]?.levels
    expect(levelsOf("Mai Châu")).toEqual(["commune", "district", "province"])
    expect(levelsOf("huyện Mai Châu")).toEqual(["district"])
    expect(levelsOf("TP Huế")).toEqual(["district", "province"])
    expect(levelsOf("P. Tân Dân")).toEqual(["commune"])
    expect(levelsOf("quan son")).toEqual(["commune", "district", "province"])
  })

  it("means the diacritics that were typed, wherever the tone mark stands", () => {
    const [hoa] = readPlaceLine("xã Tân Hoà")
    expect(hoa?.parts[0]?.spelled).toBe(readPlaceLine("Tân Hòa")[0]?.parts[0]?.spelled)
    expect(hoa?.parts[0]?.spelled).not.toBe(readPlaceLine("Tân Hoa")[0]?.parts[0]?.spelled)
  })
})

test("two names of one place are the same, of two places are not", () => {
  expect(isSamePlace("Xã Pà Cò", "pa co")).toBe(true)
  expect(isSamePlace("Ðống Ða", "Phường Đống Đa")).toBe(true)
  expect(isSamePlace("Pà Cò", "Hang Kia")).toBe(false)
  expect(isSamePlace("", "")).toBe(false)
})

test("whatever is typed, each reading names at least one place, and no line takes long", () => {
  const word = fc.constantFrom(
    "xã",
    "quan",
    "P.5",
    "tp",
    "Pà",
    "Cò",
    "12/5",
    "số",
    ",",
    "-",
    "__proto__",
    "thị"
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" "))
      ),
      (line) => {
        for (const { parts } of readPlaceLine(line)) {
          expect(parts.length).toBeGreaterThan(0)
          for (const part of parts)
            expect(part.names.every((name) => typeof name === "string" && name)).toBe(true)
        }
      }
    )
  )
  expect(readPlaceLine("quận ".repeat(100_000)).length).toBeLessThan(10)
})
