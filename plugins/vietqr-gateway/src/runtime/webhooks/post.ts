import { type LookupAddress, lookup as resolve } from "node:dns"
import http from "node:http"
import https from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { type AddressPolicy, hostOf, isForbidden } from "../../core/webhooks/addresses"

/** What became of one attempt: the status that was answered, and why it is no success. */
export interface PostOutcome {
  status: number | null
  error: string | null
}

const timeout_ms = 10_000

/** How much of an answer is read before the connection is dropped; only its status counts. */
const maxAnswer_bytes = 64 * 1024

/** Resolves names, and refuses one of which any address is forbidden: the check and the connection use the same answer. */
function guardedLookup(policy: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, "", 0)
      const [first] = addresses
      if (!first || addresses.some(({ address }) => isForbidden(address, policy)))
        return callback(new Error("the endpoint's name leads to an address that is not allowed"), "", 0)
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function agentsOf(policy: AddressPolicy | null) {
  const options = {
    keepAlive: true,
    maxSockets: 20,
    maxFreeSockets: 5,
    ...(policy ? { lookup: guardedLookup(policy) } : {}),
  }
  return { http: new http.Agent(options), https: new https.Agent(options) }
}

/** Connections are shared only among endpoints under the same rule. */
const agents = {
  live: agentsOf("live"),
  test: agentsOf("test"),
  private: agentsOf("private"),
  trusted: agentsOf(null),
}

/**
 * Posts a payload once, follows no redirect, and looks at the status only.
 * @param policy which addresses are allowed; `trusted` for one that the operator configured
 */
export function post(
  address: string,
  payload: string,
  headers: Record<string, string>,
  policy: AddressPolicy | "trusted"
): Promise<PostOutcome> {
  const url = new URL(address)
  const host = hostOf(url)
  if (policy !== "trusted" && isIP(host) && isForbidden(host, policy))
    return Promise.resolve({ status: null, error: "the endpoint's address is not allowed" })
  const attempt = (again: boolean): Promise<PostOutcome> =>
    new Promise((settle) => {
      const body = Buffer.from(payload, "utf8")
      const client = url.protocol === "https:" ? https : http
      const agent = url.protocol === "https:" ? agents[policy].https : agents[policy].http
      const request = client.request(url, {
        method: "POST",
        agent,
        headers: { ...headers, "content-length": body.length },
      })
      const timer = setTimeout(
        () => request.destroy(new Error(`no answer within ${timeout_ms / 1000} seconds`)),
        timeout_ms
      )
      request.on("close", () => clearTimeout(timer))
      request.on("error", (error: NodeJS.ErrnoException) => {
        // A kept connection may have been closed by the other side in the same moment.
        if (again && request.reusedSocket && error.code === "ECONNRESET") return settle(attempt(false))
        settle({
          status: null,
          error: `${error.message}${error.code ? ` (${error.code})` : ""}`.slice(0, 500),
        })
      })
      request.on("response", (response) => {
        const status = response.statusCode ?? 0
        settle({ status, error: status >= 200 && status < 300 ? null : `the endpoint answered ${status}` })
        let read_bytes = 0
        response.on("error", () => undefined)
        response.on("data", (chunk: Buffer) => {
          read_bytes += chunk.length
          if (read_bytes > maxAnswer_bytes) response.destroy()
        })
      })
      request.end(body)
    })
  return attempt(true)
}
