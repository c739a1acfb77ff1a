import { z } from "zod"
import { runOperatorCommand } from "../../../src/runtime/boot/operator-commands"
import { enrol } from "../../support/approvers"
import { dropDatabase } from "../../support/databases"
import { newDatabase, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { type Shop, startShop } from "../../support/server"

let database: string
let test: TestGateway
let shop: Shop
beforeEach(async () => {
  database = await newDatabase()
  test = await startGateway({}, database)
  shop = await startShop()
})
afterEach(async () => {
  await test.stop()
  await shop.close()
  await dropDatabase(database)
})

const secretsOf = () =>
  test.sql<{ id: string; secret: string; previous_secret: string | null }>(
    "select id, secret, previous_secret from webhook_endpoints order by seq"
  )
const endpoint = () => test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["*"] })

/** Whether what the shop was sent last is signed with a secret. */
async function signedWith(secret: string): Promise<boolean> {
  const before = shop.deliveries.length
  await test.intent(1000)
  const { body, signature } = await waitFor(async () => shop.deliveries[before], "a delivery")
  return test.stripe.webhooks.constructEvent(body, signature, secret).object === "event"
}

/** Starts the gateway again on the same database under other settings. */
async function restart(variables: Record<string, string>): Promise<void> {
  await test.stop()
  test = await startGateway(variables, database)
}

it("secrets lie sealed in the database, are shown once, and sign", async () => {
  const { id, secret = "" } = await endpoint()
  expect(await signedWith(secret)).toBe(true)
  const rotated = z
    .object({ secret: z.string() })
    .parse(await test.stripe.rawRequest("POST", `/v1/webhook_endpoints/${id}/rotate_secret`, {}))
  expect(await signedWith(rotated.secret)).toBe(true)
  expect(await signedWith(secret)).toBe(true)
  const [stored] = await secretsOf()
  expect([stored?.secret, stored?.previous_secret]).toEqual([
    expect.stringMatching(/^sealed1\./),
    expect.stringMatching(/^sealed1\./),
  ])
  await test.stripe.webhookEndpoints.del(id)
  expect(await secretsOf()).toEqual([{ id, secret: "", previous_secret: null }])
})

it("a repeat under the same key shows the same secret, and no stored answer does", async () => {
  const input = { url: shop.url, enabled_events: ["*" as const] }
  const [once, again] = [
    await test.stripe.webhookEndpoints.create(input, { idempotencyKey: "one" }),
    await test.stripe.webhookEndpoints.create(input, { idempotencyKey: "one" }),
  ]
  expect(again.secret).toBe(once.secret)
  const key = await test.stripe.rawRequest(
    "POST",
    "/v1/vietqr/api_keys",
    { name: "kho", scopes: ["events:read"] },
    { idempotencyKey: "two" }
  )
  expect(JSON.stringify(key)).toMatch(/rk_test_/)
  const stored = JSON.stringify(await test.sql("select body from idempotency_keys"))
  expect(stored).toMatch(/sealed1\..*sealed1\./)
  expect(stored).not.toMatch(/whsec_|rk_test_/)
})

it("what an older version left in clear is sealed at the next start, and still signs", async () => {
  const { id } = await endpoint()
  await test.sql(
    "update webhook_endpoints set secret = 'whsec_of_before', previous_secret = 'whsec_older' where id = $1",
    [id]
  )
  await restart({})
  expect((await secretsOf())[0]).toEqual({
    id,
    secret: expect.stringMatching(/^sealed1\./),
    previous_secret: expect.stringMatching(/^sealed1\./),
  })
  expect(await signedWith("whsec_of_before")).toBe(true)
})

it("a new key opens nothing: the start is refused, unless the former one is named", async () => {
  const { secret = "" } = await endpoint()
  const approver = await enrol(test, "Lê Thị Bình")
  const fresh = { GATEWAY_SEALING_KEY: "another-key-of-32-characters-abc" }
  await expect(startGateway(fresh, database)).rejects.toThrow(/GATEWAY_FORMER_SEALING_KEY/)
  await restart({ ...fresh, GATEWAY_FORMER_SEALING_KEY: "chophien_development_sealing_key" })
  await restart(fresh)
  expect(await signedWith(secret)).toBe(true)
  expect(
    await test.sql("select state from approvers where id = $1 and secret is not null", [approver.id])
  ).toEqual([{ state: "active" }])
})

it("where the key is lost, the operator ends what it sealed", async () => {
  const { id } = await endpoint()
  const approver = await enrol(test, "Lê Thị Bình")
  const { db, config } = test.gateway
  const said = await runOperatorCommand(
    db,
    { ...config, sealing_key: "another-key-of-32-characters-abc" },
    "forget-sealed",
    []
  )
  expect(said).toContain(id)
  expect(said).toContain(approver.id)
  expect(await test.sql("select state, secret from approvers")).toEqual([{ state: "revoked", secret: null }])
  await restart({ GATEWAY_SEALING_KEY: "another-key-of-32-characters-abc" })
  expect((await test.stripe.webhookEndpoints.list()).data).toEqual([])
})
