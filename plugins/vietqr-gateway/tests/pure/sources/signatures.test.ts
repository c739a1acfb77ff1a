import { readFileSync } from "node:fs"
import { join } from "node:path"
import { cassoSource } from "../../../src/core/sources/casso"
import { sepaySource } from "../../../src/core/sources/sepay"
import { hmacHex } from "../../../src/kernel/signatures"

interface Vector {
  id: string
  checksum_key: string
  header: string
  body: Record<string, unknown>
}
const { vectors }: { vectors: Vector[] } = JSON.parse(
  readFileSync(join(__dirname, "../../../data/webhook-signature-vectors.json"), "utf8")
)
const cassoVector = vectors.find(({ id }) => id === "casso-v2")

describe("published signatures", () => {
  it("Casso's is accepted at its time, refused later or changed", () => {
    const source = cassoSource(cassoVector?.checksum_key ?? "")
    const at = (now: number, body: unknown = cassoVector?.body) =>
      source.accept({
        body: Buffer.from(JSON.stringify(body)),
        header: (name) => (name === "x-casso-signature" ? cassoVector?.header : undefined),
        now: new Date(now),
      })
    expect(at(1_727_948_258_788)).toEqual({ taken: true, external_id: "0", test_only: false })
    expect(at(1_727_948_258_788 + 301_000)).toEqual({ taken: false, reason: "timestamp_too_far" })
    expect(at(1_727_948_258_788, { ...cassoVector?.body, error: 1 })).toEqual({
      taken: false,
      reason: "signature_wrong",
    })
  })
})

it("a signature of SePay holds for five minutes before and after its time, and not a second longer", () => {
  const secret = "webhook-secret-of-the-test"
  const signed_at = 1_700_000_000
  const body = JSON.stringify({
    id: 1,
    transactionDate: "2026-11-22 15:04:05",
    accountNumber: "1900000000018",
    content: "tien",
    transferType: "in",
    transferAmount: 1000,
  })
  const headers: Readonly<Record<string, string>> = {
    "x-sepay-timestamp": String(signed_at),
    "x-sepay-signature": `sha256=${hmacHex("sha256", secret, `${signed_at}.${body}`)}`,
  }
  const source = sepaySource({
    api_key: undefined,
    webhook_secret: secret,
    simulation_secret: "secret-of-the-simulated-bank",
  })
  const takenAfter = (seconds: number) =>
    source.accept({
      body: Buffer.from(body),
      header: (name) => headers[name],
      now: new Date((signed_at + seconds) * 1000),
    }).taken
  expect([-301, -300, 0, 300, 301].map(takenAfter)).toEqual([false, true, true, true, false])
})
