import { z } from "zod"
import { findBank } from "../../core/banks/list"
import { decodeVietQR } from "../../kernel/qr/decode"
import { encodeVietQR } from "../../kernel/qr/encode"
import { VietQRError } from "../../kernel/qr/vietqr"
import { expand } from "../http/fields"
import { route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { vietqrObject } from "./output"

/** The `vietqr` object: a payload and what it contains. */
function presentVietQR(payload: string): object {
  const qr = decodeVietQR(payload)
  return {
    object: "vietqr",
    payload,
    ...qr,
    bank_name: findBank(qr.bank_bin)?.name ?? null,
    currency: "vnd",
    country: "VN",
  }
}

/** Turns a broken limit into a refusal that names the parameter. */
function orRefuse(work: () => object): object {
  try {
    return work()
  } catch (error) {
    if (error instanceof VietQRError) throw invalidParameter(error.param, error.reason, error.message)
    throw error
  }
}

const amount = z
  .string()
  .regex(/^-?\d{1,15}$/, "Invalid integer")
  .transform(Number)
  .meta({ type: "integer" })

const encode = route({
  method: "post",
  path: "/v1/vietqr/encode",
  scope: "public",
  output: vietqrObject,
  summary: "Make a VietQR payload",
  input: z.strictObject({
    bank_bin: z.string().max(20),
    account_number: z.string().max(100),
    amount: amount.optional(),
    purpose: z.string().max(1000).optional(),
    service: z.enum(["account", "card"]).optional(),
    bill_number: z.string().max(1000).optional(),
    reference_label: z.string().max(1000).optional(),
    expand,
  }),
  transactional: false,
  handle: async ({ input: { expand: _, ...qr } }) => orRefuse(() => presentVietQR(encodeVietQR(qr))),
})

const decode = route({
  method: "post",
  path: "/v1/vietqr/decode",
  scope: "public",
  output: vietqrObject,
  summary: "Read a VietQR payload; a refused one names its fault",
  input: z.strictObject({ payload: z.string().min(1).max(2000), expand }),
  transactional: false,
  handle: async ({ input }) => orRefuse(() => presentVietQR(input.payload)),
})

/** Encoding and decoding for anyone who needs just that. */
export const vietqrRoutes = [encode, decode]
