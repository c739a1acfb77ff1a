import { randomUUID } from "node:crypto"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, identify, newStaff, type TestStaff } from "@chophien/test/kit/app/people"
import { sampleSeller } from "@chophien/test/kit/app/samples"
import { contractBreaches } from "../support/contract-breaches"

let app: TestApp
let staff: TestStaff
beforeAll(async () => {
  app = await startTestApp()
  staff = await newStaff(app)
})
afterAll(() => app?.close())

async function ask(method: string, path: string, body?: unknown) {
  const answer = await call(app, method, `/admin/sellers${path}`, { token: staff.token, body })
  expect(contractBreaches(method, `/admin/sellers${path}`, answer)).toEqual([])
  return answer
}
type Made = { seller: { id: string; name: string }; member: { email: string } }
const make = (changes: object = {}) => app.workflow<Made>("create-seller", sampleSeller(changes))
const found = async (query: Record<string, string>) =>
  (await ask("GET", `?${new URLSearchParams({ limit: "100", ...query })}`)).body.sellers.map(
    ({ id }: { id: string }) => id
  )

it("sellers are found by commune, a member's address, kind and officer, and sorted", async () => {
  const mark = randomUUID().slice(0, 8)
  const one = await make({ name: `Bản Ánh ${mark}`, kind: "household" })
  const two = await make({ name: `An Sơn ${mark}`, kind: "company" })
  expect(await found({ q: `pa co ${mark}` })).toEqual([two.seller.id, one.seller.id])
  expect(await found({ q: two.member.email.toUpperCase() })).toEqual([two.seller.id])
  expect(await found({ q: mark, kind: "household" })).toEqual([one.seller.id])
  expect(await found({ q: mark, commune_code: "05212", sort: "oldest" })).toEqual([
    one.seller.id,
    two.seller.id,
  ])
  expect(await found({ q: mark, sort: "name" })).toEqual([two.seller.id, one.seller.id])
  await ask("POST", `/${one.seller.id}`, { officer_id: staff.id })
  expect(await found({ q: mark, officer_id: staff.id })).toEqual([one.seller.id])
  expect(await found({ q: mark, officer_id: "none" })).toEqual([two.seller.id])
})

it("several are approved at once, all or none", async () => {
  const [one, two] = [await make(), await make()]
  const ids = [one.seller.id, two.seller.id]
  expect((await ask("POST", "/approvals", { seller_ids: [...ids, "sel_01JNOBODY"] })).status).toBe(404)
  expect((await ask("GET", `/${ids[0]}`)).body.seller.status).toBe("pending")
  await identify(app, ...ids)
  const approved = await ask("POST", "/approvals", { seller_ids: ids })
  expect(approved.body.approved.sort()).toEqual([...ids].sort())
  for (const id of ids) expect((await ask("GET", `/${id}`)).body.seller.status).toBe("active")
})

it("the history of a seller's standing says when, who and why", async () => {
  const { seller } = await make()
  await identify(app, seller.id)
  await ask("POST", `/${seller.id}/approve`, {})
  await ask("POST", `/${seller.id}/suspend`, { reason: "Giấy phép hết hạn." })
  await ask("POST", `/${seller.id}/suspend`, { reason: "Lần thứ hai." })
  await ask("POST", `/${seller.id}/reactivate`, {})
  const { body } = await ask("GET", `/${seller.id}/standing`)
  expect(body.standings).toMatchObject([
    { status: "active", reason: null, changed_by: staff.email },
    { status: "suspended", reason: "Giấy phép hết hạn.", changed_by: staff.email },
    { status: "active", reason: null, changed_by: staff.email },
  ])
  expect((await ask("GET", "/sel_01JNOBODY/standing")).status).toBe(404)
})

describe("coverage of the communes", () => {
  const coverage = async (path: string, method = "GET", body?: unknown) => {
    const answer = await call(app, method, `/admin/coverage${path}`, { token: staff.token, body })
    expect(contractBreaches(method, `/admin/coverage${path}`, answer)).toEqual([])
    return answer
  }
  const rowOf = async (code: string) =>
    (await coverage("?province_code=25")).body.communes.find((row: { code: string }) => row.code === code)
  const table = (text: string) => Buffer.from(text).toString("base64")
  const sheet = (text: string, write: boolean, as_of = "2026-09-30") =>
    coverage("/measures", "POST", {
      ...{ content: table(text), file_name: "xanh.csv", as_of, province_code: "25", write },
    })

  it("names every commune, those without a seller too, and follows what sellers do", async () => {
    const before = await rowOf("05212")
    const empty = (await coverage("?province_code=01")).body
    expect(empty.communes.length).toBeGreaterThan(0)
    expect(empty.communes[0]).toMatchObject({ sellers: { pending: 0, active: 0, suspended: 0 }, trained: 0 })
    const { seller } = await make()
    expect((await rowOf("05212")).sellers.pending).toBe(before.sellers.pending + 1)
    await identify(app, seller.id)
    await ask("POST", `/${seller.id}/approve`, {})
    const after = await rowOf("05212")
    expect(after.sellers).toEqual({ ...before.sellers, active: before.sellers.active + 1 })
    expect(after).toMatchObject({ orders: 0, sales: 0, goods: expect.any(Number), xanh: null })
    const { body } = await coverage("/file?format=csv&province_code=25")
    expect(Buffer.from(body.content, "base64").toString()).toContain("Xã Pà Cò")
    expect((await coverage("/file?format=xlsx")).body.file_name).toMatch(/\.xlsx$/)
  })

  it("shows the province's own measure: read first, written whole or not at all, taken back", async () => {
    const faulty = await sheet("Xã;Xanh\nPà Cò;71,5\nXã Không Có;1\n", false)
    expect(faulty.body).toMatchObject({
      read: 1,
      written: false,
      faults: [{ line: 3, fault: "commune_unknown" }],
    })
    expect((await sheet("Xã;Xanh\nPà Cò;71,5\nXã Không Có;1\n", true)).status).toBe(409)
    expect((await rowOf("05212")).xanh).toBeNull()
    expect((await sheet("Xã;Xanh\nPà Cò;71,5\n", true)).body.written).toBe(true)
    expect((await sheet("Xã;Xanh\nPà Cò;72\n", true)).body.written).toBe(true)
    expect((await sheet("Xã;Xanh\nPà Cò;80\n", true, "2026-10-31")).body.written).toBe(true)
    expect((await rowOf("05212")).xanh).toBe(80)
    expect((await coverage("/measures/remove", "POST", { province_code: "25" })).body).toEqual({ removed: 1 })
    expect((await rowOf("05212")).xanh).toBe(72)
    expect((await sheet("không\ncó\ncột\n", false)).body.code).toBe("measure_columns_missing")
    const accountant = await newStaff(app, "accountant")
    const refused = await call(app, "POST", "/admin/coverage/measures/remove", {
      token: accountant.token,
      body: { province_code: "25" },
    })
    expect(refused.status).toBe(403)
  })
})

it("a class has its people, says who came, and gives each of them a certificate once", async () => {
  const training = async (method: string, path: string, body?: unknown) => {
    const answer = await call(app, method, `/admin/training${path}`, { token: staff.token, body })
    expect(contractBreaches(method, `/admin/training${path}`, answer)).toEqual([])
    return answer
  }
  const { seller } = await make()
  const made = await training("POST", "/classes", {
    ...{ title: "Bán hàng, buổi 1", place: "Nhà văn hóa", teacher: "Bùi Thị Mận" },
    starts_at: "2026-12-05T01:30:00.000Z",
  })
  const { id } = made.body.training_class
  const enter = async (name: string) =>
    (await training("POST", `/classes/${id}/attendees`, { seller_id: seller.id, name })).body.training_class
      .attendees
  await enter("Sùng Thị Mai")
  await enter("Giàng A Páo")
  const [mai, pao, third] = await enter("Ghi nhầm")
  const left = await training("POST", `/classes/${id}/attendees/remove`, { attendee_id: third.id })
  expect(left.body.training_class.enrolled).toBe(2)
  expect((await training("GET", `/classes/${id}/certificates`)).body.code).toBe("class_not_closed")
  await training("POST", `/classes/${id}/attendance`, { attendee_ids: [mai.id, pao.id] })
  await training("POST", `/classes/${id}/attendance`, { attendee_ids: [mai.id] })
  const closed = (await training("POST", `/classes/${id}/close`, {})).body.training_class
  const numbers = closed.attendees.map((one: { certificate_number: string | null }) => one.certificate_number)
  expect(numbers).toEqual([expect.stringMatching(/^CP-\d{4}-\d{5}$/), null])
  expect((await training("POST", `/classes/${id}/close`, {})).body.training_class.attendees).toEqual(
    closed.attendees
  )
  expect(
    (await training("POST", `/classes/${id}/attendees`, { seller_id: seller.id, name: "Muộn" })).body.code
  ).toBe("class_closed")
  const { content } = (await training("GET", `/classes/${id}/certificates`)).body
  expect(Buffer.from(content, "base64").subarray(0, 5).toString()).toBe("%PDF-")
  const learners = await training("GET", `/sellers?q=${encodeURIComponent(seller.name)}`)
  expect(learners.body.learners).toMatchObject([
    { seller_id: seller.id, lessons: 0, lessons_all: 10, certificates: 1 },
  ])
  expect((await training("GET", "/sellers?state=done")).body.learners).toEqual([])
  expect((await training("GET", "/classes/tcls_01JNONE")).status).toBe(404)
})
