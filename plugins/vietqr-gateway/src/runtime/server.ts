import type { Server } from "node:http"
import { makeApp } from "../api/app"
import type { Gateway } from "./gateway"

/** Serves a gateway; resolves once it listens, and the gateway knows where it reaches itself. */
export async function listen(gateway: Gateway, port: number, host: string): Promise<Server> {
  const server = makeApp(gateway).listen(port, host)
  // Longer than clients and proxies keep theirs, so that no request meets a connection that is being closed.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve)
    server.once("error", reject)
  })
  const address = server.address()
  gateway.localUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`
  return server
}
