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
