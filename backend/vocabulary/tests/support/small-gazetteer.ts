import { bareName, fold, type PlacePart, readPlaceLine } from "../../src"
import { casesOf } from "./cases"

const rows = casesOf("places-of-old.csv").map(
  ([name = "", district = "", province = "", commune = "", now = ""]) => ({
    name: fold(bareName(name)),
    district: fold(bareName(district)),
    around: [district, province, now].map((each) => fold(bareName(each))),
    commune,
    now,
  })
)
const provinces = ["Thành phố Hồ Chí Minh", "Thành phố Hà Nội", "Thành phố Huế", "Tỉnh Phú Thọ"]

const isNamed = (part: PlacePart, name: string) => part.names.includes(name)

/** Finds places as a gazetteer does with what a line was read as: each once, best first. */
export function findPlaces(line: string): string[] {
  const found = readPlaceLine(line).flatMap(({ parts: [place, ...around] }) => {
    if (!place) return []
    const within = rows.filter((row) =>
      around.every((part) => row.around.some((name) => isNamed(part, name)))
    )
    const hits = (level: PlacePart["levels"][number], nameOf: (row: (typeof rows)[number]) => string) =>
      place.levels.includes(level) ? within.filter((row) => isNamed(place, nameOf(row))) : []
    return [
      ...(around.length ? [] : provinces.filter((name) => isNamed(place, fold(bareName(name))))),
      ...hits("commune", ({ commune }) => fold(bareName(commune))).map(({ commune }) => commune),
      ...hits("commune", ({ name }) => name).map(({ commune }) => commune),
      ...hits("district", ({ district }) => district).map(({ commune }) => commune),
    ]
  })
  return [...new Set(found)]
}
