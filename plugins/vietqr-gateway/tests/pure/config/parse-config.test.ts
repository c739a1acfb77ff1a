import { ConfigError } from "../../../src/runtime/config/config"
import { parseConfig } from "../../../src/runtime/config/parse-config"

const database = { GATEWAY_DATABASE_URL: "postgres://service@127.0.0.1/gateway" }
const long = "0123456789abcdefghij0123456789"
const production = {
  ...database,
  NODE_ENV: "production",
  GATEWAY_SECRET_KEY: `sk_live_${long}`,
  GATEWAY_PUBLISHABLE_KEY: `pk_live_${long}`,
  GATEWAY_SEALING_KEY: long + long,
  GATEWAY_PUBLIC_URL: "https://pay.example",
  GATEWAY_BANK_BIN: "970422",
  GATEWAY_BANK_ACCOUNT_NUMBER: "123456",
  GATEWAY_BANK_ACCOUNT_HOLDER: "HTX A",
}

it("development needs a database only", () => {
  expect(parseConfig(database)).toMatchObject({
    port: 4242,
    public_url: "http://localhost:4242",
    livemode: false,
    catch_up_ms: 0,
    keys: { secret: "sk_test_chophien_development" },
  })
})

it("production starts with keys and an account of its own", () => {
  expect(parseConfig(production)).toMatchObject({ production: true, livemode: true, catch_up_ms: 2_100_000 })
})

it("webhooks of test mode reach private networks in development, and elsewhere only when the operator says so", () => {
  const beside = {
    GATEWAY_TEST_SECRET_KEY: `sk_test_${long}`,
    GATEWAY_TEST_PUBLISHABLE_KEY: `pk_test_${long}`,
  }
  const allowed = (variables: Record<string, string>) => parseConfig(variables).private_webhooks
  expect([
    allowed(database),
    allowed({ ...database, NODE_ENV: "test" }),
    allowed({ ...database, NODE_ENV: "local" }),
  ]).toEqual([true, true, true])
  expect(allowed({ ...database, GATEWAY_WEBHOOK_PRIVATE_NETWORKS: "refuse" })).toBe(false)
  expect([
    allowed(production),
    allowed({ ...production, ...beside }),
    allowed({ ...production, ...beside, NODE_ENV: "" }),
  ]).toEqual([false, false, false])
  expect(
    allowed({
      ...production,
      GATEWAY_SECRET_KEY: `sk_test_${long}`,
      GATEWAY_PUBLISHABLE_KEY: `pk_test_${long}`,
    })
  ).toBe(false)
  expect(allowed({ ...production, ...beside, GATEWAY_WEBHOOK_PRIVATE_NETWORKS: "allow" })).toBe(true)
})

it.each([
  [{ ...production, GATEWAY_SECRET_KEY: "" }, "GATEWAY_SECRET_KEY is required in production"],
  [{ ...production, SEPAY_API_KEY: "12345678" }, "SEPAY_API_KEY must have at least 32 characters"],
  [{ ...production, VIETQR_VN_PASSWORD: "password" }, "VIETQR_VN_PASSWORD must have at least 32 characters"],
  [
    { ...production, NODE_ENV: "development", CASSO_SECURE_TOKEN: `changeme${long}` },
    "CASSO_SECURE_TOKEN is a sample value",
  ],
  [{ ...production, GATEWAY_SEALING_KEY: "" }, "GATEWAY_SEALING_KEY is required in production"],
  [
    {
      ...production,
      GATEWAY_SECRET_KEY: "sk_test_chophien_development",
      GATEWAY_PUBLISHABLE_KEY: "pk_test_chophien_development",
    },
    "GATEWAY_SECRET_KEY is a sample value",
  ],
  [
    { ...production, GATEWAY_SECRET_KEY: "sk_live_short123" },
    "GATEWAY_SECRET_KEY must have at least 32 characters",
  ],
  [{ ...production, GATEWAY_PUBLISHABLE_KEY: `pk_test_${long}` }, "must be of one mode"],
  [{ ...production, GATEWAY_BANK_ACCOUNT_NUMBER: "" }, "GATEWAY_BANK_ACCOUNT_NUMBER is required"],
  [{ ...production, GATEWAY_WEBHOOK_URL: "https://shop.example/hook" }, "GATEWAY_WEBHOOK_SECRET is required"],
  [{}, "GATEWAY_DATABASE_URL"],
  [{ ...database, GATEWAY_PORT: "99999" }, "GATEWAY_PORT"],
  [
    { ...database, GATEWAY_TRANSFER_CODE_PREFIX: "FT" },
    "GATEWAY_TRANSFER_CODE_PREFIX is a prefix that banks write",
  ],
  [{ ...database, GATEWAY_PAYOUT_BANK_BIN: "970436" }, "GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER go together"],
  [
    {
      ...production,
      GATEWAY_PAYOUT_BANK_BIN: "970422",
      GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: "123456",
      GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER: "HTX A",
    },
    "GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER must be another account",
  ],
  [{ ...database, GATEWAY_DATABASE_URL: "mysql://x" }, "GATEWAY_DATABASE_URL must be a postgres:// address"],
])("refuses %j and names the variable", (variables, sentence) => {
  expect(() => parseConfig(variables)).toThrow(ConfigError)
  expect(() => parseConfig(variables)).toThrow(sentence)
})
