import type { Environment } from "./environment"

/** Secrets by which bank services prove their notices: whoever guesses one can invent payments. */
const sourceSecrets = [
  "SEPAY_API_KEY",
  "SEPAY_WEBHOOK_SECRET",
  "CASSO_CHECKSUM_KEY",
  "CASSO_SECURE_TOKEN",
  "VIETQR_VN_PASSWORD",
] as const

function faultOf(name: string, value: string): string | null {
  if (/development|changeme|supersecret/i.test(value))
    return `${name} is a sample value, which production refuses`
  return value.length < 32 ? `${name} must have at least 32 characters in production` : null
}

/** What is wrong with the secrets of sources that are set: in production, and wherever live money is told of. */
export function sourceFaults(env: Environment): string[] {
  return sourceSecrets.flatMap((name) => {
    const value = env[name]
    return (value && faultOf(name, value)) || []
  })
}

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
    const fault = value ? faultOf(name, value) : `${name} is required in production`
    if (fault) faults.push(fault)
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
