import { z } from "zod"
import { unseal } from "../../../src/kernel/sealing"
import { startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const post = (path: string, body: object, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})

describe("webhook endpoints", () => {
  it("of the configuration keep the address and secret it names, whoever asks", async () => {
    const configured = await startGateway({ GATEWAY_WEBHOOK_URL: "http://127.0.0.1:1/hooks" })
    const [managed] = (await configured.stripe.webhookEndpoints.list()).data
    const id = managed?.id ?? ""
    // Its deliveries are not judged by address: whoever could change it could reach any network.
    await expect(
      configured.stripe.webhookEndpoints.update(id, { url: "http://inner.example/" })
    ).rejects.toMatchObject({ statusCode: 400, param: "url" })
    await expect(
      configured.stripe.rawRequest("POST", `/v1/webhook_endpoints/${id}/rotate_secret`, {})
    ).rejects.toMatchObject({ statusCode: 400, code: "webhook_endpoint_managed" })
    expect(
      (await configured.stripe.webhookEndpoints.update(id, { enabled_events: ["payment_intent.succeeded"] }))
        .url
    ).toBe("http://127.0.0.1:1/hooks")
    await configured.stop()
  })

  it("whose secret two people change at once: both new secrets sign", async () => {
    const endpoint = await test.stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:1/",
      enabled_events: ["transfer.created"],
    })
    const rotated = z.object({ secret: z.string() })
    const secrets = (
      await Promise.all([1, 2].map(() => post(`/v1/webhook_endpoints/${endpoint.id}/rotate_secret`, {})))
    ).map((answer) => rotated.parse(answer).secret)
    const [row] = await test.sql<{ secret: string; previous_secret: string }>(
      "select secret, previous_secret from webhook_endpoints where id = $1",
      [endpoint.id]
    )
    const opened = [row?.secret, row?.previous_secret].map((sealed) =>
      unseal(test.gateway.config.sealing_key, endpoint.id, sealed ?? "")
    )
    expect(opened.sort()).toEqual(secrets.sort())
  })

  it("are at most sixteen of a mode, as Stripe allows, however many ask at once", async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        test.stripe.webhookEndpoints.create({
          url: "http://127.0.0.1:1/",
          enabled_events: ["transfer.reversed"],
        })
      )
    )
    expect(made.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []))).toEqual(
      Array.from({ length: 5 }, () => "webhook_endpoints_too_many")
    )
    const [first] = (await test.stripe.webhookEndpoints.list()).data
    await test.stripe.webhookEndpoints.del(first?.id ?? "")
    await test.stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:1/",
      enabled_events: ["transfer.reversed"],
    })
  })
})
