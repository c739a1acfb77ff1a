import type { AddressInfo } from "node:net"
import { makeApp } from "./app"
import { ConfigError, configFromEnvironment } from "./config"
import { Gateway } from "./gateway"
import { makeLogger } from "./operate/log"

/** Starts the gateway, and stops it in order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = configFromEnvironment()
  const log = makeLogger(config.log_level)
  const gateway = await Gateway.open(config, log)
  const server = makeApp(gateway).listen(config.port, config.host ?? "::")
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve)
    server.once("error", reject)
  })
  gateway.localUrl = localUrlOf(server.address())
  gateway.start()
  log.info({ port: config.port, livemode: config.livemode }, "listening")
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, "stopping")
    setTimeout(() => process.exit(1), 15_000).unref()
    gateway.stop(server).then(() => process.exit(0), () => process.exit(1))
  }
  process.on("SIGTERM", () => stop("SIGTERM"))
  process.on("SIGINT", () => stop("SIGINT"))
}

/** Where this process reaches itself. */
function localUrlOf(address: AddressInfo | string | null): string {
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`
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
