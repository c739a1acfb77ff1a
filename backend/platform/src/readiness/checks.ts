import { connect } from "node:net"
import type { Check } from "./run-check"

const ports = { "smtp:": 25, "smtps:": 465 } as const

/** A service that answers an address with a status below 300. */
export function checkAddress(url: string): Check {
  return async (limit) => {
    const response = await fetch(url, { signal: limit, redirect: "error" })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  }
}

/** A mail server that takes connections. No mail is begun: servers count those that are not ended. */
export function checkMailServer(smtpUrl: string): Check {
  const { hostname, port, protocol } = new URL(smtpUrl)
  const standard = protocol === "smtps:" ? ports["smtps:"] : ports["smtp:"]
  return async (limit) =>
    await new Promise<void>((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) || standard })
      const end = (error?: Error) => {
        socket.destroy()
        if (error) reject(error)
        else resolve()
      }
      socket.once("connect", () => end())
      socket.once("error", end)
      limit.addEventListener("abort", () => end(new Error(`${hostname} did not answer`)))
    })
}
