import { z } from "zod"
import { hmacHex, sameText } from "../../kernel/signatures"
import type { BankMovement } from "../bank-transactions/movement"
import { referenceCore } from "../bank-transactions/reference-core"
import { moment, optionalText, positiveAmount } from "./fields"
import { readJson } from "./json"
import { type Acceptance, type NoticeSource, taken, unauthenticated } from "./source"

/** How VietQR.vn signs in with us, and the key that makes our tokens. */
export interface VietQRVnOptions {
  username: string
  password: string
  token_secret: string
}

/** How long a token holds. */
export const token_s = 300

const notice = z.looseObject({
  bankaccount: z.string().min(1).max(50),
  amount: positiveAmount,
  transType: z.enum(["C", "D"]),
  content: optionalText,
  transactionid: z.string().min(1).max(100),
  transactiontime: moment,
  referencenumber: optionalText,
})

/** A token that proves itself: its end, in seconds since 1970, and an HMAC over it. */
export function makeToken(secret: string, ends_s: number): string {
  return Buffer.from(`${ends_s}.${hmacHex("sha256", secret, `vietqr.vn ${ends_s}`)}`).toString("base64url")
}

function tokenHolds(secret: string, token: string, now: Date): boolean {
  const [ends = "", signature = ""] = Buffer.from(token, "base64url").toString("utf8").split(".")
  return (
    /^\d{10}$/.test(ends) &&
    sameText(signature, hmacHex("sha256", secret, `vietqr.vn ${ends}`)) &&
    Number(ends) * 1000 > now.getTime()
  )
}

/** VietQR.vn's transaction-sync, which we serve: a bearer token of ours proves the sender. */
export function vietqrVnSource(options: VietQRVnOptions): NoticeSource {
  return {
    name: "vietqr_vn",
    path: "/vietqr-vn",
    accept({ body, header, now }): Acceptance {
      const token = /^Bearer (\S{1,300})$/i.exec(header("authorization") ?? "")?.[1] ?? ""
      if (!tokenHolds(options.token_secret, token, now)) return unauthenticated("token_wrong")
      const parsed = notice.safeParse(readJson(body))
      return taken(parsed.data?.transactionid, body)
    },
    read(body): BankMovement[] | null {
      const parsed = notice.safeParse(readJson(body))
      if (!parsed.success) return null
      const { data } = parsed
      return [
        {
          external_id: data.transactionid,
          account_numbers: [data.bankaccount],
          direction: data.transType === "C" ? "credit" : "debit",
          amount: data.amount,
          currency: "VND",
          description: data.content,
          reference: referenceCore(data.referencenumber),
          counterparty: { bank_bin: null, account_number: null, name: null },
          balance_after: null,
          occurred_at: data.transactiontime,
        },
      ]
    },
    acknowledgement: (external_id) => ({
      error: false,
      errorReason: null,
      toastMessage: null,
      object: { reftransactionid: external_id },
    }),
  }
}
