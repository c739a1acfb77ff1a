import { fetchAccountName, fetchBanks } from "../../../src/core/banks/vietqr-io"
import {
  type Behaviour,
  bankListAnswer,
  endless,
  json,
  startVietQRIo,
  type VietQRIoService,
} from "../../support/vietqr-io"

let service: VietQRIoService
beforeAll(async () => void (service = await startVietQRIo()))
afterAll(() => service.close())

describe("the bank list", () => {
  it("is read from the service", async () => {
    service.respond = json(bankListAnswer)
    expect(await fetchBanks(service.options)).toContainEqual({
      bin: "999111",
      name: "Ngân hàng Mới",
      short_name: "Mới",
      transfer_supported: true,
    })
    expect(service.requests.at(-1)?.path).toBe("/v2/banks")
  })

  it.each([
    ["nonsense", json("nonsense")],
    ["an error that is none of the shape", json({ code: "01", desc: "no", data: null })],
    ["a list that is far too short", json({ code: "00", data: bankListAnswer.data.slice(0, 3) })],
    [
      "a BIN that is none",
      json({ ...bankListAnswer, data: [...bankListAnswer.data, { ...bankListAnswer.data[0], bin: "<b>" }] }),
    ],
    ["500", ((_request, response) => void response.writeHead(500).end("{}")) satisfies Behaviour],
    [
      "a redirect",
      ((_request, response) =>
        void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()) satisfies Behaviour,
    ],
    ["an answer without end", endless],
  ])("is left as it is after %s", async (_name, behaviour) => {
    service.respond = behaviour
    await expect(fetchBanks(service.options)).rejects.toThrow("vietqr.io gave no bank list")
  })
})

describe("an account's name", () => {
  const account = { bank_bin: "970422", account_number: "0359000000" }

  it("is asked for with the keys as headers", async () => {
    service.respond = json({ code: "00", desc: "success", data: { accountName: "NGUYEN VAN A" } })
    expect(await fetchAccountName(service.options, account)).toBe("NGUYEN VAN A")
    expect(service.requests.at(-1)).toMatchObject({
      path: "/v2/lookup",
      headers: { "x-client-id": "client-1", "x-api-key": "key-1" },
      body: '{"bin":"970422","accountNumber":"0359000000"}',
    })
  })

  it("is null for an account nobody has", async () => {
    service.respond = json({ code: "42", desc: "invalid account", data: null })
    expect(await fetchAccountName(service.options, account)).toBeNull()
  })

  it.each([
    ["nonsense", json([])],
    ["an answer without end", endless],
    ["an empty name", json({ code: "00", data: { accountName: " " } })],
  ])("is refused when the service answers %s", async (_name, behaviour) => {
    service.respond = behaviour
    await expect(fetchAccountName(service.options, account)).rejects.toThrow()
  })
})
