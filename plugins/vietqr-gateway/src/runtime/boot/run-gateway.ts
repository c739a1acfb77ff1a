import { ConfigError } from "../config/config"
import { configFromEnvironment } from "../config/parse-config"
import { Gateway } from "../gateway"
import { makeLogger } from "../operation/log"
import { listen } from "../server"

/** How long a stop may take before the process ends all the same. */
const stop_ms = 15_000

/** Starts the gateway, and stops it in order on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const config = configFromEnvironment()
  const log = makeLogger(config.log_level)
  const gateway = await Gateway.open(config, log)
  const server = await listen(gateway, config.port, config.host ?? "::")
  gateway.start()
  log.info({ port: config.port, livemode: config.livemode }, "listening")
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, "stopping")
    setTimeout(() => process.exit(1), stop_ms).unref()
    gateway.stop(server).then(
      () => process.exit(0),
      () => process.exit(1)
    )
  }
  process.on("SIGTERM", () => stop("SIGTERM"))
  process.on("SIGINT", () => stop("SIGINT"))
}

/** What a person reads when the gateway cannot start. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined
  if (code === "EADDRINUSE") return "The port is taken: set GATEWAY_PORT to a free one."
  return `The gateway cannot start: ${error instanceof Error ? error.message : String(error)}`
}

/** Runs the gateway as this process; ends the process with a sentence when it cannot start. */
export async function runGateway(): Promise<void> {
  try {
    await start()
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exit(1)
  }
}
