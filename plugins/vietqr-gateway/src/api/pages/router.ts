import express, { type Router } from "express"
import { findIntentByToken } from "../../core/payment-intents/store"
import { renderPng, renderSvg } from "../../kernel/qr/render"
import type { ApiServices } from "../http/services"
import { script, style } from "./assets"
import { enrolmentRouter } from "./enrolment-router"
import { instructionsPage, pageVersion } from "./instructions-page"
import { viewOf } from "./payment-view"
import { refundAccountRouter } from "./refund-account-router"
import { requestLanguage, sendMissing, sendPage } from "./send-page"
import { simulatedBankRouter } from "./simulated-bank-router"

function payerPages(services: ApiServices): Router {
  const router = express.Router()
  const { manager } = services.db
  router.get("/pay/:token", async (request, response) => {
    const intent = await findIntentByToken(manager, request.params.token)
    if (!intent) return sendMissing(request, response)
    sendPage(response, instructionsPage(await viewOf(services, intent), requestLanguage(request)))
  })
  router.get("/pay/:token/status", async (request, response) => {
    const intent = await findIntentByToken(manager, request.params.token)
    if (!intent)
      return void response.status(404).json({
        error: { type: "invalid_request_error", code: "resource_missing", message: "No such payment." },
      })
    const { status, amount, amount_received } = intent
    response.json({
      status,
      amount,
      amount_received,
      version: pageVersion(await viewOf(services, intent)),
      final: status === "succeeded" || status === "canceled",
    })
  })
  router.get("/qr/:file", async (request, response) => {
    const [, token, kind] = /^([A-Za-z0-9]{32})\.(png|svg)$/.exec(request.params.file) ?? []
    const intent = await findIntentByToken(manager, token)
    const instructions = intent && (await viewOf(services, intent)).instructions
    if (!instructions) return sendMissing(request, response)
    response.set({ "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" })
    if (kind === "png") response.type("png").send(await renderPng(instructions.data))
    else response.type("svg").send(await renderSvg(instructions.data))
  })
  return router
}

/** The pages for people: payment instructions, their pictures, the simulated bank. */
export function pagesRouter(services: ApiServices): Router {
  const router = express.Router()
  router.get("/assets/pay.css", (_request, response) => {
    response.set("Cache-Control", "public, max-age=300").type("css").send(style)
  })
  router.get("/assets/pay.js", (_request, response) => {
    response.set("Cache-Control", "public, max-age=300").type("js").send(script)
  })
  router.use(
    payerPages(services),
    refundAccountRouter(services),
    enrolmentRouter(services),
    simulatedBankRouter(services)
  )
  return router
}
