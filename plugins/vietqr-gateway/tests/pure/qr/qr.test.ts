import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import jsQR from "jsqr"
import QRCode from "qrcode"
import sharp from "sharp"
import { QRPay } from "vietnam-qr-pay"
import { crc16 } from "../../../src/kernel/qr/crc"
import { decodeVietQR } from "../../../src/kernel/qr/decode"
import { encodeVietQR } from "../../../src/kernel/qr/encode"
import { renderPng, renderSvg } from "../../../src/kernel/qr/render"
import { VietQRError } from "../../../src/kernel/qr/vietqr"

interface Vector {
  id: string
  kind: string
  payload: string
  decoded: Record<string, string> | null
}

const { vectors }: { vectors: Vector[] } = JSON.parse(
  readFileSync(join(__dirname, "../../../data/vietqr-vectors.json"), "utf8")
)

const reasonOf = (work: () => unknown): string => {
  try {
    work()
    return "taken"
  } catch (error) {
    if (error instanceof VietQRError) return error.reason
    throw error
  }
}

describe("published payloads", () => {
  it("are all 23 here", () => expect(vectors).toHaveLength(23))

  it.each(vectors.filter(({ kind }) => kind === "positive"))(
    "$id is written exactly so and read back",
    ({ payload, decoded }) => {
      const qr = decodeVietQR(payload)
      expect(qr).toMatchObject({
        bank_bin: decoded?.["38.01.00"],
        account_number: decoded?.["38.01.01"],
        service: decoded?.["38.02"] === "QRIBFTTC" ? "card" : "account",
        initiation: decoded?.["01"] === "12" ? "dynamic" : "static",
        amount: decoded?.["54"] ? Number(decoded["54"]) : null,
        purpose: decoded?.["62.08"] ?? null,
        bill_number: decoded?.["62.01"] ?? null,
        reference_label: decoded?.["62.05"] ?? null,
      })
      expect(encodeVietQR(qr)).toBe(payload)
    }
  )

  it.each(vectors.filter(({ kind }) => kind === "positive-decode-only"))(
    "$id is read, though never written",
    ({ payload, decoded }) => {
      const qr = decodeVietQR(payload)
      expect(qr.amount).toBe(Number(decoded?.["54"]))
      expect(encodeVietQR(qr)).not.toBe(payload)
    }
  )

  it.each([
    ["napas-6.1.1-as-published", "structure_invalid"],
    ["bad-crc", "crc_mismatch"],
    ["zero-amount", "amount_too_small"],
    ["test-with-wrong-crc", "crc_mismatch"],
  ])("%s is refused as %s", (id, reason) => {
    const vector = vectors.find((candidate) => candidate.id === id)
    expect(reasonOf(() => decodeVietQR(vector?.payload ?? ""))).toBe(reason)
  })

  it("leave no kind untested", () => {
    expect(new Set(vectors.map(({ kind }) => kind))).toEqual(
      new Set(["positive", "positive-decode-only", "negative-structure", "negative-crc", "negative-value"])
    )
  })
})

describe("limits", () => {
  const good = { bank_bin: "970416", account_number: "257678859" }

  it("knows the checksum of 123456789", () => expect(crc16("123456789")).toBe("29B1"))

  it.each([
    [{ bank_bin: "97041" }, "bank_bin_invalid"],
    [{ bank_bin: "97041A" }, "bank_bin_invalid"],
    [{ account_number: "" }, "account_number_invalid"],
    [{ account_number: "12345678901234567890" }, "account_number_invalid"],
    [{ account_number: "12 34" }, "account_number_invalid"],
    [{ amount: 0 }, "amount_too_small"],
    [{ amount: -1 }, "amount_too_small"],
    [{ amount: 1.5 }, "amount_not_integer"],
    [{ amount: 500_000_000 }, "amount_too_large"],
    [{ purpose: "" }, "purpose_empty"],
    [{ purpose: "a".repeat(26) }, "purpose_too_long"],
    [{ purpose: "Pà Cò" }, "purpose_not_ascii"],
    [{ bill_number: "b".repeat(26) }, "bill_number_too_long"],
    [{ reference_label: "ü" }, "reference_label_not_ascii"],
  ])("refuses %j as %s", (change, reason) =>
    expect(reasonOf(() => encodeVietQR({ ...good, ...change }))).toBe(reason)
  )

  it("takes each value at its limit", () => {
    const qr = {
      bank_bin: "970416",
      account_number: "A".repeat(19),
      amount: 499_999_999,
      purpose: "p".repeat(25),
      bill_number: "b".repeat(25),
      reference_label: "r".repeat(25),
    }
    expect(decodeVietQR(encodeVietQR(qr))).toMatchObject(qr)
  })

  it("refuses what a payload must not have", () => {
    const sealed = (body: string) => `${body}6304${crc16(`${body}6304`)}`
    const body = encodeVietQR(good).slice(0, -8)
    expect(reasonOf(() => decodeVietQR(sealed(`${body}5802VN`)))).toBe("tag_repeated")
    expect(reasonOf(() => decodeVietQR(sealed(body.replace("5303704", "5303840"))))).toBe("currency_not_vnd")
    expect(reasonOf(() => decodeVietQR(sealed(body.replace("5802VN", "5802US"))))).toBe("country_not_vn")
    expect(reasonOf(() => decodeVietQR(sealed(body.replace("A000000727", "A000000728"))))).toBe("not_vietqr")
    expect(reasonOf(() => decodeVietQR(sealed(body.replace("QRIBFTTA", "QRIBFTTX"))))).toBe("service_unknown")
    expect(reasonOf(() => decodeVietQR(sealed(body.replace("010211", "010213"))))).toBe("initiation_unknown")
    expect(reasonOf(() => decodeVietQR(body))).toBe("crc_missing")
    expect(reasonOf(() => decodeVietQR("xin chào"))).toBe("payload_not_ascii")
    expect(reasonOf(() => decodeVietQR("0".repeat(600)))).toBe("payload_too_long")
  })

  it("reads a purpose of 28 characters, as banks make them, and writes none", () => {
    const purpose = "THANH TOAN DON HANG 20261128"
    const body = encodeVietQR({ ...good, purpose: "x" }).slice(0, -8)
    const longer = body.replace("62050801x", `62320828${purpose}`)
    expect(decodeVietQR(`${longer}6304${crc16(`${longer}6304`)}`)).toMatchObject({ purpose })
    expect(reasonOf(() => encodeVietQR({ ...good, purpose }))).toBe("purpose_too_long")
  })

  it("reads a checksum in lower case", () => {
    const payload = encodeVietQR(good)
    expect(decodeVietQR(payload.slice(0, -4) + payload.slice(-4).toLowerCase())).toMatchObject(good)
  })
})

describe("any code", () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 25,
  })
  const qr = fc.record(
    {
      bank_bin: fc.stringMatching(/^\d{6}$/),
      account_number: fc.stringMatching(/^[A-Za-z0-9]{1,19}$/),
      amount: fc.integer({ min: 1, max: 499_999_999 }),
      purpose: ascii,
      bill_number: ascii,
      reference_label: ascii,
    },
    { requiredKeys: ["bank_bin", "account_number"] }
  )

  it("comes back from its payload as it went in", () => {
    fc.assert(fc.property(qr, (input) => void expect(decodeVietQR(encodeVietQR(input))).toMatchObject(input)))
  })

  it("is read the same by vietnam-qr-pay", () => {
    fc.assert(
      fc.property(qr, (input) => {
        const read = new QRPay(encodeVietQR(input))
        expect(read.isValid).toBe(true)
        expect(read.consumer).toMatchObject({ bankBin: input.bank_bin, bankNumber: input.account_number })
        expect(read.amount ?? undefined).toBe(input.amount === undefined ? undefined : String(input.amount))
      })
    )
  })

  it("never makes the reader fail otherwise than by a named refusal", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        (text) => void expect(typeof reasonOf(() => decodeVietQR(text))).toBe("string")
      )
    )
    fc.assert(
      fc.property(qr, fc.nat(200), fc.stringMatching(/^[ -~]$/), (input, at, letter) => {
        const payload = encodeVietQR(input)
        const index = at % payload.length
        if (payload.charAt(index).toUpperCase() === letter.toUpperCase()) return
        expect(
          reasonOf(() => decodeVietQR(payload.slice(0, index) + letter + payload.slice(index + 1)))
        ).not.toBe("taken")
      })
    )
  })
})

describe("pictures", () => {
  const payload = encodeVietQR({
    bank_bin: "970422",
    account_number: "0023457923442",
    amount: 40_123,
    purpose: "test text string",
  })

  it.each([
    ["PNG", () => renderPng(payload)],
    ["SVG", async () => Buffer.from(await renderSvg(payload))],
  ])("a %s is read back by a scanner", async (_kind, render) => {
    const { data, info } = await sharp(await render())
      .resize(512, 512)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(payload)
  })
})

it("a picture that is requested again and again is drawn once, and forgotten after two hundred others", async () => {
  // How often, not what: drawing hundreds would only cost time.
  const draw = jest.spyOn(QRCode, "toBuffer") as unknown as jest.SpyInstance<Promise<Buffer>, [string]>
  draw.mockImplementation(async (text) => Buffer.from(text))
  const first = await renderPng("payload")
  expect(await renderPng("payload")).toBe(first)
  expect(draw).toHaveBeenCalledTimes(1)
  for (let n = 0; n < 200; n++) await renderPng(`other ${n}`)
  expect(draw).toHaveBeenCalledTimes(201)
  expect(await renderPng("payload")).not.toBe(first)
  expect(draw).toHaveBeenCalledTimes(202)
  draw.mockRestore()
})
