import { existsSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

const page = resolve(__dirname, "../../../../.github/asvs.md")
const text = readFileSync(page, "utf8")

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered from 1. */
const sections: Record<string, number> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5 },
  ...{ "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2 },
  ...{ "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11 },
  ...{ "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1 },
  ...{ "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4 },
  ...{ "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3 },
  ...{ "17.1": 1, "17.2": 4, "17.3": 2 },
}

const rows = [...text.matchAll(/^\| ([\d.]+) \| ([12]) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, id = "", , requirement = "", verdict = "", shown = ""]) => ({ id, requirement, verdict, shown })
)

it("the table has every requirement of levels 1 and 2 once", () => {
  const wanted = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}.${index + 1}`)
  )
  expect(wanted).toHaveLength(253)
  expect(rows.map(({ id }) => id).sort()).toEqual(wanted.sort())
})

it("each line says how it stands; what is held names a file that is there", () => {
  const targets = (shown: string) => [...shown.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = ""]) => target)
  const lost = rows.flatMap(({ id, shown }) =>
    targets(shown)
      .filter((target) => !existsSync(join(dirname(page), target)))
      .map((target) => `${id} ${target}`)
  )
  expect(lost).toEqual([])
  expect(rows.filter(({ verdict }) => !["held", "part", "missing", "n/a"].includes(verdict))).toEqual([])
  // What is a matter of writing names the page where it is written.
  const bare = rows.filter(({ verdict, shown }) => verdict === "held" && !targets(shown).length)
  expect(bare.map(({ id }) => id)).toEqual([])
})

it("the sum at its head is that of its lines", () => {
  for (const verdict of ["held", "part", "missing", "n/a"])
    expect(text).toContain(`${rows.filter((row) => row.verdict === verdict).length} ${verdict}`)
})
