import { join } from "node:path"
import { startModules } from "@chophien/test/kit/modules"
import GazetteerModuleService from "../../src/modules/gazetteer/service"
import type { GazetteerInput } from "../../src/modules/gazetteer/types"

const commune = (code: string, full_name: string, province_code: string, slug?: string) => {
  const type = full_name.startsWith("Phường") ? ("phường" as const) : ("xã" as const)
  return { code, full_name, type, name: full_name.replace(/^(Phường|Xã) /, ""), province_code, slug }
}
const old = (
  old_code: string,
  old_name: string,
  old_district: string,
  old_province: string,
  new_code: string,
  how = "whole"
) => ({
  old_code,
  old_name,
  old_district,
  old_province,
  new_code,
  how,
})

const rows: GazetteerInput = {
  provinces: [
    { code: "25", name: "Phú Thọ", full_name: "Tỉnh Phú Thọ" },
    { code: "11", name: "Điện Biên", full_name: "Tỉnh Điện Biên" },
    { code: "48", name: "Đà Nẵng", full_name: "Thành phố Đà Nẵng" },
  ],
  communes: [
    commune("05212", "Xã Pà Cò", "25", "pa-co"),
    commune("04792", "Phường Tân Hoà", "25", "tan-hoa"),
    commune("04800", "Phường Hòa Bình", "25", "hoa-binh"),
    commune("04831", "Xã Đà Bắc", "25", "da-bac"),
    commune("05200", "Xã Mai Châu", "25", "mai-chau"),
    commune("05201", "Xã Bao La", "25", "bao-la"),
    commune("08000", "Xã Hòa", "25"),
    commune("08001", "Xã Hóa", "25"),
    commune("03200", "Xã Xa Dung", "11"),
    commune("03201", "Xã Tân Hòa", "11"),
    commune("20200", "Phường Hoà Khánh", "48"),
    commune("20201", "Xã Hoà Khánh", "48"),
  ],
  former: [
    old("05212", "Xã Pà Cò", "Huyện Mai Châu", "Tỉnh Hoà Bình", "05212"),
    old("05215", "Xã Hang Kia", "Huyện Mai Châu", "Tỉnh Hoà Bình", "05212"),
    old("05200", "Thị trấn Mai Châu", "Huyện Mai Châu", "Tỉnh Hoà Bình", "05200"),
    old("05300", "Xã Chiềng Châu", "Huyện Mai Châu", "Tỉnh Hoà Bình", "05200", "partial"),
    old("05300", "Xã Chiềng Châu", "Huyện Mai Châu", "Tỉnh Hoà Bình", "05201", "partial"),
    old("", "", "Huyện Hoàng Sa", "Thành phố Đà Nẵng", "20200"),
  ],
}

describe("the gazetteer", () => {
  let gazetteer: GazetteerModuleService
  let stop: () => Promise<void>

  beforeAll(async () => {
    const app = await startModules("catalogue", {
      gazetteer: { resolve: join(__dirname, "../../src/modules/gazetteer") },
    })
    stop = app.stop
    const service = app.modules.gazetteer
    if (!(service instanceof GazetteerModuleService)) throw new Error("The module has another service.")
    gazetteer = service
    await gazetteer.importGazetteer(rows)
  })
  afterAll(() => stop())

  const codes = async (q: string, province_code?: string) =>
    (await gazetteer.searchCommunes({ q, province_code, limit: 50 })).map((hit) => hit.code)
  const first = async (q: string) => (await gazetteer.searchCommunes({ q, limit: 50 }))[0]

  it("counts what it wrote, and an import again changes nothing", async () => {
    const before = await gazetteer.listCommunes({}, { order: { code: "asc" } })
    await expect(gazetteer.importGazetteer(rows)).resolves.toEqual({ provinces: 3, communes: 12, former: 6 })
    const after = await gazetteer.listCommunes({}, { order: { code: "asc" } })
    expect(after.map(({ code, slug }) => [code, slug])).toEqual(before.map(({ code, slug }) => [code, slug]))
  })

  it("writes nothing when one row is wrong", async () => {
    const broken = {
      ...rows,
      communes: [commune("05999", "Xã Mới", "25"), { ...commune("05998", "Xã Sai", "25"), lat: 400 }],
    }
    await expect(gazetteer.importGazetteer(broken)).rejects.toThrow()
    await expect(gazetteer.getCommune("05999")).resolves.toBeNull()
  })

  it("gives each commune one slug in the country, the plain one where nobody else bears the name", async () => {
    const slugs = new Map((await gazetteer.listCommunes({})).map(({ code, slug }) => [code, slug]))
    expect(slugs.get("05212")).toBe("pa-co")
    expect(slugs.get("03200")).toBe("xa-dung")
    expect(slugs.get("03201")).toBe("tan-hoa-dien-bien")
    expect(slugs.get("20200")).toBe("hoa-khanh-da-nang")
    expect(slugs.get("20201")).toBe("xa-hoa-khanh-da-nang")
    expect(new Set(slugs.values()).size).toBe(slugs.size)
  })

  test.each([
    "Pà Cò",
    "pa co",
    "PA CO",
    "xã Pà Cò",
    "xa pa co",
    "Pà Cò".normalize("NFD"),
    "pà",
    "Pà Cò, Mai Châu",
    "pa co phu tho",
  ])("a shopper who types %j finds Pà Cò first", async (q) => {
    expect(await first(q)).toMatchObject({ code: "05212", slug: "pa-co", province_name: "Phú Thọ" })
  })

  it("takes Hoà and Hòa for one place, and puts the typed tone first", async () => {
    expect((await codes("Tân Hòa")).sort()).toEqual(["03201", "04792"])
    expect((await codes("Tân Hoà")).sort()).toEqual(["03201", "04792"])
    expect((await codes("Hòa")).slice(0, 2)).toEqual(["08000", "08001"])
    expect((await codes("Hoá")).slice(0, 2)).toEqual(["08001", "08000"])
  })

  it("folds đ", async () => {
    expect((await first("da bac"))?.code).toBe("04831")
    expect((await first("ĐÀ BẮC"))?.code).toBe("04831")
  })

  it("finds the commune of today by an old commune, and says so", async () => {
    expect(await first("hang kia")).toMatchObject({
      code: "05212",
      former: "Xã Hang Kia, Huyện Mai Châu, Tỉnh Hoà Bình",
    })
    expect(await first("pa co")).not.toHaveProperty("former")
  })

  it("offers every part of an old commune that was split", async () => {
    expect((await codes("chieng chau")).sort()).toEqual(["05200", "05201"])
  })

  it("finds the communes of an old district, the one that bears the name first", async () => {
    const hits = await gazetteer.searchCommunes({ q: "huyện Mai Châu", limit: 50 })
    expect(hits.map((hit) => hit.code)).toEqual(["05200", "05212", "05201"])
    expect(hits[1]?.former).toBe("Huyện Mai Châu, Tỉnh Hoà Bình")
    expect((await first("hoang sa"))?.former).toBe("Huyện Hoàng Sa, Thành phố Đà Nẵng")
  })

  it("puts the start of a name before a later word, and that before the inside of a word", async () => {
    const hits = await codes("hoa")
    expect(hits.indexOf("04800")).toBeLessThan(hits.indexOf("04792"))
    expect(await codes("ung")).toEqual(["03200"])
  })

  it("keeps a name that begins like a kind", async () => {
    expect((await first("xa dung"))?.code).toBe("03200")
  })

  it("keeps to a province, and lists it in Vietnamese order when nothing is typed", async () => {
    expect(await codes("tân hoà", "11")).toEqual(["03201"])
    expect(
      (await gazetteer.searchCommunes({ q: "", province_code: "25", limit: 50 })).map((hit) => hit.name)
    ).toEqual(["Bao La", "Đà Bắc", "Hòa", "Hóa", "Hòa Bình", "Mai Châu", "Pà Cò", "Tân Hoà"])
  })

  test.each(["%", "_", "'; drop table gazetteer_commune; --", "\\", "x".repeat(200), "?", "zzzz"])(
    "%j finds nothing and breaks nothing",
    async (q) => {
      const all = await codes("")
      expect([[], all]).toContainEqual(await codes(q))
      expect(all).toHaveLength(12)
    }
  )

  it("answers communes and provinces by code and slug, null for what is not there", async () => {
    await expect(gazetteer.getCommune("05212")).resolves.toMatchObject({
      full_name: "Xã Pà Cò",
      province_name: "Phú Thọ",
    })
    await expect(gazetteer.getCommuneBySlug("pa-co")).resolves.toMatchObject({ code: "05212" })
    await expect(gazetteer.getCommunes(["05212", "99999"])).resolves.toHaveLength(1)
    await expect(gazetteer.getCommune("99999")).resolves.toBeNull()
    await expect(gazetteer.getProvince("25")).resolves.toMatchObject({ full_name: "Tỉnh Phú Thọ" })
    await expect(gazetteer.getProvince("00")).resolves.toBeNull()
    expect((await gazetteer.allProvinces()).map((province) => province.name)).toEqual([
      "Đà Nẵng",
      "Điện Biên",
      "Phú Thọ",
    ])
  })
})
