import { randomBytes } from "node:crypto"
import { Client } from "pg"
import Stripe from "stripe"
import { z } from "zod"
import { parseConfig } from "../../src/runtime/config/parse-config"
import { Gateway } from "../../src/runtime/gateway"
import { makeLogger } from "../../src/runtime/operation/log"
import { listen } from "../../src/runtime/server"
import { asSuperuser, dropDatabase, serviceUrl, superuserUrl } from "./databases"

/** Keys and account of the sample configuration. */
export const secretKey = "sk_test_chophien_development"
export const publishableKey = "pk_test_chophien_development"
export const accountNumber = "1900000000018"

/** A gateway of its own database, listening, and what a test does with it. */
export interface TestGateway {
  gateway: Gateway
  url: string
  database: string
  /** The official client, without retries of its own. */
  stripe: Stripe
  /** Reads the database as superuser. */
  sql<Row extends Record<string, unknown>>(statement: string, parameters?: unknown[]): Promise<Row[]>
  /** Opens an intent that waits for its transfer. */
  intent(
    amount: number,
    more?: Partial<Stripe.PaymentIntentCreateParams> & { expires_after_seconds?: number }
  ): Promise<TestIntent>
  /** Lets the simulated bank pay in and waits until the notice is worked on. */
  credit(
    amount: number,
    description: string,
    more?: { reference?: string; account_number?: string; occurred_at?: number }
  ): Promise<void>
  debit(amount: number, description: string, more?: { reference?: string }): Promise<void>
  /** Waits until no notice waits any more. */
  settled(): Promise<void>
  retrieve(id: string): Promise<TestIntent>
  stop(): Promise<void>
}

/** An intent with the payment instructions this gateway adds. */
export interface TestIntent {
  id: string
  code: string
  intent: Stripe.PaymentIntent
  instructions: z.output<typeof instructionsShape> | null
}

const instructionsShape = z.object({
  data: z.string(),
  image_url_png: z.string(),
  image_url_svg: z.string(),
  hosted_instructions_url: z.string(),
  expires_at: z.number(),
  amount_remaining: z.number(),
  bank_bin: z.string(),
  account_number: z.string(),
  account_holder_name: z.string(),
  transfer_code: z.string(),
})

/** The client of a key at an address. */
export function clientOf(url: string, key = secretKey, more: { maxNetworkRetries?: number } = {}): Stripe {
  const { hostname, port } = new URL(url)
  return new Stripe(key, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: more.maxNetworkRetries ?? 0,
    telemetry: false,
  })
}

/** Waits until `find` answers something; fails after a minute, which only a machine that stands still needs. */
export async function waitFor<T>(find: () => Promise<T | null | undefined | false>, what = "it"): Promise<T> {
  const deadline = performance.now() + 60_000
  do {
    const found = await find()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  } while (performance.now() < deadline)
  throw new Error(`${what} did not happen`)
}

function testIntentOf(intent: Stripe.PaymentIntent): TestIntent {
  const instructions = intent.next_action
    ? instructionsShape.parse(Reflect.get(intent.next_action, "vietqr_display_qr_code"))
    : null
  return { id: intent.id, intent, instructions, code: instructions?.transfer_code ?? "" }
}

/** A new database copied from the template. */
export async function newDatabase(): Promise<string> {
  const database = `gateway_t_${randomBytes(6).toString("hex")}`
  await asSuperuser([`create database "${database}" template "${process.env.GATEWAY_TEST_TEMPLATE}"`])
  return database
}

/** Starts a gateway on a database of its own; `variables` are settings beside the defaults. */
export async function startGateway(
  variables: Record<string, string> = {},
  reuse?: string
): Promise<TestGateway> {
  const database = reuse ?? (await newDatabase())
  const config = parseConfig({
    GATEWAY_DATABASE_URL: serviceUrl(database),
    GATEWAY_LOG_LEVEL: "silent",
    GATEWAY_RATE_LIMIT_PER_SECOND: "10000",
    GATEWAY_FORGED_NOTICES_MAX: "100000",
    GATEWAY_NOTICE_GRACE_SECONDS: "0",
    // Tests of new bank accounts say how long these wait.
    GATEWAY_BANK_CHANGE_HOLD_MS: "0",
    ...variables,
  })
  const gateway = await Gateway.open(config, makeLogger(config.log_level))
  const server = await listen(gateway, 0, "127.0.0.1")
  const url = gateway.localUrl
  gateway.start()
  const stripe = clientOf(url, config.keys.secret)
  const reader = new Client({ connectionString: superuserUrl(database) })
  await reader.connect()
  reader.on("error", () => undefined)

  const test: TestGateway = {
    gateway,
    url,
    database,
    stripe,
    sql: async <Row extends Record<string, unknown>>(statement: string, parameters?: unknown[]) =>
      (await reader.query<Row>(statement, parameters)).rows,
    async intent(amount, { expires_after_seconds, ...more } = {}) {
      const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr?: object } =
        expires_after_seconds ? { vietqr: { expires_after_seconds } } : {}
      return testIntentOf(
        await stripe.paymentIntents.create({
          amount,
          currency: "vnd",
          confirm: true,
          allowed_payment_method_types: ["vietqr"],
          payment_method_data: { type: "vietqr" },
          ...(expires_after_seconds ? { payment_method_options: options } : {}),
          ...more,
        })
      )
    },
    async credit(amount, description, more = {}) {
      await stripe.rawRequest("POST", "/v1/test_helpers/bank_credits", {
        account_number: accountNumber,
        amount,
        description,
        ...more,
      })
      await test.settled()
    },
    async debit(amount, description, more = {}) {
      await stripe.rawRequest("POST", "/v1/test_helpers/bank_debits", {
        account_number: accountNumber,
        amount,
        description,
        ...more,
      })
      await test.settled()
    },
    settled: () =>
      waitFor(
        async () =>
          (await test.sql("select 1 from notices where state = 'waiting' and attempts = 0")).length === 0,
        "working on all notices"
      ).then(() => undefined),
    retrieve: async (id) => testIntentOf(await stripe.paymentIntents.retrieve(id)),
    async stop() {
      server.closeAllConnections()
      await gateway.stop(server)
      await reader.end()
      if (!reuse) await dropDatabase(database)
    },
  }
  return test
}
