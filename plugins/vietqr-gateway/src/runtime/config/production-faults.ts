import type { Environment } from "./environment"

/** What production insists on: own keys of real length, an own bank account, a public address. */
export function productionFaults(env: Environment): string[] {
  const faults: string[] = []
  const secrets = {
    GATEWAY_SECRET_KEY: env.GATEWAY_SECRET_KEY,
    GATEWAY_PUBLISHABLE_KEY: env.GATEWAY_PUBLISHABLE_KEY,
    GATEWAY_SEALING_KEY: env.GATEWAY_SEALING_KEY,
    ...(env.GATEWAY_TEST_SECRET_KEY ? { GATEWAY_TEST_SECRET_KEY: env.GATEWAY_TEST_SECRET_KEY } : {}),
    ...(env.GATEWAY_TEST_PUBLISHABLE_KEY
      ? { GATEWAY_TEST_PUBLISHABLE_KEY: env.GATEWAY_TEST_PUBLISHABLE_KEY }
      : {}),
    ...(env.GATEWAY_WEBHOOK_URL ? { GATEWAY_WEBHOOK_SECRET: env.GATEWAY_WEBHOOK_SECRET } : {}),
  }
  for (const [name, value] of Object.entries(secrets)) {
    if (!value) faults.push(`${name} is required in production`)
    else if (/development|changeme|supersecret/i.test(value))
      faults.push(`${name} is a sample value, which production refuses`)
    else if (value.length < 32) faults.push(`${name} must have at least 32 characters in production`)
  }
  for (const name of [
    "GATEWAY_BANK_BIN",
    "GATEWAY_BANK_ACCOUNT_NUMBER",
    "GATEWAY_BANK_ACCOUNT_HOLDER",
    "GATEWAY_PUBLIC_URL",
  ] as const) {
    if (!env[name]) faults.push(`${name} is required in production`)
  }
  return faults
}
