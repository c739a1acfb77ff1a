// First: it may begin the process again.
import "./runtime/boot/small-heap"
import { ConfigError, configFromEnvironment } from "./runtime/config/parse-config"
import { Gateway } from "./runtime/gateway"
import { makeLogger } from "./runtime/operation/log"
import { listen } from "./runtime/server"

/** Starts the gateway, and stops it in order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
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
    setTimeout(() => process.exit(1), 15_000).unref()
    gateway.stop(server).then(
      () => process.exit(0),
      () => process.exit(1)
    )
  }
  process.on("SIGTERM", () => stop("SIGTERM"))
  process.on("SIGINT", () => stop("SIGINT"))
}

main().catch((error: unknown) => {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined
  const sentence =
    error instanceof ConfigError
      ? error.message
      : code === "EADDRINUSE"
        ? "The port is taken: set GATEWAY_PORT to a free one."
        : `The gateway cannot start: ${error instanceof Error ? error.message : String(error)}`
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
})
