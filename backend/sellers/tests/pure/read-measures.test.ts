import { readMeasures } from "../../src/coverage/read-measures"

const communes = [
  { code: "05212", name: "Pà Cò", full_name: "Xã Pà Cò" },
  { code: "04792", name: "Tân Hòa", full_name: "Phường Tân Hòa" },
  { code: "08001", name: "Yên Sơn", full_name: "Xã Yên Sơn" },
  { code: "08002", name: "Yên Sơn", full_name: "Phường Yên Sơn" },
]

describe("A province's table of measures", () => {
  it("is read below a letterhead, by names with or without their kind, and by codes", () => {
    const cells = [
      ["UBND TỈNH PHÚ THỌ", "", ""],
      ["", "Bảng xếp hạng quý 3", ""],
      ["TT", "Xã, phường", "Chỉ số Xanh (điểm)"],
      ["1", "Pà Cò", "71,5"],
      ["2", "phuong tan hoa", "64"],
      ["3", "Phường Yên Sơn", "58.25"],
      ["", "", ""],
    ]
    expect(readMeasures(cells, communes)).toEqual({
      values: [
        { commune_code: "05212", value: 71.5 },
        { commune_code: "04792", value: 64 },
        { commune_code: "08002", value: 58.25 },
      ],
      faults: [],
    })
    const byCode = [
      ["Mã xã", "Xanh"],
      ["5212", "80"],
    ]
    expect(readMeasures(byCode, communes)?.values).toEqual([{ commune_code: "05212", value: 80 }])
  })

  it("says at its row what cannot be read, and takes nothing for something else", () => {
    const cells = [
      ["Tên xã", "Xanh"],
      ["Yên Sơn", "50"],
      ["Hang Kia Xa", "40"],
      ["Xã Pà Cò", "chưa chấm"],
      ["Tân Hòa", "1.250"],
      ["Xã Pà Cò", "70"],
      ["Xã Pà Cò", "71"],
    ]
    expect(readMeasures(cells, communes)).toEqual({
      values: [{ commune_code: "05212", value: 70 }],
      faults: [
        { line: 2, commune: "Yên Sơn", value: "50", fault: "commune_unclear" },
        { line: 3, commune: "Hang Kia Xa", value: "40", fault: "commune_unknown" },
        { line: 4, commune: "Xã Pà Cò", value: "chưa chấm", fault: "value_unreadable" },
        { line: 5, commune: "Tân Hòa", value: "1.250", fault: "value_unreadable" },
        { line: 7, commune: "Xã Pà Cò", value: "71", fault: "commune_twice" },
      ],
    })
  })

  it("without known headings is no table of measures", () => {
    expect(
      readMeasures(
        [
          ["a", "b"],
          ["1", "2"],
        ],
        communes
      )
    ).toBeNull()
  })
})
