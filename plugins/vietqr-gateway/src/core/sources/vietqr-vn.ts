import express, { type Router } from "express"
import { z } from "zod"
import { readNotice } from "../../api/sources/intake"
import { hmacHex, sameText } from "../../kernel/signatures"
import { lettersAndDigits } from "../../kernel/text"
import type { Gateway } from "../../runtime/gateway"
import type { Acceptance, BankMovement, NoticeSource } from "../bank-transactions/movement"
import { optionalText, positiveAmount } from "./fields"
import { readJson } from "./json"

/** How VietQR.vn signs in with us, and the key that makes our tokens. */
export interface VietQRVnOptions {
  username: string
  password: string
  token_secret: string
}

const token_s = 300

const notice = z.looseObject({
  bankaccount: z.string().min(1).max(50),
  amount: positiveAmount,
  transType: z.enum(["C", "D"]),
  content: optionalText,
  transactionid: z.string().min(1).max(100),
  transactiontime: z.number().int().min(946_684_800).max(4_102_444_800_000),
  referencenumber: optionalText,
})

/** A token that proves itself: its end and an HMAC over it. */
function makeToken(secret: string, ends_s: number): string {
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
      if (!tokenHolds(options.token_secret, token, now))
        return { taken: false, status: 401, reason: "token_wrong" }
      const parsed = notice.safeParse(readJson(body))
      return parsed.success
        ? { taken: true, external_id: parsed.data.transactionid, test_only: false }
        : { taken: false, status: 400, reason: "unreadable" }
    },
    read(body): BankMovement[] {
      const parsed = notice.safeParse(readJson(body))
      if (!parsed.success) return []
      const { data } = parsed
      return [
        {
          external_id: data.transactionid,
          account_numbers: [data.bankaccount],
          direction: data.transType === "C" ? "credit" : "debit",
          amount: data.amount,
          currency: "VND",
          description: data.content,
          reference: lettersAndDigits(data.referencenumber) || null,
          counterparty: { bank_bin: null, account_number: null, name: null },
          balance_after: null,
          occurred_at: new Date(data.transactiontime * (data.transactiontime > 1e11 ? 1 : 1000)),
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

/** The two addresses VietQR.vn calls: `POST /api/token_generate` (Basic → bearer) and `POST /bank/api/transaction-sync`. */
export function vietqrVnRouter(gateway: Gateway, source: NoticeSource, options: VietQRVnOptions): Router {
  const router = express.Router()
  const refuse = (status: number, reason: string) => ({
    status,
    body: { error: true, errorReason: reason, toastMessage: reason, object: null },
  })
  router.post("/api/token_generate", (request, response) => {
    const given = Buffer.from(
      /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(request.get("authorization") ?? "")?.[1] ?? "",
      "base64"
    ).toString("utf8")
    if (!sameText(given, `${options.username}:${options.password}`)) {
      response.status(401).json(refuse(401, "Unauthorized").body)
      return
    }
    const ends_s = Math.floor(gateway.now().getTime() / 1000) + token_s
    response.json({
      access_token: makeToken(options.token_secret, ends_s),
      token_type: "Bearer",
      expires_in: token_s,
    })
  })
  router.post("/bank/api/transaction-sync", ...readNotice(), async (request, response) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const accepted = source.accept({ body, header: (name) => request.get(name), now: gateway.now() })
    if (!accepted.taken) {
      gateway.metrics.notices.inc({ source: source.name, outcome: "refused" })
      response.status(accepted.status).json(refuse(accepted.status, accepted.reason).body)
      return
    }
    await gateway.keeper.keep(source.name, accepted.external_id, body, accepted.test_only)
    gateway.metrics.notices.inc({ source: source.name, outcome: "taken" })
    response.json(source.acknowledgement(accepted.external_id))
    gateway.wakeNotices()
  })
  return router
}
