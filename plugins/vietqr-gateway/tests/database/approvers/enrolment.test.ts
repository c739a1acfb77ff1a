import { z } from "zod"
import { runOperatorCommand } from "../../../src/runtime/boot/operator-commands"
import { enrol } from "../../support/approvers"
import { startGateway, type TestGateway } from "../../support/harness"
import { moneyOut, payerBank } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "100000" })))
afterEach(() => test.stop())
const { post, sale } = moneyOut(() => test)

const command = (...[word, ...args]: [Parameters<typeof runOperatorCommand>[2], ...string[]]) =>
  runOperatorCommand(test.gateway.db, test.gateway.config, word, args)
const invite = async () => {
  const printed = await command("enrol-approver", "--name", "Lê Thị Bình", "--person", "binh@cho.vn")
  return /\/enrol\/enr_\w+/.exec(printed)?.[0] ?? ""
}
const identified = z.object({ id: z.string() })
const waitingRefund = async () =>
  identified.parse(
    await post("/v1/refunds", {
      payment_intent: await sale(300_000),
      destination: payerBank,
      vietqr: { author: "an@cho.vn" },
    })
  ).id
const approve = (id: string, approver: string, code: string) =>
  post(`/v1/refunds/${id}/approve`, { approver, code, reason: "đã xem" })

it("the operator's command prints an address; the page shows the key once, and the codes work", async () => {
  const path = await invite()
  expect(await (await fetch(test.url + path)).text()).toContain("Lê Thị Bình")
  const page = await (await fetch(test.url + path, { method: "POST" })).text()
  const codes = page.match(/[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/g) ?? []
  const approver = /apr_\w{24}/.exec(page)?.[0] ?? ""
  const secret = /<span>([A-Z2-7]{32})<\/span>/.exec(page)?.[1] ?? ""
  expect(codes).toHaveLength(10)
  expect(secret).not.toBe("")
  for (const method of ["GET", "POST"]) expect((await fetch(test.url + path, { method })).status).toBe(404)

  const id = await waitingRefund()
  expect(await approve(id, approver, codes[0]?.toLowerCase() ?? "")).toMatchObject({
    vietqr: { approved_by: "Lê Thị Bình", approvals_missing: 0 },
  })
  expect(await test.stripe.rawRequest("GET", "/v1/approvers")).toMatchObject({
    data: [{ id: approver, name: "Lê Thị Bình", person: "binh@cho.vn", status: "active" }],
  })
  expect(await test.stripe.rawRequest("GET", `/v1/approvers/${approver}`)).toMatchObject({ id: approver })
  // Neither the key nor a code lies in the database.
  const stored = JSON.stringify(
    await test.sql(
      "select to_jsonb(a) as row, to_jsonb(c) as code from approvers a, approver_recovery_codes c"
    )
  )
  expect([secret, ...codes].filter((one) => stored.includes(one))).toEqual([])
})

it("an address holds for an hour", async () => {
  const path = await invite()
  await test.sql("update approvers set token_until = now() - interval '1 second'")
  expect((await fetch(test.url + path, { method: "POST" })).status).toBe(404)
})

it("a code works once, this one and its neighbours, and no other", async () => {
  const binh = await enrol(test, "Lê Thị Bình")
  const id = await waitingRefund()
  const wrong = { statusCode: 403, code: "approver_code_wrong" }
  await expect(approve(id, binh.id, binh.totp(-3))).rejects.toMatchObject(wrong)
  await expect(approve(id, "apr_nobody", binh.totp())).rejects.toMatchObject(wrong)
  const code = binh.totp()
  await approve(id, binh.id, code)
  await expect(approve(await waitingRefund(), binh.id, code)).rejects.toMatchObject(wrong)
  await approve(await waitingRefund(), binh.id, binh.totp(1))
  const recovery = binh.code()
  await approve(await waitingRefund(), binh.id, recovery)
  await expect(approve(await waitingRefund(), binh.id, recovery)).rejects.toMatchObject(wrong)
})

it("a code that two requests show at once is used once", async () => {
  const binh = await enrol(test, "Lê Thị Bình")
  const [one, two] = [await waitingRefund(), await waitingRefund()]
  const code = binh.code()
  const answers = await Promise.allSettled([approve(one, binh.id, code), approve(two, binh.id, code)])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

it("five wrong codes lock an approver for a quarter of an hour", async () => {
  const binh = await enrol(test, "Lê Thị Bình")
  const id = await waitingRefund()
  for (let tried = 0; tried < 5; tried++)
    await expect(approve(id, binh.id, binh.totp(5 + tried))).rejects.toMatchObject({
      code: "approver_code_wrong",
    })
  await expect(approve(id, binh.id, binh.totp())).rejects.toMatchObject({ code: "approver_locked" })
  await expect(approve(id, binh.id, binh.code())).rejects.toMatchObject({ code: "approver_locked" })
  await test.sql("update approvers set locked_until = now() - interval '1 second'")
  await approve(id, binh.id, binh.totp())
})

it("who enrols again ends the former key; who is revoked approves nothing", async () => {
  const former = await enrol(test, "Lê Thị Bình", { person: "binh@cho.vn" })
  const present = await enrol(test, "Le Thi Binh", { person: "binh@cho.vn" })
  const id = await waitingRefund()
  await expect(approve(id, former.id, former.code())).rejects.toMatchObject({ code: "approver_code_wrong" })
  expect(await command("revoke-approver", "--id", present.id)).toContain(present.id)
  await expect(approve(id, present.id, present.code())).rejects.toMatchObject({ code: "approver_code_wrong" })
  expect(await command("list-approvers")).toMatch(/revoked.*binh@cho.vn/)
  await expect(command("revoke-approver", "--id", "apr_nobody")).rejects.toThrow("no approver")
  await expect(command("enrol-approver", "--name", "x")).rejects.toThrow("--person")
})

it("no route makes, changes or ends an approver", async () => {
  const { id } = await enrol(test, "Lê Thị Bình")
  const before = await test.sql("select * from approvers")
  for (const method of ["POST", "DELETE"] as const)
    for (const path of ["/v1/approvers", `/v1/approvers/${id}`, `/v1/approvers/${id}/revoke`])
      await expect(test.stripe.rawRequest(method, path, {})).rejects.toMatchObject({ statusCode: 404 })
  expect(await test.sql("select * from approvers")).toEqual(before)
})
