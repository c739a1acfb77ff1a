import { readFileSync } from "node:fs"
import { join } from "node:path"
import { startModules } from "@chophien/test/kit/modules"
import { isSamePlace } from "@chophien/vocabulary/place-line"
import GazetteerModuleService from "../../src/modules/gazetteer/service"
import { gazetteerInput } from "../../src/modules/gazetteer/types"

const root = join(__dirname, "../../../..")
/** Rows of a sample file, whose cells hold no comma. */
function csv(path: string): Record<string, string>[] {
  const [head = "", ...rows] = readFileSync(join(root, path), "utf8").trimEnd().split(/\r?\n/)
  const columns = head.split(",")
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, at) => [columns[at], cell])))
}
const cases = readFileSync(join(root, "backend/vocabulary/tests/cases/places.csv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("|"))

describe("a person types where they are, in all of Vietnam", () => {
  let gazetteer: GazetteerModuleService
  let stop: () => Promise<void>
  const provinces = csv("seed/data/provinces.csv")

  beforeAll(async () => {
    const app = await startModules("typed_places", {
      gazetteer: { resolve: join(__dirname, "../../src/modules/gazetteer") },
    })
    stop = app.stop
    const service = app.modules.gazetteer
    if (!(service instanceof GazetteerModuleService)) throw new Error("The module has another service.")
    gazetteer = service
    await gazetteer.importGazetteer(
      gazetteerInput.parse({
        provinces,
        communes: csv("seed/data/communes.csv"),
        former: csv("seed/data/former-communes.csv"),
      })
    )
  })
  afterAll(() => stop())

  const find = async (q: string) => await gazetteer.searchCommunes({ q, limit: 20 })

  test.each(cases)("%s: %s", async (typed = "", wanted = "") => {
    const found = await find(typed)
    if (wanted === "choose") {
      expect(found.length).toBeGreaterThan(1)
      expect(found.filter(({ full_name }) => isSamePlace(full_name, typed))).toEqual([])
      return
    }
    const offered = found
      .slice(0, 3)
      .flatMap(({ full_name, province_code }) => [
        full_name,
        provinces.find(({ code }) => code === province_code)?.full_name,
      ])
    expect(offered).toContain(wanted)
  })

  test.each([
    ["Tp. HCM", "Hồ Chí Minh"],
    ["HÀ NỘI", "Hà Nội"],
    ["TP.ĐN", "Đà Nẵng"],
    ["Thừa Thiên Huế", "Huế"],
  ])("%s alone offers the communes of %s", async (typed, province) => {
    const found = await find(typed)
    expect(found.slice(0, 3).map(({ province_name }) => province_name)).toEqual([
      province,
      province,
      province,
    ])
  })

  test.each([
    ["P12 Q.Gò Vấp", "Phường An Hội Tây"],
    ["phường 12 quận gò vấp tphcm", "Phường An Hội Tây"],
    ["123/4 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM", "Phường Sài Gòn"],
    ["TP. Hồ Chí Minh, Q. 7, P. Tân Phong", "Phường Tân Hưng"],
    ["P. 14, Q. Bình Thạnh", "Phường Bình Thạnh"],
    ["q.2 tphcm", "Phường Thủ Đức"],
    ["Ｑ．３", "Phường Bàn Cờ"],
    ["thôn 3, xã Bản Nguyên, huyện Lâm Thao, tỉnh Phú Thọ", "Xã Bản Nguyên"],
    ["khu 5 xã Hùng Lô, Việt Trì, Phú Thọ", "Phường Vân Phú"],
    ["khu 5 Hùng Lô Việt Trì Phú Thọ", "Phường Vân Phú"],
    ["Xóm Bò Báu, xã Hang Kia, Mai Châu", "Xã Pà Cò"],
    ["x. Pà Cò h. Mai Châu t. Hòa Bình", "Xã Pà Cò"],
    ["Phường Tân Dân (cũ), Việt Trì", "Phường Việt Trì"],
    ["số 10 đường Hùng Vương, P Gia Cẩm, TP Việt Trì, Phú Thọ", "Phường Việt Trì"],
    ["tp viet tri", "Phường Việt Trì"],
  ])("%s offers %s first", async (typed, wanted) => {
    expect((await find(typed))[0]?.full_name).toBe(wanted)
  })

  test.each(["12 Láng Hạ", "12 ngõ 45 Láng Hạ Đống Đa Hà Nội", "Dịch Vọng Hậu, Cầu Giấy"])(
    "%s lay in a ward that was split: all its parts are offered",
    async (typed) => {
      const found = await find(typed)
      expect(found.length).toBeGreaterThan(1)
      expect(found[0]?.former).toMatch(/^Phường /)
    }
  )
})
