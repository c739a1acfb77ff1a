import type { IncomingMessage, ServerResponse } from "node:http"
import { listBanks } from "../../src/core/banks/list"
import { type LocalServer, serve } from "./server"

/** A bank list as vietqr.io answers it, with one bank more and one name that is another. */
export const bankListAnswer = {
  code: "00",
  desc: "Get Bank list successful!",
  data: [
    ...listBanks()
      .slice(0, 30)
      .map(({ bin, name, short_name }, id) => ({
        id,
        name,
        code: short_name,
        bin,
        shortName: short_name,
        logo: "",
        transferSupported: 1,
        lookupSupported: 1,
      })),
    {
      id: 99,
      name: "Ngân hàng Mới",
      code: "MOI",
      bin: "999111",
      shortName: "Mới",
      logo: "",
      transferSupported: 1,
      lookupSupported: 0,
    },
    {
      id: 98,
      name: "Tên lạ",
      code: "MB",
      bin: "970422",
      shortName: "Khác",
      logo: "",
      transferSupported: 0,
      lookupSupported: 0,
    },
  ],
}

/** How the service answers a request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

/** Answers a value as JSON. */
export const json =
  (value: unknown): Behaviour =>
  (_request, response) =>
    void response.setHeader("content-type", "application/json").end(JSON.stringify(value))

/** Answers and never comes to an end. */
export const endless: Behaviour = (_request, response) => {
  response.setHeader("content-type", "application/json")
  const more = () => {
    if (!response.destroyed && response.write("x".repeat(65_536))) setImmediate(more)
    else response.once("drain", more)
  }
  more()
}

/** A service that has vietqr.io's routes: `GET /v2/banks`, `POST /v2/lookup` with the keys as headers. */
export interface VietQRIoService extends LocalServer {
  /** Where it is, and keys for it. */
  options: { url: string; client_id: string; api_key: string }
  /** What was sent to it. */
  requests: { path: string; headers: IncomingMessage["headers"]; body: string }[]
  /** How it answers from now on. */
  respond: Behaviour
}

/** Starts such a service. */
export async function startVietQRIo(): Promise<VietQRIoService> {
  const local = await serve((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")))
    request.on("end", () => {
      service.requests.push({ path: String(request.url), headers: request.headers, body })
      service.respond(request, response)
    })
  })
  const service: VietQRIoService = {
    ...local,
    options: { url: local.url, client_id: "client-1", api_key: "key-1" },
    requests: [],
    respond: json({}),
  }
  return service
}
