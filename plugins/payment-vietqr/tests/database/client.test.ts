import type { GatewayClient } from "../../src/client"
import { type RunningGateway, startGateway } from "../support/gateway"

let gateway: RunningGateway
let client: GatewayClient
beforeAll(async () => {
  gateway = await startGateway()
  client = gateway.client
})
afterAll(() => gateway.stop())

describe("the client", () => {
  it("opens one intent for one key and tells how to pay it", async () => {
    const first = await gateway.openIntent(70_000, "group-1")
    expect(await gateway.openIntent(70_000, "group-1")).toEqual(first)
    expect(first).toMatchObject({
      status: "requires_action",
      amount: 70_000,
      amount_remaining: 70_000,
      metadata: { order_group_id: "og_1" },
    })
    expect(first.next_action?.vietqr_display_qr_code).toMatchObject({
      amount_remaining: 70_000,
      transfer_code: expect.stringMatching(/^CHP/),
    })
  })

  it("cancels an unpaid intent, also twice", async () => {
    const { id } = await gateway.openIntent(1000, "group-2")
    expect(await client.cancelIntent(id, "abandoned")).toMatchObject({
      already_succeeded: false,
      intent: { status: "canceled", cancellation_reason: "abandoned", amount_remaining: 0 },
    })
    expect(await client.cancelIntent(id, "abandoned")).toMatchObject({
      already_succeeded: false,
      intent: { status: "canceled" },
    })
  })

  it("says of a paid intent that it is too late to cancel", async () => {
    const { id } = await gateway.openIntent(1000, "group-3")
    await gateway.pay(id, 1000)
    expect(await client.cancelIntent(id, "requested_by_customer")).toMatchObject({
      already_succeeded: true,
      intent: { status: "succeeded" },
    })
  })
})
