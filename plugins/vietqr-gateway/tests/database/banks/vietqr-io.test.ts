import { findBank } from "../../../src/core/banks/list"
import { startGateway, waitFor } from "../../support/harness"
import { bankListAnswer, json, startVietQRIo, type VietQRIoService } from "../../support/vietqr-io"

let service: VietQRIoService
beforeAll(async () => void (service = await startVietQRIo()))
afterAll(() => service.close())

describe("a gateway", () => {
  const variables = () => ({
    VIETQR_IO_CLIENT_ID: "client-1",
    VIETQR_IO_API_KEY: "key-1",
    VIETQR_IO_URL: service.options.url,
  })
  const account = { bank_bin: "970422", account_number: "0359000000" }

  it("that is told of the service learns new banks, keeps its own overrides, and looks names up", async () => {
    service.respond = (request, response) =>
      json(
        request.url === "/v2/banks" ? bankListAnswer : { code: "00", data: { accountName: "NGUYEN VAN A" } }
      )(request, response)
    const test = await startGateway(variables())
    await waitFor(async () => findBank("999111"))
    expect(findBank("970422")).toMatchObject({ short_name: "MB", transfer_supported: true, app_id: "mb" })
    expect(await test.stripe.rawRequest("POST", "/v1/vietqr/account_names", account)).toMatchObject({
      object: "vietqr.account_name",
      account_holder_name: "NGUYEN VAN A",
    })
    service.respond = (_request, response) => void response.writeHead(500).end()
    await expect(test.stripe.rawRequest("POST", "/v1/vietqr/account_names", account)).rejects.toMatchObject({
      statusCode: 503,
      code: "lookup_unavailable",
    })
    const { instructions } = await test.intent(1000)
    expect(instructions?.transfer_code).toMatch(/^CHP/)
    await test.stop()
  })

  it("that is not told of it asks nobody", async () => {
    const before = service.requests.length
    const test = await startGateway()
    await expect(test.stripe.rawRequest("POST", "/v1/vietqr/account_names", account)).rejects.toMatchObject({
      statusCode: 404,
    })
    expect(service.requests).toHaveLength(before)
    await test.stop()
  })
})
