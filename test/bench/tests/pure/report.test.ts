import { forEachProgram } from "../../house.ts"
import { comparisonTable, costTable, type Rounds, table } from "../../report.ts"

const rounds = (...totals: number[]): Rounds =>
  new Map([
    [
      "home",
      {
        count: 200,
        rounds: totals.map((total_ms) => ({
          cpu_ms: forEachProgram((program) => (program === "backend" ? total_ms : 0)),
          total_ms,
          p50_ms: 7,
        })),
      },
    ],
  ])

describe("the report", () => {
  it("aligns names to the left and numbers to the right", () => {
    expect(
      table([
        ["what", "ms"],
        ["a", "10"],
        ["longer", "5"],
      ])
    ).toBe("what    ms\na       10\nlonger   5")
  })

  it("shows the median of the rounds for each program and for all", () => {
    const [, home, idle] = costTable(
      rounds(2, 4, 9),
      forEachProgram(() => 1.5)
    ).split("\n")
    expect(home?.split(/\s{2,}/)).toEqual([
      "home",
      "3 × 200",
      "0.0",
      "4.0",
      "0.0",
      "0.0",
      "0.0",
      "4.0",
      "7.0",
    ])
    expect(idle).toContain("7.5")
  })

  it.each([
    [rounds(10, 10, 11), "yes"],
    [rounds(12, 12, 12), "NO: MORE"],
    [rounds(5, 5, 5), "no: less"],
  ])("says whether the new house is within a tenth of the old one", (fresh, verdict) => {
    expect(comparisonTable(rounds(10, 10, 10), fresh).split("\n")[1]).toMatch(new RegExp(`${verdict}$`))
  })
})
