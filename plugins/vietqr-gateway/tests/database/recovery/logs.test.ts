import { sortedJson } from "../../../src/core/sources/json"
import { hmacHex } from "../../../src/kernel/signatures"
import { writeVietnamTime } from "../../../src/kernel/time"
import { asSuperuser, dropDatabase, serviceUrl } from "../../support/databases"
import { accountNumber, clientOf, newDatabase, waitFor } from "../../support/harness"
import { freePort, kill, startProcess } from "../../support/process"

const canary = {
  phone: "0912345678",
  email: "canary.bird@vidu.vn",
  name: "CHIM HOANG YEN",
  account: "7712345678901",
  text: "gui chim hoang yen 0912345678",
}
const keys = {
  SEPAY_API_KEY: "sepay-key-of-the-canary",
  CASSO_CHECKSUM_KEY: "casso-key-of-the-canary",
  CASSO_SECURE_TOKEN: "casso-token-of-the-canary",
  VIETQR_VN_USERNAME: "canary",
  VIETQR_VN_PASSWORD: "canary-password-1",
}

it("a phone number, e-mail, name and account number run through every flow and every failure, and no log tells them", async () => {
  const database = await newDatabase()
  const port = await freePort()
  let log = ""
  const child = await startProcess(
    port,
    {
      GATEWAY_DATABASE_URL: serviceUrl(database),
      GATEWAY_LOG_LEVEL: "debug",
      GATEWAY_BANK_CHANGE_HOLD_MS: "0",
      GATEWAY_WEBHOOK_URL: "http://127.0.0.1:9/",
      ...keys,
    },
    [],
    (text) => (log += text)
  )
  const url = `http://127.0.0.1:${port}`
  const stripe = clientOf(url)
  const post = (path: string, body: Record<string, unknown>, stripeAccount?: string): Promise<unknown> =>
    stripe.rawRequest("POST", path, body, stripeAccount ? { stripeAccount } : {})
  const destination = { bank_bin: "970422", account_number: canary.account, account_holder_name: canary.name }

  const intent = await stripe.paymentIntents.create({
    amount: 9000,
    currency: "vnd",
    confirm: true,
    allowed_payment_method_types: ["vietqr"],
    description: `${canary.name} ${canary.phone}`,
    receipt_email: canary.email,
    metadata: { phone: canary.phone },
  })
  const instructions: unknown = Reflect.get(intent.next_action ?? {}, "vietqr_display_qr_code")
  const code = /"transfer_code":"([A-Z0-9]+)"/.exec(JSON.stringify(instructions))?.[1] ?? ""
  const page = String(Reflect.get(Object(instructions), "hosted_instructions_url")).replace(
    /^http:\/\/[^/]+/,
    url
  )
  for (const address of [
    page,
    `${page}?phone=${canary.phone}`,
    `${url}/test/bank?intent=${intent.id}`,
    `${url}/v1/${canary.email}`,
    // What would begin a line of its own in a log of plain text.
    `${url}/v1/x%0a%7B%22level%22:30,%22msg%22:%22forged%22%7D`,
    `${url}/pay/%0d%0aforged`,
  ])
    await fetch(address)

  const send = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    })
  const now = writeVietnamTime(new Date())
  const casso = {
    error: 0,
    data: {
      id: 2,
      reference: "FT2",
      description: `${code} ${canary.text}`,
      amount: 2000,
      transactionDateTime: now,
      accountNumber,
      counterAccountName: canary.name,
      counterAccountNumber: canary.account,
      counterAccountBankId: "970415",
    },
  }
  const sepay = (id: number, content: string, more = {}) =>
    send(
      "/sources/sepay",
      {
        id,
        transactionDate: now,
        accountNumber,
        transferType: "in",
        transferAmount: 1000,
        content,
        description: canary.email,
        referenceCode: `FT${id}`,
        ...more,
      },
      { authorization: `Apikey ${keys.SEPAY_API_KEY}` }
    )
  const t = Date.now()
  const statuses = [
    await sepay(1, `${code} ${canary.text}`),
    await send("/sources/casso", casso, {
      "x-casso-signature": `t=${t},v1=${hmacHex("sha512", keys.CASSO_CHECKSUM_KEY, `${t}.${sortedJson(casso)}`)}`,
    }),
    await send(
      "/sources/casso/v1",
      {
        error: 0,
        data: [
          {
            id: 4,
            tid: "FT4",
            description: canary.text,
            amount: 500,
            when: now,
            bank_sub_acc_id: accountNumber,
            corresponsiveName: canary.name,
            corresponsiveAccount: canary.account,
          },
        ],
      },
      { "secure-token": keys.CASSO_SECURE_TOKEN }
    ),
    await sepay(5, `${code} ${canary.text}`, { transferAmount: 90_000 }),
    await send("/sources/sepay", canary.text, { authorization: `Apikey ${keys.SEPAY_API_KEY}` }),
    await send("/sources/sepay", { account: canary.account }, { authorization: `Apikey ${canary.email}` }),
    await send(
      "/api/token_generate",
      { name: canary.name },
      { authorization: `Basic ${Buffer.from(canary.email).toString("base64")}` }
    ),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 401, 401])
  await waitFor(async () => (await stripe.paymentIntents.retrieve(intent.id)).status === "succeeded")

  const { id: account } = await stripe.accounts.create({
    type: "custom",
    email: canary.email,
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number: canary.account,
      account_holder_name: canary.name,
    },
  })
  await stripe.transfers.create({
    amount: 2000,
    currency: "vnd",
    destination: account,
    description: canary.text,
  })
  await post("/v1/payouts", { amount: 1000, currency: "vnd", description: canary.text }, account)
  await post("/v1/refunds", { payment_intent: intent.id, amount: 1000, destination })
  await post("/v1/vietqr/payout_batches", { author: canary.name })
  const mapping = String(
    Reflect.get(
      Object(
        await post("/v1/vietqr/statement_mappings", {
          name: canary.name,
          columns: { date: "Ngay", amount: "Tien", description: "Noi dung", counterparty_name: "Ten" },
        })
      ),
      "id"
    )
  )
  const content = Buffer.from(
    `Ngay,Tien,Noi dung,Ten\n22/11/2026,5000,${canary.text},${canary.name}\n${canary.phone},x,${canary.email},\n`
  ).toString("base64")
  const statement = await post("/v1/vietqr/statement_imports", {
    account_number: accountNumber,
    mapping,
    filename: `${canary.phone}.csv`,
    format: "csv",
    content,
  })
  await post(`/v1/vietqr/statement_imports/${String(Reflect.get(Object(statement), "id"))}/book`, {
    author: canary.name,
    reason: canary.text,
  })

  // Refusals that name what was sent, and failures of ours whose cause quotes it.
  await expect(
    post("/v1/refunds", { payment_intent: canary.email, amount: canary.phone, destination })
  ).rejects.toMatchObject({ statusCode: 400 })
  await expect(stripe.paymentIntents.retrieve(canary.phone)).rejects.toMatchObject({ statusCode: 404 })
  await asSuperuser(
    [
      `create function leak() returns trigger language plpgsql as $$ begin raise exception 'row of % %', new.account_number, new.account_holder_name using detail = new.account_number; end $$`,
      "create trigger leak before insert on outgoing_payments for each row execute function leak()",
      `create function leak_text() returns trigger language plpgsql as $$ begin raise exception 'text %', new.description; end $$`,
      "create trigger leak before insert on bank_transactions for each row execute function leak_text()",
    ],
    database
  )
  await expect(
    post("/v1/refunds", { payment_intent: intent.id, amount: 1000, destination })
  ).rejects.toMatchObject({ statusCode: 500 })
  expect((await sepay(9, canary.text)).status).toBe(200)
  await waitFor(async () => log.includes("notice could not be worked on"))
  await kill(child, "SIGTERM")
  expect(log).toContain("request failed")
  const lines = log.trim().split("\n")
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) {
    const { time, msg } = JSON.parse(line)
    expect([typeof time, typeof msg, msg]).toEqual([
      "number",
      "string",
      expect.not.stringContaining("forged"),
    ])
  }
  for (const secret of [
    ...Object.values(canary),
    "sk_test_chophien_development",
    ...Object.values(keys).slice(0, 4),
  ])
    expect(log).not.toContain(secret)
  await dropDatabase(database)
})
