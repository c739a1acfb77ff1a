import { type ChildProcess, fork } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { marketSettings } from "../kit/market-settings"

const answer = z.object({ started: z.boolean(), message: z.string().optional() })
const secret = () => randomBytes(32).toString("hex")

const good: Record<string, string> = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop:secret@db:5432/shop",
  BACKEND_URL: "https://api.chophien.test",
  STOREFRONT_URL: "https://chophien.test",
  GATEWAY_PUBLIC_URL: "https://pay.chophien.test",
  SMTP_URL: "smtps://user:password@mail.chophien.test:465",
  JWT_SECRET: secret(),
  COOKIE_SECRET: secret(),
  GATEWAY_SECRET_KEY: `sk_live_${secret()}`,
  GATEWAY_WEBHOOK_SECRET: `whsec_${secret()}`,
  ...marketSettings,
}
const market = Object.keys(marketSettings)
const secrets = ["JWT_SECRET", "COOKIE_SECRET", "GATEWAY_SECRET_KEY", "GATEWAY_WEBHOOK_SECRET"]
const addresses = ["BACKEND_URL", "STOREFRONT_URL", "GATEWAY_PUBLIC_URL"]

let child: ChildProcess
beforeAll(() => {
  child = fork(join(__dirname, "load-config.cjs"), ["medusa-config.ts"], {
    execArgv: [],
    env: { PATH: process.env.PATH },
  })
})
afterAll(() => child.disconnect())

/** Loads the configuration in this environment; answers what it refused, line by line. */
async function refusalsOf(environment: Record<string, string>): Promise<string[]> {
  child.send(environment)
  const [message] = await once(child, "message")
  const { started, message: text = "" } = answer.parse(message)
  return started
    ? ["starts"]
    : text
        .split("\n")
        .slice(1, -1)
        .map((line) => line.trim())
}

describe("in production the configuration", () => {
  it("starts with everything it needs", async () => {
    expect(await refusalsOf(good)).toEqual(["starts"])
  })

  it.each([...secrets, ...addresses, ...market, "SMTP_URL", "DATABASE_URL"])(
    "refuses to start without %s, and names it alone",
    async (name) => {
      const { [name]: _, ...rest } = good
      expect(await refusalsOf(rest)).toEqual([`${name} is missing`])
      expect(await refusalsOf({ ...good, [name]: "" })).toEqual([`${name} is missing`])
    }
  )

  it.each(secrets)("refuses a weak %s", async (name) => {
    const advice = "make one with: openssl rand -hex 32"
    expect(await refusalsOf({ ...good, [name]: "k7Jq2ZpX9vLm4TnB" })).toEqual([
      `${name} must have at least 32 characters in production; ${advice}`,
    ])
    expect(await refusalsOf({ ...good, [name]: "development-jwt-secret-made-longer-7913" })).toEqual([
      `${name} is a sample value, which production refuses; ${advice}`,
    ])
    expect(await refusalsOf({ ...good, [name]: "abcabcabcabcabcabcabcabcabcabcabcabc" })).toEqual([
      `${name} repeats a few characters, which production refuses; ${advice}`,
    ])
  })

  it.each([
    ["MARKET_OPERATOR", "[Tên đơn vị]"],
    ["MARKET_HOURS", "7:00–20:00 (giờ mẫu)"],
    ["MARKET_EMAIL", "lien-he@chophien.example"],
    ["MARKET_PHONE", "0900 000 000"],
  ])("refuses %s while it is the sample %s", async (name, sample) => {
    expect(await refusalsOf({ ...good, [name]: sample })).toEqual([
      `${name} is still a sample, which production refuses`,
    ])
  })

  it.each([
    ["MARKET_PHONE", "12", "must be a phone number of Vietnam"],
    ["MARKET_ZALO", "12", "must be a phone number of Vietnam"],
    ["MARKET_EMAIL", "lien-he", "must be an e-mail address"],
    ["MARKET_RULES_FROM", "2026-02-30", "must be a day such as 2026-12-01"],
    ["MARKET_CLAIM_DAYS", "0", "must be a whole number from 1 to 365"],
    ["MARKET_CLAIM_DAYS", "7 ngày", "must be a whole number from 1 to 365"],
    ["MARKET_INSPECTION", "maybe", "must be allowed or by_carrier"],
  ])("refuses %s as %j", async (name, wrong, complaint) => {
    expect(await refusalsOf({ ...good, [name]: wrong })).toEqual([`${name} ${complaint}`])
  })

  it.each(addresses)("refuses a %s that is not https", async (name) => {
    expect(await refusalsOf({ ...good, [name]: "http://chophien.test" })).toEqual([
      `${name} must be an https:// address in production`,
    ])
  })

  it.each<[string, Record<string, string>, string]>([
    [
      "an address of mail that is none",
      { SMTP_URL: "https://mail.chophien.test" },
      "SMTP_URL must be a smtp:// or smtps:// address",
    ],
    [
      "one secret for two things",
      { COOKIE_SECRET: good.JWT_SECRET ?? "" },
      "COOKIE_SECRET must differ from JWT_SECRET in production",
    ],
    [
      "a search engine without a key",
      { MEILISEARCH_HOST: "http://meilisearch:7700" },
      "MEILISEARCH_API_KEY must have at least 16 characters in production, as MEILISEARCH_HOST is set",
    ],
    [
      "half of the keys of S3",
      { S3_BUCKET: "anh", S3_ACCESS_KEY_ID: "AKIA" },
      "S3_SECRET_ACCESS_KEY is missing: S3 needs both keys, or neither",
    ],
    [
      "a proxy that is no address",
      { TRUST_PROXY: "everybody" },
      "TRUST_PROXY must be a number of proxies, or addresses and networks such as loopback, 10.0.0.0/8",
    ],
    [
      "a network that is none",
      { TRUST_PROXY: "10.0.0.0/40" },
      "TRUST_PROXY must be a number of proxies, or addresses and networks such as loopback, 10.0.0.0/8",
    ],
    ["a Redis that is none", { REDIS_URL: "http://redis" }, "REDIS_URL must be a redis:// address"],
  ])("refuses %s", async (_what, change, line) => {
    expect(await refusalsOf({ ...good, ...change })).toEqual([line])
  })

  it.each<Record<string, string>>([
    { TRUST_PROXY: "0" },
    { TRUST_PROXY: "2" },
    { TRUST_PROXY: "loopback, 10.0.0.0/8, fd00::/8" },
    { REDIS_URL: "rediss://redis:6380" },
  ])("takes %j", async (change) => {
    expect(await refusalsOf({ ...good, ...change })).toEqual(["starts"])
  })
})

it("elsewhere it starts with a database alone", async () => {
  expect(await refusalsOf({ NODE_ENV: "development", DATABASE_URL: "postgres://localhost/shop" })).toEqual([
    "starts",
  ])
})
