import { randomUUID } from "node:crypto"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import {
  type Answer,
  type CallOptions,
  call,
  newSeller,
  newStaff,
  type TestStaff,
} from "@chophien/test/kit/app/people"
import sharp from "sharp"
import { contractBreaches } from "../support/contract-breaches"

let app: TestApp
let staff: TestStaff
let officer: TestStaff
let accountant: TestStaff
let key: string

beforeAll(async () => {
  app = await startTestApp({ LOG_LEVEL: "info" })
  staff = await newStaff(app)
  officer = await newStaff(app, "officer")
  accountant = await newStaff(app, "accountant")
  const made = await app.service<{ token: string }>("api_key", "createApiKeys", {
    title: "Shop",
    type: "publishable",
    created_by: "tests",
  })
  key = made.token
})
afterAll(() => app?.close())

/** Waits for what a job does. */
const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error("It did not come to be.")
}
const checked = async (method: string, path: string, options: CallOptions): Promise<Answer> => {
  const answer = await call(app, method, path, options)
  expect(contractBreaches(method, path, answer)).toEqual([])
  return answer
}
const admin = (method: string, path: string, body?: unknown, who = staff) =>
  checked(method, `/admin${path}`, { token: who.token, body })
const shop = (method: string, path: string, body?: unknown, token?: string, raw?: BodyInit) =>
  checked(method, `/store/applications${path}`, {
    body,
    ...(raw ? { raw } : {}),
    headers: { "x-publishable-api-key": key, ...(token ? { "x-application-token": token } : {}) },
  })

/** Digits and a phone that must stand nowhere but where they are kept. */
const canary = { identity: "025190003127", phone: "0987654013" }

const answersOf = (mark: string) => ({
  contact_name: `Sùng Y Mai ${mark}`,
  phone: canary.phone,
  email: `mai-${mark}@paco.example`,
  name: `Chè Shan Bản Ánh ${mark}`,
  province_code: "25",
  commune_code: "05212",
  address_line: "Xóm Chà Đáy",
  is_registered: true,
  registration_number: "17A8001234",
  representative: "Sùng Y Mai",
  identity_number: canary.identity,
  goods: "Chè Shan tuyết",
})
const photo = async () => {
  const picture = sharp({ create: { width: 320, height: 200, channels: 3, background: "#a33" } })
  const form = new FormData()
  form.append("files", new Blob([await picture.jpeg().toBuffer()], { type: "image/jpeg" }), "giay.jpg")
  return form
}
type Begun = { id: string; token: string; code: string }
const begin = async (kind = "household"): Promise<Begun> => {
  const { body, status } = await shop("POST", "", { kind })
  expect(status).toBe(201)
  return { id: body.application.id, token: body.token, code: body.application.code }
}
const submit = async ({ id, token }: Begun) => {
  const { versions } = (await shop("GET", `/${id}`, undefined, token)).body.application
  return await shop(
    "POST",
    `/${id}/submit`,
    { rules_version: versions.rules, privacy_version: versions.privacy },
    token
  )
}
/** An application that has been sent in. */
const sent = async (): Promise<Begun & { mark: string }> => {
  const mark = randomUUID().slice(0, 8)
  const begun = await begin()
  await shop(
    "POST",
    `/${begun.id}/answers`,
    { ...answersOf(mark), phone: `09${String(Date.now()).slice(-8)}` },
    begun.token
  )
  expect((await submit(begun)).status).toBe(200)
  return { ...begun, mark }
}
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** Staff see to all that an approval needs. */
const prepare = async (id: string) => {
  for (const requirement of ["registration", "food_safety"])
    await admin("POST", `/dossiers/${id}/checks`, {
      requirement,
      act: "meet",
      reference: "Đã đối chiếu bản gốc",
    })
  await admin("POST", `/dossiers/${id}/identifications`, {
    act: "record",
    provider: "manual",
    method: "vneid_app",
    level: 2,
    reference: "VN-1",
  })
}

describe("a producer applies", () => {
  it("page by page, goes on with the code, sends it, and is approved as a seller whose member is invited", async () => {
    const mark = randomUUID().slice(0, 8)
    const { id, token, code } = await begin("household")
    const first = await shop("POST", `/${id}/answers`, { contact_name: "Mai", phone: "0987 654 013" }, token)
    expect(first.body.application.answers).toMatchObject({ contact_name: "Mai", phone: canary.phone })
    expect((await submit({ id, token, code })).body).toMatchObject({
      code: "application_incomplete",
      param: "name",
    })

    const found = await shop("POST", "/find", { code: code.toLowerCase(), phone: "+84 987 654 013" })
    expect(found.body).toEqual({ id, token })
    expect((await shop("POST", "/find", { code, phone: "0987654014" })).status).toBe(404)

    const all = await shop("POST", `/${id}/answers`, answersOf(mark), token)
    expect(all.body.application.answers).toMatchObject({
      identity_number_end: "3127",
      commune_full_name: "Xã Pà Cò",
    })
    expect(JSON.stringify(all.body)).not.toContain(canary.identity)
    const uploaded = await shop("POST", `/${id}/papers/food_safety`, undefined, token, await photo())
    expect(uploaded.status).toBe(201)
    expect(uploaded.body.application.papers).toMatchObject([{ requirement: "food_safety" }])
    expect(uploaded.body.application.checklist).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "food_safety", state: "waiting" }),
        expect.objectContaining({ code: "registration", state: "missing", where: expect.any(String) }),
        expect.objectContaining({ code: "commune", state: "met" }),
      ])
    )
    const again = await shop("POST", `/${id}/papers/registration`, undefined, token, await photo())
    const wrong = again.body.application.papers.at(-1).id
    expect(
      (await shop("POST", `/${id}/papers/${wrong}/remove`, {}, token)).body.application.papers
    ).toHaveLength(1)
    expect((await shop("POST", `/${id}/papers/${wrong}/remove`, {}, token)).status).toBe(404)
    expect((await submit({ id, token, code })).body.application.state).toBe("submitted")
    expect((await submit({ id, token, code })).status).toBe(200)
    expect(
      await app.sql("select purpose from seller_consent where holder_id = $1 order by purpose", [id])
    ).toEqual([{ purpose: "privacy" }, { purpose: "rules" }])

    const listed = await admin("GET", `/applications?q=${encodeURIComponent(`ban anh ${mark}`)}`)
    expect(listed.body.applications).toMatchObject([{ id, state: "submitted", waiting_days: 0 }])
    const detail = (await admin("GET", `/applications/${id}`)).body.application
    expect(detail).toMatchObject({
      hindered_by: ["identity", "registration", "food_safety"],
    })
    expect(JSON.stringify(detail)).not.toContain(canary.identity)
    expect((await admin("POST", `/applications/${id}/identity/open`, {})).body).toEqual({
      identity_number: canary.identity,
    })
    expect(
      await app.sql(
        "select 1 from audit_entry where action like 'applications.identity%' and object_id = $1",
        [id]
      )
    ).toHaveLength(1)
    expect((await admin("POST", `/applications/${id}/decide`, { act: "approve" })).body.code).toBe(
      "application_hindered"
    )
    const paper = detail.papers[0].id
    await admin("POST", `/dossiers/${id}/checks`, {
      requirement: "food_safety",
      act: "meet",
      paper_id: paper,
      number: "12/CK",
      issuer: "UBND xã Pà Cò",
      expires_on: day(200),
    })
    await prepare(id)
    const approved = await admin("POST", `/applications/${id}/decide`, {
      act: "approve",
      text: "Chào mừng bạn!",
      despite_similar: true,
    })
    expect(approved.body.application).toMatchObject({ state: "approved", seller_id: expect.any(String) })
    const { seller_id } = approved.body.application
    expect((await admin("GET", `/sellers/${seller_id}`)).body.seller).toMatchObject({
      status: "active",
      name: `Chè Shan Bản Ánh ${mark}`,
      officer: { id: staff.id },
    })
    expect((await admin("GET", `/dossiers/${seller_id}`)).body.dossier.papers).toHaveLength(1)
    await admin("POST", `/applications/${id}/decide`, { act: "approve" })
    const mails = await app.sql<{ template: string }>(
      `select template from outbox_mail where "to" = $1 order by created_at, template`,
      [`mai-${mark}@paco.example`]
    )
    expect(mails.map(({ template }) => template).sort()).toEqual([
      "application-news",
      "application-news",
      "member-invited",
    ])
    expect((await shop("POST", `/${id}/answers`, { goods: "Thịt" }, token)).body.code).toBe(
      "application_closed"
    )
  })

  it("is asked for more and refused with words that they get; nobody else opens it", async () => {
    const one = await sent()
    expect((await admin("POST", `/applications/${one.id}/decide`, { act: "ask" })).body.code).toBe(
      "application_text_missing"
    )
    await admin("POST", `/applications/${one.id}/decide`, { act: "ask", text: "Chụp lại giấy giúp tôi." })
    const seen = await shop("GET", `/${one.id}`, undefined, one.token)
    expect(seen.body.application).toMatchObject({ state: "more_needed", message: "Chụp lại giấy giúp tôi." })
    expect((await submit(one)).body.application.state).toBe("submitted")
    await admin("POST", `/applications/${one.id}/decide`, { act: "refuse", text: "Không ở vùng của chợ." })
    expect((await submit(one)).body.code).toBe("application_closed")

    const other = await begin()
    expect((await shop("GET", `/${one.id}`, undefined, other.token)).status).toBe(404)
    expect((await shop("GET", "/app_01JNOBODY", undefined, other.token)).status).toBe(404)
    expect(
      (await shop("POST", `/${one.id}/papers/registration`, undefined, other.token, await photo())).status
    ).toBe(404)
  })

  it("sends hostile and wrong photos: each is refused, nothing of it stays", async () => {
    const { id, token } = await begin()
    const form = (content: BlobPart, name: string) => {
      const made = new FormData()
      made.append("files", new Blob([content]), name)
      return made
    }
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
    for (const [content, code] of [
      [svg, "picture_unknown_format"],
      ["%PDF-1.7 abc", "picture_unknown_format"],
      ["", "picture_unknown_format"],
    ] as const)
      expect(
        (await shop("POST", `/${id}/papers/registration`, undefined, token, form(content, "../x.jpg"))).body
          .code
      ).toBe(code)
    expect((await shop("POST", `/${id}/papers/khong_co`, undefined, token, await photo())).body.code).toBe(
      "requirement_unknown"
    )
    expect(
      await app.sql("select 1 from seller_paper where holder_id = $1 and deleted_at is null", [id])
    ).toEqual([])
  })
})

describe("papers", () => {
  it("open for five minutes to who asked, leave a row in the audit log, and lie sealed", async () => {
    const one = await sent()
    await shop("POST", `/${one.id}/papers/registration`, undefined, one.token, await photo())
    const [paper] = (await admin("GET", `/applications/${one.id}`)).body.application.papers
    const { expires, signature } = (await admin("POST", `/papers/${paper.id}/open`, {}, officer)).body
    const at = (end: number) =>
      `/papers/${paper.id}/content?${new URLSearchParams({ expires: String(end), signature })}`
    const content = await admin("GET", at(expires), undefined, officer)
    const picture = await sharp(Buffer.from(content.body.content, "base64")).metadata()
    expect(picture).toMatchObject({ format: "webp", width: 320 })
    expect((await admin("GET", at(expires), undefined, staff)).status).toBe(404)
    expect((await admin("GET", at(expires + 1), undefined, officer)).status).toBe(404)
    expect(
      (await call(app, "POST", `/admin/papers/${paper.id}/open`, { token: accountant.token, body: {} }))
        .status
    ).toBe(403)
    expect(
      await app.sql("select actor_id from audit_entry where action = 'papers.open' and object_id = $1", [
        paper.id,
      ])
    ).toEqual([{ actor_id: officer.id }])
    const [row] = await app.sql<{ file_id: string }>("select file_id from seller_paper where id = $1", [
      paper.id,
    ])
    const stored = await app.service<{ type: string }>("file", "getAsBuffer", row?.file_id)
    expect(JSON.stringify(stored)).not.toContain("WEBP")
  })
})

describe("staff in the field", () => {
  it("fill in, send in and note a visit; bulk acts answer each for itself", async () => {
    const started = await admin("POST", "/applications", { kind: "household" }, officer)
    const { id, versions } = started.body.application
    expect(started.body.application.officer.id).toBe(officer.id)
    const mark = randomUUID().slice(0, 8)
    await admin("POST", `/applications/${id}/answers`, { ...answersOf(mark), phone: "0911222333" }, officer)
    await admin(
      "POST",
      `/applications/${id}/submit`,
      { rules_version: versions.rules, privacy_version: versions.privacy },
      officer
    )
    const form = await photo()
    const uploaded = await checked("POST", `/admin/dossiers/${id}/papers/visit`, {
      token: officer.token,
      raw: form,
    })
    await admin(
      "POST",
      `/dossiers/${id}/visits`,
      { visited_on: day(0), text: "Vườn chè tốt.", next_on: day(14), photo_ids: uploaded.body.ids },
      officer
    )
    const lacking = await sent()
    await prepare(id)
    const { body } = await admin("POST", "/applications/decisions", { ids: [id, lacking.id], act: "approve" })
    expect(body).toMatchObject({ done: [id], refused: [{ id: lacking.id, message: expect.any(String) }] })
    const { seller_id, visits } = (await admin("GET", `/applications/${id}`)).body.application
    expect(visits).toMatchObject([{ text: "Vườn chè tốt.", photos: uploaded.body.ids }])
    expect(seller_id).toEqual(expect.any(String))
    await admin("POST", "/applications/decisions", {
      ids: [lacking.id],
      act: "assign",
      officer_id: officer.id,
    })
    expect((await admin("GET", `/applications?officer_id=${officer.id}`)).body.count).toBeGreaterThan(1)
    expect(
      (
        await call(app, "POST", "/admin/applications", {
          token: accountant.token,
          body: { kind: "household" },
        })
      ).status
    ).toBe(403)
  })
})

describe("requirements and identification", () => {
  it("a requirement is data: staff change what it blocks, add one, waive one until a day", async () => {
    await admin("POST", "/requirements", {
      code: "halal",
      name_vi: "Chứng nhận Halal",
      name_en: "Halal certificate",
      where_vi: null,
      where_en: null,
      kinds: ["household"],
      blocks: "selling",
      needs_paper: true,
      position: 90,
      active: true,
    })
    const one = await sent()
    const hindered = async () => (await admin("GET", `/applications/${one.id}`)).body.application.hindered_by
    expect(await hindered()).toContain("halal")
    const waiver = { requirement: "halal", act: "waive", reason: "Chưa bán thịt.", ends_on: day(30) }
    expect(
      (await admin("POST", `/dossiers/${one.id}/checks`, { ...waiver, ends_on: day(-2) })).body.code
    ).toBe("day_over")
    await admin("POST", `/dossiers/${one.id}/checks`, waiver)
    expect(await hindered()).not.toContain("halal")
    await admin("POST", "/requirements/halal", { active: false })
    expect(
      (await call(app, "POST", "/admin/requirements/halal", { token: officer.token, body: { active: true } }))
        .status
    ).toBe(403)
  })

  it("no seller is approved that is neither identified nor let off until a day", async () => {
    const { seller } = await app.workflow<{ seller: { id: string } }>("create-seller", {
      name: `Tổ ${randomUUID().slice(0, 8)}`,
      kind: "household",
      province_code: "25",
      commune_code: "05212",
      address_line: "Xóm Cang",
      phone: "0912345678",
      member: { name: "Hoa", email: `hoa-${randomUUID().slice(0, 8)}@che.example` },
    })
    expect((await admin("POST", `/sellers/${seller.id}/approve`, {})).body.code).toBe("seller_not_identified")
    const weak = { act: "record", provider: "manual", method: "vneid_app", level: 1, reference: "VN-2" }
    expect((await admin("POST", `/dossiers/${seller.id}/identifications`, weak)).body.code).toBe(
      "identification_refused"
    )
    await admin("POST", `/dossiers/${seller.id}/identifications`, {
      act: "waive",
      reason: "Công an xã hẹn làm VNeID tuần sau.",
      until: day(10),
    })
    expect((await admin("POST", `/sellers/${seller.id}/approve`, {})).body.seller.status).toBe("active")
    const board = (await admin("GET", "/identity?limit=100")).body
    expect(board.sellers).toContainEqual(
      expect.objectContaining({ id: seller.id, why: "waived", due_on: day(10) })
    )
  })

  it("a seller whose time is over is reminded, closed after the notice, and opens once it is identified", async () => {
    const seller = await newSeller(app)
    const state = async () => (await admin("GET", `/sellers/${seller.id}`)).body.seller.status
    await app.sql("update seller set approved_at = now() - interval '2 days' where id = $1", [seller.id])
    await app.sql(
      `insert into seller_identification (id, holder_id, waived_until, reason, recorded_by, recorded_at)
       values ($1, $2, $3, 'Hẹn công an xã.', 'test', now())`,
      [`sidn_${randomUUID()}`, seller.id, day(-3)]
    )
    await until(async () => {
      const rows = await app.sql("select 1 from seller_notice where seller_id = $1", [seller.id])
      return rows.length > 0
    })
    expect(await state()).toBe("active")
    expect(
      await app.sql(`select 1 from outbox_mail where template = 'seller-due' and "to" = $1`, [seller.email])
    ).toHaveLength(1)
    await app.sql("update seller_notice set noticed_at = now() - interval '6 days' where seller_id = $1", [
      seller.id,
    ])
    await until(async () => (await state()) === "suspended")
    expect((await checked("GET", "/seller/dossier", { token: seller.token })).body).toMatchObject({
      identified: false,
      identity_due_on: day(-3),
    })
    await admin("POST", `/dossiers/${seller.id}/identifications`, {
      act: "record",
      provider: "sample",
      method: "sample",
      level: 2,
      reference: "1",
    })
    expect(await state()).toBe("active")
    expect((await checked("GET", "/seller/dossier", { token: seller.token })).body.identified).toBe(true)
  })
})

it("an application that nobody sent is gone after sixty days, with its photos", async () => {
  const { id, token } = await begin()
  await shop("POST", `/${id}/papers/registration`, undefined, token, await photo())
  await app.sql("update seller_application set updated_at = now() - interval '61 days' where id = $1", [id])
  await until(
    async () => (await app.sql("select 1 from seller_application where id = $1", [id])).length === 0
  )
  expect(await app.sql("select 1 from seller_paper where holder_id = $1", [id])).toEqual([])
})

it("an identity number, the bytes of a paper and a phone number stand in no log and no audit entry", async () => {
  const mark = randomUUID().slice(0, 8)
  const begun = await begin()
  await shop("POST", `/${begun.id}/answers`, answersOf(mark), begun.token)
  await shop("POST", `/${begun.id}/answers`, { phone: canary.phone, tax_code: "không phải số" }, begun.token)
  await submit(begun)
  const typed = { identity_number: canary.identity, phone: canary.phone }
  await admin("POST", `/applications/${begun.id}/answers`, typed)
  const kept = JSON.stringify(await app.sql("select * from seller_application where id = $1", [begun.id]))
  expect(kept).not.toContain(canary.identity)
  const audit = JSON.stringify(await app.sql("select * from audit_entry"))
  for (const secret of [canary.identity, canary.phone, canary.phone.slice(1)])
    expect(audit).not.toContain(secret)
  const exported = await call(app, "GET", "/admin/audit-log/export", { token: staff.token })
  expect(JSON.stringify(exported.body)).not.toContain(canary.identity)
  const index = JSON.stringify((await admin("GET", `/applications?q=${mark}`)).body)
  expect(index).not.toContain(canary.identity)
  expect(app.output().length).toBeGreaterThan(0)
  for (const secret of [...Object.values(canary), canary.phone.slice(1)])
    expect(app.output()).not.toContain(secret)
})
