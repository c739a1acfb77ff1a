import { readFileSync } from "node:fs"
import { join } from "node:path"
import { refusalStatus } from "../../../src/api/sources/router"
import { cassoSource } from "../../../src/core/sources/casso"
import { payosSignature } from "../../../src/core/sources/payos"

interface Vector {
  id: string
  checksum_key: string
  data: Record<string, unknown>
  signature: string
  header: string
  body: Record<string, unknown>
}
const { vectors }: { vectors: Vector[] } = JSON.parse(
  readFileSync(join(__dirname, "../../../data/webhook-signature-vectors.json"), "utf8")
)
const [payosVector, cassoVector] = ["payos-webhook", "casso-v2"].map((id) =>
  vectors.find((vector) => vector.id === id)
)

describe("published signatures", () => {
  it("payOS' is made again", () =>
    expect(payosSignature(payosVector?.data ?? {}, payosVector?.checksum_key ?? "")).toBe(
      payosVector?.signature
    ))

  it("Casso's is accepted at its time, refused later or changed", () => {
    const source = cassoSource(cassoVector?.checksum_key ?? "")
    const at = (now: number, body: unknown = cassoVector?.body) =>
      source.accept({
        body: Buffer.from(JSON.stringify(body)),
        header: (name) => (name === "x-casso-signature" ? cassoVector?.header : undefined),
        now: new Date(now),
      })
    expect(at(1_727_948_258_788)).toEqual({ taken: true, external_id: "0", test_only: false })
    expect(at(1_727_948_258_788 + 301_000)).toMatchObject({ taken: false, fault: "unauthenticated" })
    expect(at(1_727_948_258_788, { ...cassoVector?.body, error: 1 })).toMatchObject({
      taken: false,
      fault: "unauthenticated",
    })
    expect(refusalStatus("unauthenticated")).toBe(401)
  })
})
