import { z } from "zod"
import { hmacHex, sameText } from "../../kernel/signatures"
import type { BankMovement } from "../bank-transactions/movement"
import { referenceCore } from "../bank-transactions/reference-core"
import { balance, binOrNull, externalId, moment, optionalText, signedAmount } from "./fields"
import { readJson, sortedJson } from "./json"
import { type Acceptance, type NoticeSource, taken, unauthenticated } from "./source"

const maxDrift_ms = 5 * 60_000

const transaction = z.looseObject({
  id: externalId,
  reference: optionalText,
  description: optionalText,
  amount: signedAmount,
  runningBalance: balance,
  transactionDateTime: moment,
  accountNumber: z.string().min(1).max(50),
  virtualAccountNumber: optionalText,
  counterAccountName: optionalText,
  counterAccountNumber: optionalText,
  counterAccountBankId: optionalText,
})

const v2 = z.looseObject({ error: z.literal(0), data: transaction })

const v1 = z.looseObject({
  error: z.literal(0),
  data: z
    .array(
      z.looseObject({
        id: externalId,
        tid: optionalText,
        description: optionalText,
        amount: signedAmount,
        cusum_balance: balance,
        when: moment,
        bank_sub_acc_id: optionalText,
        subAccId: optionalText,
        virtualAccount: optionalText,
        corresponsiveName: optionalText,
        corresponsiveAccount: optionalText,
        corresponsiveBankId: optionalText,
      })
    )
    .min(1)
    .max(200),
})

/** A signed amount: negative ones left the account. */
function directed(amount: number): Pick<BankMovement, "direction" | "amount"> {
  return { direction: amount > 0 ? "credit" : "debit", amount: Math.abs(amount) }
}

/** Casso's webhook v2: `X-Casso-Signature: t=<ms>,v1=<hex>`, HMAC-SHA512 over `t.` and the body with sorted keys. */
export function cassoSource(checksum_key: string): NoticeSource {
  return {
    name: "casso",
    path: "/casso",
    accept({ body, header, now }): Acceptance {
      const [, t = "", signature = ""] =
        /^t=(\d{10,14}),v1=([0-9a-f]{128})$/.exec(header("x-casso-signature") ?? "") ?? []
      const read = readJson(body)
      const sorted = sortedJson(read ?? null)
      if (
        !t ||
        sorted === undefined ||
        !sameText(signature, hmacHex("sha512", checksum_key, `${t}.${sorted}`))
      )
        return unauthenticated("signature_wrong")
      if (Math.abs(now.getTime() - Number(t)) > maxDrift_ms) return unauthenticated("timestamp_too_far")
      const parsed = v2.safeParse(read)
      return taken(parsed.data?.data.id, body)
    },
    read(body): BankMovement[] | null {
      const parsed = v2.safeParse(readJson(body))
      if (!parsed.success) return null
      const { data } = parsed.data
      return [
        {
          ...directed(data.amount),
          external_id: data.id,
          account_numbers: [data.accountNumber, data.virtualAccountNumber].filter((number) => number !== ""),
          currency: "VND",
          description: data.description,
          reference: referenceCore(data.reference),
          counterparty: {
            bank_bin: binOrNull(data.counterAccountBankId),
            account_number: data.counterAccountNumber || null,
            name: data.counterAccountName || null,
          },
          balance_after: data.runningBalance,
          occurred_at: data.transactionDateTime,
        },
      ]
    },
    acknowledgement: () => ({ success: true }),
  }
}

/** Casso's older webhook: a `secure-token` header and several transactions in one notice. */
export function cassoV1Source(secure_token: string): NoticeSource {
  return {
    name: "casso_v1",
    path: "/casso/v1",
    accept({ body, header }): Acceptance {
      if (!sameText(header("secure-token") ?? "", secure_token)) return unauthenticated("token_wrong")
      return taken(undefined, body)
    },
    read(body): BankMovement[] | null {
      const parsed = v1.safeParse(readJson(body))
      if (!parsed.success) return null
      return parsed.data.data.map((data) => ({
        ...directed(data.amount),
        external_id: data.id,
        account_numbers: [data.bank_sub_acc_id, data.subAccId, data.virtualAccount].filter(
          (number) => number !== ""
        ),
        currency: "VND",
        description: data.description,
        reference: referenceCore(data.tid),
        counterparty: {
          bank_bin: binOrNull(data.corresponsiveBankId),
          account_number: data.corresponsiveAccount || null,
          name: data.corresponsiveName || null,
        },
        balance_after: data.cusum_balance,
        occurred_at: data.when,
      }))
    },
    acknowledgement: () => ({ success: true }),
  }
}
