import { z } from "zod"
import { hmacHex, sameText } from "../../kernel/signatures"
import type { BankMovement } from "../bank-transactions/movement"
import { referenceCore } from "../bank-transactions/reference-core"
import { balance, externalId, moment, optionalText, positiveAmount } from "./fields"
import { readJson } from "./json"
import { type Acceptance, type IncomingNotice, type NoticeSource, taken, unauthenticated } from "./source"

/** A signed timestamp further from now than this is refused. */
const maxDrift_ms = 5 * 60_000

/** SePay's notice, https://developer.sepay.vn/en/sepay-webhooks */
const schema = z.looseObject({
  id: externalId,
  transactionDate: moment,
  accountNumber: z.string().min(1).max(50),
  subAccount: optionalText,
  code: optionalText,
  content: optionalText,
  transferType: z.enum(["in", "out"]),
  description: optionalText,
  transferAmount: positiveAmount,
  accumulated: balance,
  referenceCode: optionalText,
})

/** How SePay proves itself; at least one of the two must be set for live money. */
export interface SePayOptions {
  api_key: string | undefined
  webhook_secret: string | undefined
  /** Signs the simulated bank's notices; they can only ever touch test accounts. */
  simulation_secret: string
}

function parseNotice(body: Buffer): z.output<typeof schema> | null {
  return schema.safeParse(readJson(body)).data ?? null
}

function verify(
  { body, header, now }: IncomingNotice,
  options: SePayOptions
): { ok: true; test_only: boolean } | { ok: false; reason: string } {
  const signature = header("x-sepay-signature")
  if (signature !== undefined) {
    const timestamp = header("x-sepay-timestamp") ?? ""
    if (!/^\d{9,14}$/.test(timestamp)) return { ok: false, reason: "timestamp_missing" }
    const sent_ms = Number(timestamp) * (timestamp.length > 11 ? 1 : 1000)
    const signed = Buffer.concat([Buffer.from(`${timestamp}.`), body])
    const fits = (secret: string | undefined) =>
      secret !== undefined && sameText(signature, `sha256=${hmacHex("sha256", secret, signed)}`)
    const live = fits(options.webhook_secret)
    if (!live && !fits(options.simulation_secret)) return { ok: false, reason: "signature_wrong" }
    if (Math.abs(now.getTime() - sent_ms) > maxDrift_ms) return { ok: false, reason: "timestamp_too_far" }
    return { ok: true, test_only: !live }
  }
  const key = /^Apikey (.{1,200})$/i.exec(header("authorization") ?? "")?.[1]
  if (key !== undefined && options.api_key !== undefined && sameText(key, options.api_key))
    return { ok: true, test_only: false }
  return { ok: false, reason: key === undefined ? "unsigned" : "api_key_wrong" }
}

/** Notices of SePay (https://sepay.vn): `Authorization: Apikey …` or an HMAC over `timestamp.rawBody`. */
export function sepaySource(options: SePayOptions): NoticeSource {
  return {
    name: "sepay",
    path: "/sepay",
    accept(notice): Acceptance {
      const proof = verify(notice, options)
      if (!proof.ok) return unauthenticated(proof.reason)
      return taken(parseNotice(notice.body)?.id, notice.body, proof.test_only)
    },
    read(body): BankMovement[] | null {
      const read = parseNotice(body)
      if (!read) return null
      return [
        {
          external_id: read.id,
          account_numbers: [read.accountNumber, read.subAccount].filter((number) => number !== ""),
          direction: read.transferType === "in" ? "credit" : "debit",
          amount: read.transferAmount,
          currency: "VND",
          description: [read.content, read.description, read.code]
            .filter((part, index, all) => part !== "" && all.indexOf(part) === index)
            .join(" | "),
          reference: referenceCore(read.referenceCode),
          counterparty: { bank_bin: null, account_number: null, name: null },
          balance_after: read.accumulated,
          occurred_at: read.transactionDate,
        },
      ]
    },
    acknowledgement: () => ({ success: true }),
  }
}
