import { createServer, type Server } from "node:http"
import { asSuperuser } from "./support/databases"
import { writeVietnamTime } from "../src/common/time"
import { accountNumber, eventually, newDatabase, startGateway } from "./support/harness"

/** SePay's transaction list, as its documentation shows it. */
async function sepay(transactions: object[], token: string): Promise<{ url: string; server: Server; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? "")
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end()
    response.setHeader("content-type", "application/json").end(JSON.stringify({ status: 200, error: null, messages: { success: true }, transactions }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/userapi`, server, asked }
}

it("11: after a downtime nothing expires until what was missed is here", async () => {
  const database = await newDatabase()
  const before = await startGateway({}, database)
  const { id, code } = await before.intent(30_000)
  const unpaid = await before.intent(30_000)
  await before.sql("update payment_intents set expires_at = now() + interval '1 second'")
  await before.stop()

  // An hour passes; the payer had paid in time.
  await asSuperuser(["update heartbeat set alive_at = now() - interval '1 hour'", "update payment_intents set expires_at = now() - interval '30 minutes'"], database)
  const waiting = await startGateway({ GATEWAY_CATCH_UP_MS: "600000" }, database)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect((await waiting.retrieve(id)).intent.status).toBe("requires_action")
  await waiting.stop()

  const bank = await sepay(
    [{ id: "49682", bank_brand_name: "MB", account_number: accountNumber, transaction_date: writeVietnamTime(new Date(Date.now() - 3_000_000)), amount_out: "0.00", amount_in: "30000.00", accumulated: "30000.00", transaction_content: `${code} CK`, reference_number: "FT1", code: null, sub_account: null, bank_account_id: "1" }],
    "sepay-token-1"
  )
  const after = await startGateway({ GATEWAY_CATCH_UP_MS: "600000", SEPAY_API_TOKEN: "sepay-token-1", SEPAY_API_URL: bank.url, SEPAY_API_KEY: "sepay-key-1" }, database)
  await eventually(async () => (await after.retrieve(id)).intent.status === "succeeded")
  await eventually(async () => (await after.retrieve(unpaid.id)).intent.status === "canceled")
  expect(bank.asked[0]).toContain(`account_number=${accountNumber}`)

  // The notice itself comes late: it tells of nothing new.
  const body = JSON.stringify({ id: 49682, transactionDate: writeVietnamTime(new Date()), accountNumber, transferType: "in", transferAmount: 30_000, content: code, referenceCode: "FT1" })
  expect((await fetch(`${after.url}/sources/sepay`, { method: "POST", headers: { authorization: "Apikey sepay-key-1" }, body })).status).toBe(200)
  await after.settled()
  expect(await after.sql("select 1 from bank_transactions")).toHaveLength(1)
  await after.stop()
  await new Promise((resolve) => bank.server.close(resolve).closeAllConnections())
  await asSuperuser([`drop database if exists "${database}" with (force)`])
})

it("in test mode, where nobody repeats a notice, a downtime holds nothing back", async () => {
  const database = await newDatabase()
  await asSuperuser(["update heartbeat set alive_at = now() - interval '1 day'"], database)
  const test = await startGateway({}, database)
  const { id } = await test.intent(1000)
  await test.sql("update payment_intents set expires_at = now() where id = $1", [id])
  await eventually(async () => (await test.retrieve(id)).intent.status === "canceled")
  await test.stop()
  await asSuperuser([`drop database if exists "${database}" with (force)`])
})
