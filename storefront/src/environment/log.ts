import { inspect } from "node:util"
import { config } from "./config"

/** Writes to the log: a line of JSON in production, as back end and gateway do, and as people read it elsewhere. */
export function log(level: "info" | "warn" | "error", message: string, error?: unknown): void {
  if (!config.production) {
    console[level](...(error === undefined ? [message] : [message, error]))
    return
  }
  const line = {
    level,
    time: new Date().toISOString(),
    message,
    ...(error === undefined ? {} : { error: inspect(error) }),
  }
  console[level](JSON.stringify(line))
}
