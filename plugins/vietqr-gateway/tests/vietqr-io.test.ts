import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { findBank, listBanks } from "../src/core/banks/list"
import { fetchAccountName, fetchBanks } from "../src/core/banks/vietqr-io"
import { eventually, startGateway } from "./support/harness"

/** Speaks as vietqr.io does: `GET /v2/banks`, `POST /v2/lookup` with the keys as headers. */
const banks = {
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

type Behaviour = (request: IncomingMessage, body: string, response: ServerResponse) => void
const json =
  (value: unknown): Behaviour =>
  (_request, _body, response) =>
    void response.setHeader("content-type", "application/json").end(JSON.stringify(value))
let behave: Behaviour = json({})
const heard: { path: string; headers: IncomingMessage["headers"]; body: string }[] = []

const service = createServer((request, response) => {
  let body = ""
  request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")))
  request.on("end", () => {
    heard.push({ path: String(request.url), headers: request.headers, body })
    behave(request, body, response)
  })
})

let options = { url: "", client_id: "client-1", api_key: "key-1" }
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve))
  const address = service.address()
  options = {
    ...options,
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
  }
  // The package writes its errors to the console.
  jest.spyOn(console, "log").mockImplementation(() => undefined)
})
afterAll(() => void service.close().closeAllConnections())

const endless: Behaviour = (_request, _body, response) => {
  response.setHeader("content-type", "application/json")
  const more = () => {
    if (!response.destroyed && response.write("x".repeat(65_536))) setImmediate(more)
    else response.once("drain", more)
  }
  more()
}

describe("the bank list", () => {
  it("is read through the package", async () => {
    behave = json(banks)
    expect(await fetchBanks(options)).toContainEqual({
      bin: "999111",
      name: "Ngân hàng Mới",
      short_name: "Mới",
      transfer_supported: true,
    })
    expect(heard.at(-1)?.path).toBe("/v2/banks")
  })

  it.each([
    ["nonsense", json("nonsense")],
    ["an error that is none of the shape", json({ code: "01", desc: "no", data: null })],
    ["a list that is far too short", json({ code: "00", data: banks.data.slice(0, 3) })],
    ["a BIN that is none", json({ ...banks, data: [...banks.data, { ...banks.data[0], bin: "<b>" }] })],
    ["500", ((_request, _body, response) => void response.writeHead(500).end("{}")) satisfies Behaviour],
    [
      "a redirect",
      ((_request, _body, response) =>
        void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()) satisfies Behaviour,
    ],
    ["an answer without end", endless],
  ])("is left as it is after %s", async (_name, behaviour) => {
    behave = behaviour
    await expect(fetchBanks(options)).rejects.toThrow("vietqr.io gave no bank list")
  })
})

describe("an account's name", () => {
  const account = { bank_bin: "970422", account_number: "0359000000" }

  it("is asked for with the keys as headers", async () => {
    behave = json({ code: "00", desc: "success", data: { accountName: "NGUYEN VAN A" } })
    expect(await fetchAccountName(options, account)).toBe("NGUYEN VAN A")
    expect(heard.at(-1)).toMatchObject({
      path: "/v2/lookup",
      headers: { "x-client-id": "client-1", "x-api-key": "key-1" },
      body: '{"bin":"970422","accountNumber":"0359000000"}',
    })
  })

  it("is null for an account nobody has", async () => {
    behave = json({ code: "42", desc: "invalid account", data: null })
    expect(await fetchAccountName(options, account)).toBeNull()
  })

  it.each([
    ["nonsense", json([])],
    ["an answer without end", endless],
    ["an empty name", json({ code: "00", data: { accountName: " " } })],
  ])("is refused when the service answers %s", async (_name, behaviour) => {
    behave = behaviour
    await expect(fetchAccountName(options, account)).rejects.toThrow()
  })
})

describe("a gateway", () => {
  const variables = () => ({
    VIETQR_IO_CLIENT_ID: "client-1",
    VIETQR_IO_API_KEY: "key-1",
    VIETQR_IO_URL: options.url,
  })
  const ask = { bank_bin: "970422", account_number: "0359000000" }

  it("that is told of the service learns new banks, keeps its own overrides, and looks names up", async () => {
    behave = (request, body, response) =>
      json(request.url === "/v2/banks" ? banks : { code: "00", data: { accountName: "NGUYEN VAN A" } })(
        request,
        body,
        response
      )
    const test = await startGateway(variables())
    await eventually(async () => findBank("999111"))
    expect(findBank("970422")).toMatchObject({ short_name: "MB", transfer_supported: true, app_id: "mb" })
    expect(await test.stripe.rawRequest("POST", "/v1/vietqr/account_names", ask)).toMatchObject({
      object: "vietqr.account_name",
      account_holder_name: "NGUYEN VAN A",
    })
    behave = (_request, _body, response) => void response.writeHead(500).end()
    await expect(test.stripe.rawRequest("POST", "/v1/vietqr/account_names", ask)).rejects.toMatchObject({
      statusCode: 503,
      code: "lookup_unavailable",
    })
    const { how } = await test.intent(1000)
    expect(how?.transfer_code).toMatch(/^CHP/)
    await test.stop()
  })

  it("that is not told of it asks nobody", async () => {
    const before = heard.length
    const test = await startGateway()
    await expect(test.stripe.rawRequest("POST", "/v1/vietqr/account_names", ask)).rejects.toMatchObject({
      statusCode: 404,
    })
    expect(heard).toHaveLength(before)
    await test.stop()
  })
})
