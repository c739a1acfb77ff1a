import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { isIP } from "node:net"
import { networkInterfaces } from "node:os"
import { join } from "node:path"
import { Refusal } from "./progress.mjs"

/** The password that every sample person has as long as nobody outside this machine can sign in. */
export const samplePassword = "chophien-demo"

/** The keys and secrets of a stack that this machine alone reaches; production refuses each of them. */
const sampleSecrets = {
  GATEWAY_SECRET_KEY: "sk_test_chophien_development",
  GATEWAY_PUBLISHABLE_KEY: "pk_test_chophien_development",
  GATEWAY_WEBHOOK_SECRET: "whsec_chophien_development",
  GATEWAY_SEALING_KEY: "chophien_development_sealing_key",
  SAMPLE_PASSWORD: samplePassword,
}

/**
 * The address to listen on: this machine alone, unless `HOST` says otherwise.
 * @param {string | undefined} text @returns {string}
 */
export function readHost(text) {
  const host = text?.trim() || "localhost"
  if (host === "localhost") return "127.0.0.1"
  if (isIP(host)) return host
  throw new Refusal(
    `HOST is “${text}”: set it to an address of this machine, or to 0.0.0.0 for all of them. Without it, only this machine reaches the marketplace.`
  )
}

/** Whether nobody but this machine reaches what listens on `host`. */
export const isLoopback = (host) => host === "::1" || host.startsWith("127.")

const isEverywhere = (host) => host === "0.0.0.0" || host === "::"

/** The name under which browsers find what listens on `host`. */
export function nameOf(host) {
  if (isLoopback(host)) return "localhost"
  if (!isEverywhere(host)) return isIP(host) === 6 ? `[${host}]` : host
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === "IPv4" && !address.internal)
  return outside?.address ?? "localhost"
}

/** Where programs of this machine find each other. */
export const innerNameOf = (host) =>
  isLoopback(host) || isEverywhere(host) ? "127.0.0.1" : isIP(host) === 6 ? `[${host}]` : host

const random = () => randomBytes(24).toString("hex")

/**
 * Keys, secrets and the sample persons' password. The samples serve as long as this machine alone reaches the stack.
 * For others they are made anew, once for each data folder, and lie in its `secrets.json`. The sealing key stays what it
 * was made, as the gateway's database lies sealed under it.
 * @param {string} host @param {string} dataDir @returns {Record<string, string>}
 */
export function secretsFor(host, dataDir) {
  const file = join(dataDir, "secrets.json")
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  if (isLoopback(host))
    return {
      ...sampleSecrets,
      ...(known.GATEWAY_SEALING_KEY ? sealingKeys(known.GATEWAY_SEALING_KEY) : {}),
      ...(known.PAPERS_KEY ? { PAPERS_KEY: known.PAPERS_KEY } : {}),
    }
  const secrets = {
    GATEWAY_SECRET_KEY: `sk_test_${random()}`,
    GATEWAY_PUBLISHABLE_KEY: `pk_test_${random()}`,
    GATEWAY_WEBHOOK_SECRET: `whsec_${random()}`,
    GATEWAY_SEALING_KEY: random(),
    JWT_SECRET: random(),
    COOKIE_SECRET: random(),
    PAPERS_KEY: random(),
    SAMPLE_PASSWORD: random().slice(0, 16),
    ...known,
  }
  if (Object.keys(secrets).some((name) => !known[name]))
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return { ...secrets, ...sealingKeys(secrets.GATEWAY_SEALING_KEY) }
}

/** A sealing key, and the sample under which an earlier start may have sealed. */
function sealingKeys(key) {
  return { GATEWAY_SEALING_KEY: key, GATEWAY_FORMER_SEALING_KEY: sampleSecrets.GATEWAY_SEALING_KEY }
}
