import { listApprovers } from "../../src/approvers"
import { askRefundAccount } from "../../src/refund-account"
import { readRefund } from "../../src/refunds"
import { requestRefund } from "../../src/request-refund"
import { type RunningGateway, startGateway } from "../support/gateway"

let gateway: RunningGateway
beforeAll(async () => void (gateway = await startGateway()))
afterAll(() => gateway.stop())

it("a shop asks a payer for an account, and finds it at the refund", async () => {
  const { client } = gateway
  const { refund } = await requestRefund(client, {
    intent_id: await gateway.paidIntent(30_000),
    refund_id: "ref_1",
    author: "an@cho.vn",
  })
  const link = await askRefundAccount(client, { refund: refund.id, author: "an@cho.vn" }, "ask:1")
  expect(link).toMatchObject({ amount: 30_000, refund: refund.id, status: "open" })
  expect(await askRefundAccount(client, { refund: refund.id, author: "an@cho.vn" }, "ask:1")).toEqual(link)
  await fetch(gateway.options.url + new URL(link.url).pathname, {
    method: "POST",
    body: new URLSearchParams({
      bank_bin: "970422",
      account_number: "0359000000",
      account_holder_name: "Nguyễn Văn A",
      step: "confirm",
    }),
  })
  expect((await readRefund(client, refund.id)).vietqr).toMatchObject({ state: "pending" })
})

it("a shop finds out who may agree", async () => {
  const { approver } = await gateway.enrol("Lê Thị Bình", "binh@cho.vn")
  expect(await listApprovers(gateway.client, "binh@cho.vn")).toMatchObject([
    { id: approver, name: "Lê Thị Bình", status: "active" },
  ])
  expect(await listApprovers(gateway.client, "an@cho.vn")).toEqual([])
})
