import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { root } from "./files.mjs"
import { Refusal } from "./progress.mjs"
import { readHost } from "./reach.mjs"

const defaults = {
  STOREFRONT_PORT: 8000,
  BACKEND_PORT: 9000,
  GATEWAY_PORT: 4242,
  MEILISEARCH_PORT: 7700,
  POSTGRES_PORT: 5433,
  INBOX_PORT: 8025,
  SMTP_PORT: 2525,
}

/**
 * What the local stack needs to know, from the environment and an optional `.env`.
 * @returns {{ports: Record<string, number>, host: string, dataDir: string, external: {database?: string, gatewayDatabase?: string, meilisearch?: string, smtp?: string}}}
 */
export function readSettings(env = process.env) {
  const file = join(root, ".env")
  if (existsSync(file)) process.loadEnvFile(file)
  const ports = {}
  for (const [name, fallback] of Object.entries(defaults)) {
    const text = env[name] || String(fallback)
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1 || value > 65535)
      throw new Refusal(`${name} is “${text}”: set it to a port number between 1 and 65535.`)
    const twin = Object.entries(ports).find(([, other]) => other === value)
    if (twin) throw new Refusal(`${name} and ${twin[0]} are both ${value}: give each its own port.`)
    ports[name] = value
  }
  return {
    ports,
    host: readHost(env.HOST),
    dataDir: resolve(root, env.DATA_DIR || ".data"),
    external: {
      database: env.DATABASE_URL || undefined,
      gatewayDatabase: env.GATEWAY_DATABASE_URL || undefined,
      meilisearch: env.MEILISEARCH_HOST || undefined,
      smtp: env.SMTP_URL || undefined,
    },
  }
}
