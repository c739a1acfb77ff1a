import { z } from "zod"
import { hmacHex, sameText } from "../../kernel/signatures"
import type { BankMovement } from "../bank-transactions/movement"
import { referenceCore } from "../bank-transactions/reference-core"
import { binOrNull, moment, optionalText, positiveAmount } from "./fields"
import { readJson, sortedJson } from "./json"
import { type Acceptance, type NoticeSource, taken, unauthenticated } from "./source"

const envelope = z.looseObject({ data: z.record(z.string(), z.unknown()), signature: z.string().max(200) })

const data = z.looseObject({
  orderCode: z.number().int(),
  amount: positiveAmount,
  description: optionalText,
  accountNumber: z.string().min(1).max(50),
  reference: z.string().min(1).max(100),
  transactionDateTime: moment,
  currency: z.string().default("VND"),
  code: z.string(),
  counterAccountBankId: optionalText,
  counterAccountName: optionalText,
  counterAccountNumber: optionalText,
  virtualAccountNumber: optionalText,
})

/** payOS' signature: HMAC-SHA256 over the fields of `data`, sorted, as `key=value` joined by `&`; null is empty. */
export function payosSignature(fields: Record<string, unknown>, checksum_key: string): string {
  const text = Object.keys(fields)
    .sort()
    .map((key) => {
      const value = fields[key]
      const plain =
        value === null || value === undefined || value === "null" || value === "undefined"
          ? ""
          : typeof value === "object"
            ? (sortedJson(value) ?? "")
            : String(value)
      return `${key}=${plain}`
    })
    .join("&")
  return hmacHex("sha256", checksum_key, text)
}

/** Notices of payOS (https://payos.vn). Only successful payments (`code` 00) are movements. */
export function payosSource(checksum_key: string): NoticeSource {
  const parse = (body: Buffer) => {
    const outer = envelope.safeParse(readJson(body))
    return outer.success
      ? {
          fields: outer.data.data,
          signature: outer.data.signature,
          data: data.safeParse(outer.data.data).data ?? null,
        }
      : null
  }
  return {
    name: "payos",
    path: "/payos",
    accept({ body }): Acceptance {
      const read = parse(body)
      if (!read || !sameText(read.signature, payosSignature(read.fields, checksum_key)))
        return unauthenticated("signature_wrong")
      return taken(read.data ? `${read.data.orderCode}:${read.data.reference}` : undefined, body)
    },
    read(body): BankMovement[] | null {
      const found = parse(body)?.data
      if (!found) return null
      if (found.code !== "00") return []
      return [
        {
          external_id: `${found.orderCode}:${found.reference}`,
          account_numbers: [found.accountNumber, found.virtualAccountNumber].filter(
            (number) => number !== ""
          ),
          direction: "credit",
          amount: found.amount,
          currency: found.currency,
          description: found.description,
          reference: referenceCore(found.reference),
          counterparty: {
            bank_bin: binOrNull(found.counterAccountBankId),
            account_number: found.counterAccountNumber || null,
            name: found.counterAccountName || null,
          },
          balance_after: null,
          occurred_at: found.transactionDateTime,
        },
      ]
    },
    acknowledgement: () => ({ success: true }),
  }
}
