import { queriesOf } from "../../goods.ts"

describe("searches as people type them", () => {
  it("are the beginnings of titles, each once however it is written", () => {
    const queries = queriesOf(["Chè Shan", "chè xanh"])
    expect([...queries].sort()).toEqual([
      "Chè S",
      "Chè Sh",
      "Chè Sha",
      "Chè Shan",
      "chè x",
      "chè xa",
      "chè xan",
      "chè xanh",
    ])
  })

  it("have short and long ones in any stretch", () => {
    const queries = queriesOf([..."abcdefghij"].map((letter) => letter.repeat(40)))
    const average = (list: string[]) => list.reduce((sum, { length }) => sum + length, 0) / list.length
    for (let from = 0; from + 50 <= queries.length; from += 50)
      expect(Math.abs(average(queries.slice(from, from + 50)) - average(queries))).toBeLessThan(3)
  })

  it("are the same each time", () => {
    expect(queriesOf(["Hạt dẻ rừng"])).toEqual(queriesOf(["Hạt dẻ rừng"]))
  })
})
