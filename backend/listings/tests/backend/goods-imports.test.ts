import { routes } from "@chophien/contract/routes"
import { type GoodsImport, goodsImportStates } from "@chophien/contract/staff/goods-imports"
import { checkAnswer } from "@chophien/contract/testing"
import { newStaff } from "@chophien/test/kit/app/people"
import { eventually, type Market, startMarket } from "../support/market"

jest.setTimeout(600_000)

let market: Market
let staff: string
let category: string
const path = "/admin/goods-imports"
const asStaff = (method: string, at: string, body?: unknown) =>
  market.call(method, at, { token: staff, body })
const sql = <Row>(text: string, values?: unknown[]) => market.app.sql<Row>(text, values)

beforeAll(async () => {
  market = await startMarket()
  staff = (await newStaff(market.app, "officer")).token
  const [row] = await sql<{ name: string }>(
    "select name from product_category where is_active and not is_internal order by rank, handle limit 1"
  )
  category = row?.name ?? ""
})
afterAll(() => market?.close())

type Line = [title: string, price: string, unit: string, weight: string, stock: string]
const sheetOf = (lines: Line[]): string =>
  [
    "Tên hàng;Loại;Giá;Đơn vị;Khối lượng;Số lượng còn",
    ...lines.map(([title, ...rest]) => [title, category, ...rest].join(";")),
  ].join("\r\n")

async function upload(lines: Line[], seller_id = market.sellers.pa_co): Promise<GoodsImport> {
  const content = Buffer.from(`\uFEFF${sheetOf(lines)}`).toString("base64")
  const { status, body } = await asStaff("POST", path, { seller_id, file_name: "hang.csv", content })
  expect(checkAnswer(routes.staff.startGoodsImport, status, body)).toEqual([])
  return body.goods_import
}
const defaults = { ship_class: "ambient", processing_level: "processed", producer_own: true }
const choose = (id: string) => asStaff("POST", `${path}/${id}`, { defaults })
const read = async (id: string): Promise<GoodsImport> =>
  (await asStaff("GET", `${path}/${id}`)).body.goods_import
const run = async ({ id }: GoodsImport): Promise<GoodsImport> => {
  const { counts } = await read(id)
  const { status, body } = await asStaff("POST", `${path}/${id}/run`, {
    expected: { new: counts.new, change: counts.change },
  })
  expect(checkAnswer(routes.staff.runGoodsImport, status, body)).toEqual([])
  return await over(id)
}
const over = (id: string): Promise<GoodsImport> =>
  eventually(async () => {
    const found = await read(id)
    expect(["done", "failed", "undone"]).toContain(found.state)
    return found
  })
const shop = () =>
  sql<{ title: string; status: string; price: number; stock: number }>(
    `select p.title, p.status, pr.amount::int as price, (l.stocked_quantity - l.reserved_quantity)::int as stock
     from product p join product_variant v on v.product_id = p.id and v.deleted_at is null
     join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
     join price pr on pr.price_set_id = ps.price_set_id and pr.deleted_at is null and pr.currency_code = 'vnd'
     join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
     where p.deleted_at is null order by p.title`
  )

it("previews each row, writes all of it, and the same sheet again changes nothing", async () => {
  const lines: Line[] = [
    ["Măng khô", "120k", "gói 500 g", "0,5 kg", "35"],
    ["Mật ong rừng", "250.000đ", "chai 500 ml", "0,9 kg", "20"],
  ]
  const draft = await upload(lines)
  expect(draft).toMatchObject({
    state: "draft",
    counts: { new: 2, change: 0, same: 0, fault: 0, skipped: 0 },
    missing_columns: [],
    missing_defaults: ["ship_class", "processing_level", "producer_own"],
  })
  expect(
    (await asStaff("POST", `${path}/${draft.id}/run`, { expected: { new: 2, change: 0 } })).body.code
  ).toBe("import_has_faults")
  expect(await shop()).toEqual([])
  await choose(draft.id)
  const { body } = await asStaff("GET", `${path}/${draft.id}/rows`)
  expect(body.rows[0].cells.map((cell: { read: string | null }) => cell.read)).toEqual([
    "Măng khô",
    category,
    "120.000\u00a0₫",
    "gói 500 g",
    "500\u00a0g",
    "35",
  ])
  expect(await run(draft)).toMatchObject({ state: "done", rows_done: 2, rows_total: 2 })
  expect(await shop()).toEqual([
    { title: "Măng khô", status: "draft", price: 120_000, stock: 35 },
    { title: "Mật ong rừng", status: "draft", price: 250_000, stock: 20 },
  ])
  expect((await upload(lines)).counts).toEqual({ new: 0, change: 0, same: 2, fault: 0, skipped: 0 })
})

it("says each fault at its cell, and takes what is written instead", async () => {
  const draft = await upload([
    ["Cam Cao Phong", "85", "túi 2 kg", "2 kg", "40"],
    ["Bưởi Diễn", "một trăm", "quả", "1 kg", "10,5"],
    ["Rượu cần", "1.250.000", "hũ 5 lít", "7 kg", "4"],
  ])
  expect(draft.counts).toMatchObject({ new: 1, fault: 2 })
  const { status, body } = await asStaff("GET", `${path}/${draft.id}/rows?fate=fault`)
  expect(checkAnswer(routes.staff.listGoodsImportRows, status, body)).toEqual([])
  expect(
    body.rows.map(({ line, cells }: { line: number; cells: { fault: unknown }[] }) => [
      line,
      ...cells.map(({ fault }) => fault),
    ])
  ).toEqual([
    [
      2,
      null,
      null,
      { message: expect.stringContaining("thiếu số nghìn"), choices: ["85.000", "85.000.000"] },
      null,
      null,
      null,
    ],
    [
      3,
      null,
      null,
      { message: expect.stringContaining("chữ số"), choices: [] },
      null,
      null,
      { message: expect.any(String), choices: ["10", "11"] },
    ],
  ])
  await asStaff("POST", `${path}/${draft.id}/cells`, { line: 2, column: 2, text: "85.000" })
  await asStaff("POST", `${path}/${draft.id}/cells`, { line: 3, skip: true })
  await choose(draft.id)
  expect((await read(draft.id)).counts).toEqual({ new: 2, change: 0, same: 0, fault: 0, skipped: 1 })
  expect((await run(draft)).state).toBe("done")
  expect((await shop()).map(({ title }) => title)).toEqual([
    "Cam Cao Phong",
    "Măng khô",
    "Mật ong rừng",
    "Rượu cần",
  ])
  expect(
    (await asStaff("POST", `${path}/${draft.id}/cells`, { line: 2, column: 2, text: "1" })).body.code
  ).toBe("import_not_draft")
})

it("changes prices and stocks that a seller sends back, whatever is sold meanwhile, and takes them back", async () => {
  const draft = await upload([
    ["Măng khô", "150k", "gói 500 g", "0,5 kg", "30"],
    ["Mật ong rừng", "250.000đ", "chai 500 ml", "0,9 kg", "20"],
    ["Trà hoa vàng", "300k", "hộp 50 g", "80 g", "9"],
  ])
  await choose(draft.id)
  expect(draft.counts).toMatchObject({ new: 1, change: 1, same: 1 })
  const { body } = await asStaff("GET", `${path}/${draft.id}/rows?fate=change`)
  expect(body.rows[0].cells.map((cell: { before: string | null }) => cell.before)).toEqual([
    null,
    null,
    "120.000\u00a0₫",
    null,
    null,
    "35",
  ])
  expect((await run(draft)).state).toBe("done")
  const changed = (await shop()).find(({ title }) => title === "Măng khô")
  expect(changed).toMatchObject({ price: 150_000, stock: 30 })
  const { status, body: undone } = await asStaff("POST", `${path}/${draft.id}/undo`, {})
  expect(checkAnswer(routes.staff.undoGoodsImport, status, undone)).toEqual([])
  expect((await over(draft.id)).state).toBe("undone")
  const after = await shop()
  expect(after.find(({ title }) => title === "Măng khô")).toMatchObject({ price: 120_000, stock: 35 })
  expect(after.some(({ title }) => title === "Trà hoa vàng")).toBe(false)
  expect((await asStaff("POST", `${path}/${draft.id}/undo`, {})).body.code).toBe("import_not_done")
  const mails = await sql<{ template: string; data: { file_name: string } }>(
    "select template, data from outbox_mail where dedupe_key like $1 order by created_at",
    [`%:${draft.id}:%`]
  )
  expect(mails.map(({ template }) => template)).toEqual(["seller-goods-imported", "seller-goods-taken-back"])
  expect(mails[0]?.data.file_name).toBe("hang.csv")
})

it("writes nothing of a sheet of which a row cannot be written", async () => {
  const lines = Array.from(
    { length: 60 },
    (_, at): Line => [`Gạo nếp số ${at + 1}`, "45k", "túi 2 kg", "2 kg", "10"]
  )
  const draft = await upload(lines)
  await choose(draft.id)
  const before = await shop()
  // The seller may no longer list once the first fifty stand.
  const { counts } = await read(draft.id)
  await sql(
    `create or replace function refuse_last() returns trigger language plpgsql as
      $$ begin if new.title = 'Gạo nếp số 60' then raise exception 'refused'; end if; return new; end $$`
  )
  await sql("create trigger refuse_last before insert on product for each row execute function refuse_last()")
  await asStaff("POST", `${path}/${draft.id}/run`, { expected: { new: counts.new, change: 0 } })
  expect(await over(draft.id)).toMatchObject({ state: "failed", failure: expect.any(String) })
  await sql("drop trigger refuse_last on product")
  expect(await shop()).toEqual(before)
})

it("refuses what is no sheet, another one's roles, and numbers that hold no longer", async () => {
  const content = Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]).toString("base64")
  const seller_id = market.sellers.pa_co
  expect((await asStaff("POST", path, { seller_id, file_name: "x.xlsx", content })).body).toMatchObject({
    code: "sheet_unreadable",
    message: expect.stringContaining(".xlsx"),
  })
  const accountant = (await newStaff(market.app, "accountant")).token
  expect(
    (await market.call("POST", path, { token: accountant, body: { seller_id, file_name: "x", content } }))
      .status
  ).toBe(403)
  const draft = await upload([["Nấm hương", "90k", "gói 100 g", "150 g", "5"]])
  await choose(draft.id)
  expect(
    (await asStaff("POST", `${path}/${draft.id}/run`, { expected: { new: 2, change: 0 } })).body.code
  ).toBe("import_changed")
  expect((await asStaff("GET", `${path}/gimp_unknown`)).status).toBe(404)
  expect(goodsImportStates).toContain((await read(draft.id)).state)
})

it("remembers what a heading was said to mean", async () => {
  const content = Buffer.from(
    `Tên hàng,Loại,Giá,Bao bì,Khối lượng,Số lượng\nMiến dong,${category},60k,gói 500 g,0.5kg,8`
  ).toString("base64")
  const sheet = { seller_id: market.sellers.pa_co, file_name: "m.csv", content }
  const first: GoodsImport = (await asStaff("POST", path, sheet)).body.goods_import
  expect(first.missing_columns).toEqual(["unit"])
  await asStaff("POST", `${path}/${first.id}`, {
    columns: ["title", "category", "price", "unit", "weight", "stock"],
  })
  expect((await read(first.id)).missing_columns).toEqual([])
  expect((await asStaff("POST", path, sheet)).body.goods_import.missing_columns).toEqual([])
  const { status, body } = await asStaff("GET", path)
  expect(checkAnswer(routes.staff.listGoodsImports, status, body)).toEqual([])
  expect(body.goods_imports[0]).toMatchObject({ file_name: "m.csv", state: "draft" })
})
