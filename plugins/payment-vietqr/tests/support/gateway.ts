import { execFile, spawn } from "node:child_process"
import { randomBytes, randomInt } from "node:crypto"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { Client } from "pg"
import { createGatewayClient, type GatewayClient } from "../../src/client"

const secret_key = "sk_test_chophien_development"
const webhook_secret = "whsec_chophien_development"

/** The real gateway, on a database of its own. */
export interface RunningGateway {
  options: { url: string; secret_key: string; webhook_secret: string }
  client: GatewayClient
  /** An intent that waits for its transfer. */
  openIntent(amount: number, key?: string): ReturnType<GatewayClient["createIntent"]>
  /** The simulated bank pays in; answers when the gateway has worked on it. */
  pay(intent_id: string, amount: number): Promise<void>
  /** An intent that is paid in full. */
  paidIntent(amount: number): Promise<string>
  /** Lets the simulated bank pay in with any text. */
  credit(amount: number, description: string): Promise<void>
  /** Enrols a person as an approver, as the operator and that person do. */
  enrol(name: string, person?: string): Promise<{ approver: string; codes: string[] }>
  stop(): Promise<void>
}

function postgresUrl(database: string, user?: string): string {
  const superuser = process.env.TEST_POSTGRES_URL
  if (!superuser) throw new Error("TEST_POSTGRES_URL is missing: give the address of a PostgreSQL superuser.")
  const address = new URL(superuser)
  address.pathname = `/${database}`
  if (user) {
    address.username = user
    address.password = "gateway-test-password"
  }
  return address.toString()
}

/** A port nobody listens on now, below those that systems give to outgoing connections by themselves. */
async function freePort(): Promise<number> {
  const server = createServer()
  const port = randomInt(10_000, 32_000)
  const free = await new Promise<boolean>((resolve) =>
    server
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  )
  return free ? port : freePort()
}

/** Waits until `holds` answers true; fails after a minute, which only a machine that stands still needs. */
export async function waitUntil(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + 60_000
  do {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  } while (performance.now() < deadline)
  throw new Error(`${what} did not happen`)
}

/** Starts the built gateway. @throws Error when it is not built, or there is no PostgreSQL */
export async function startGateway(): Promise<RunningGateway> {
  const database = `gateway_p_${randomBytes(5).toString("hex")}`
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const room = dirname(createRequire(__filename).resolve("@chophien/vietqr-gateway/package.json"))
  const main = join(room, "dist/main.js")
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "development",
    GATEWAY_PORT: String(port),
    GATEWAY_LOG_LEVEL: "error",
    GATEWAY_DATABASE_URL: postgresUrl(database, "gateway_test_service"),
    GATEWAY_MIGRATION_DATABASE_URL: postgresUrl(database),
    GATEWAY_SECRET_KEY: secret_key,
    GATEWAY_WEBHOOK_SECRET: webhook_secret,
  }
  const gateway = spawn(process.execPath, [main], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  })
  await waitUntil(async () => {
    if (gateway.exitCode !== null)
      throw new Error("the gateway did not start: is it built (`node scripts/build.mjs gateway`)?")
    return fetch(`${url}/ready`).then(
      (answer) => answer.ok,
      () => false
    )
  }, "the start of the gateway")
  const options = { url, secret_key, webhook_secret }
  const client = createGatewayClient(options)

  const running: RunningGateway = {
    options,
    client,
    openIntent: (amount, key = randomBytes(8).toString("hex")) =>
      client.createIntent({
        amount,
        order_group_id: "og_1",
        description: "Đơn hàng",
        expires_after_seconds: 1800,
        idempotency_key: key,
      }),
    async credit(amount, description) {
      await client.stripe.rawRequest("POST", "/v1/test_helpers/bank_credits", {
        account_number: "1900000000018",
        amount,
        description,
      })
    },
    async pay(intent_id, amount) {
      const { amount_received, next_action } = await client.retrieveIntent(intent_id)
      await running.credit(amount, next_action?.vietqr_display_qr_code?.transfer_code ?? "")
      await waitUntil(
        async () => (await client.retrieveIntent(intent_id)).amount_received >= amount_received + amount,
        "the credit"
      )
    },
    async paidIntent(amount) {
      const { id } = await running.openIntent(amount)
      await running.pay(id, amount)
      return id
    },
    async enrol(name, person = name) {
      const args = [main, "enrol-approver", "--name", name, "--person", person]
      const { stdout } = await promisify(execFile)(process.execPath, args, { env })
      const path = /\/enrol\/\w+/.exec(stdout)?.[0] ?? ""
      const page = await (await fetch(url + path, { method: "POST" })).text()
      return {
        approver: /apr_\w{24}/.exec(page)?.[0] ?? "",
        codes: page.match(/[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/g) ?? [],
      }
    },
    async stop() {
      gateway.kill("SIGTERM")
      await new Promise((resolve) => gateway.once("exit", resolve))
      const admin = new Client({ connectionString: postgresUrl("postgres") })
      await admin.connect()
      await admin.query(`drop database if exists "${database}" with (force)`)
      await admin.end()
    },
  }
  return running
}
