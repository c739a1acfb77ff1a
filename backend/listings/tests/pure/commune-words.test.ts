import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CommuneRecord } from "@chophien/gazetteer-vietnam"
import { surroundingsOf } from "../../src/catalogue/around-commune"
import { directionOf, distance_km } from "../../src/catalogue/distance"
import { aboutCommune, whereCommuneLies } from "../../src/texts/commune-words"

type Row = Pick<
  CommuneRecord,
  "code" | "name" | "full_name" | "slug" | "lat" | "lng" | "population" | "area_km2"
>
const rows: Row[] = JSON.parse(readFileSync(join(__dirname, "../../../../seed/data/phu-tho.json"), "utf8"))
const communes = rows.map(
  (row): CommuneRecord => ({
    ...row,
    type: row.full_name.startsWith("Phường") ? "phường" : "xã",
    province_code: "25",
    province_name: "Phú Thọ",
  })
)
const communeOf = (slug: string): CommuneRecord => {
  const commune = communes.find((each) => each.slug === slug)
  if (!commune) throw new Error(`No ${slug}`)
  return commune
}
const former = [
  { code: "05212", commune: "Xã Pà Cò", district: "Huyện Mai Châu", province: "Tỉnh Hoà Bình" },
  { code: "05212", commune: "Xã Hang Kia", district: "Huyện Mai Châu", province: "Tỉnh Hoà Bình" },
  { code: "05212", commune: "", district: "", province: "" },
]

test("distances and directions are those of the map", () => {
  const [vietTri, paCo] = [communeOf("viet-tri"), communeOf("pa-co")].map(({ lat, lng }) => ({
    lat: lat ?? 0,
    lng: lng ?? 0,
  }))
  if (!vietTri || !paCo) throw new Error("Both are in the data")
  expect(Math.round(distance_km(vietTri, paCo))).toBeGreaterThan(60)
  expect(Math.round(distance_km(vietTri, paCo))).toBeLessThan(110)
  expect([directionOf(vietTri, paCo), directionOf(paCo, vietTri)]).toEqual(["sw", "ne"])
  expect(directionOf({ lat: 20, lng: 105 }, { lat: 21, lng: 105 })).toBe("n")
  expect(directionOf({ lat: 20, lng: 105 }, { lat: 20, lng: 104 })).toBe("w")
})

test("around a commune are the nearest ones, and the nearest town", () => {
  const { near, ward } = surroundingsOf(communeOf("pa-co"), communes)
  expect(near).toHaveLength(4)
  expect(near.map(({ km }) => km)).toEqual([...near].sort((a, b) => a.km - b.km).map(({ km }) => km))
  expect(ward?.full_name).toMatch(/^Phường /)
  expect(surroundingsOf(communeOf("viet-tri"), communes).ward).toBeNull()
  expect(surroundingsOf({ ...communeOf("pa-co"), lat: null }, communes)).toEqual({ near: [], ward: null })
})

test("a commune is told of in both languages, with nothing that the gazetteer does not hold", () => {
  const place = { full_name: "Xã Pà Cò", area_km2: 62.34, population: 7021 }
  expect(aboutCommune(place, former, "vi")).toBe(
    "Xã Pà Cò rộng 62,3 km², có 7.021 người. Từ tháng 7 năm 2025, nơi đây gồm Xã Pà Cò và Xã Hang Kia (Huyện Mai Châu, Tỉnh Hoà Bình) trước đó."
  )
  expect(aboutCommune(place, [], "en")).toBe("Xã Pà Cò covers 62.3 km² and has 7,021 people.")
  expect(aboutCommune({ ...place, area_km2: null, population: null }, [], "vi")).toBeNull()
})

test("every commune of the sample province says where it lies", () => {
  for (const commune of communes) {
    const words = whereCommuneLies(surroundingsOf(commune, communes), "vi")
    expect(words).toMatch(/^(Phường gần nhất là Phường .+, \d+ km về phía .+\. )?Gần .+ \(\d+ km\)\.$/)
  }
  expect(whereCommuneLies({ near: [], ward: null }, "vi")).toBeNull()
})
