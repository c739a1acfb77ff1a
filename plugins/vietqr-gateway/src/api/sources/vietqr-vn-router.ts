import express, { type Router } from "express"
import type { NoticeSource } from "../../core/sources/source"
import { makeToken, token_s, type VietQRVnOptions } from "../../core/sources/vietqr-vn"
import { sameText } from "../../kernel/signatures"
import type { ApiServices } from "../http/services"
import { readNotice, receiveNotice } from "./router"

/** A refusal as VietQR.vn reads it. */
function refusal(reason: string): object {
  return { error: true, errorReason: reason, toastMessage: reason, object: null }
}

/** The two addresses VietQR.vn calls: `POST /api/token_generate` (Basic → bearer) and `POST /bank/api/transaction-sync`. */
export function vietqrVnRouter(
  services: ApiServices,
  source: NoticeSource,
  options: VietQRVnOptions
): Router {
  const router = express.Router()
  router.post("/api/token_generate", (request, response) => {
    const credentials = Buffer.from(
      /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(request.get("authorization") ?? "")?.[1] ?? "",
      "base64"
    ).toString("utf8")
    if (!sameText(credentials, `${options.username}:${options.password}`)) {
      response.status(401).json(refusal("Unauthorized"))
      return
    }
    const ends_s = Math.floor(services.clock.now().getTime() / 1000) + token_s
    response.json({
      access_token: makeToken(options.token_secret, ends_s),
      token_type: "Bearer",
      expires_in: token_s,
    })
  })
  router.post("/bank/api/transaction-sync", ...readNotice(), async (request, response) => {
    const accepted = await receiveNotice(services, source, request)
    if (!accepted.taken) {
      response.status(401).json(refusal(accepted.reason))
      return
    }
    response.json(source.acknowledgement(accepted.external_id))
    services.wakeNotices()
  })
  return router
}
