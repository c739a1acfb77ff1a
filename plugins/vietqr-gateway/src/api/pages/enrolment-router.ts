import express, { type Router } from "express"
import { enrolApprover } from "../../core/approvers/enrol-approver"
import { findInvitation } from "../../core/approvers/store"
import { renderSvg } from "../../kernel/qr/render"
import type { ApiServices } from "../http/services"
import { enrolmentPage, goneInvitationPage, invitationPage } from "./enrolment-page"
import { requestLanguage, sendPage } from "./send-page"

/**
 * Where an invited person gets the key for approving. The gateway itself shows it, and no shop's server sees it.
 * The token of the address is the permission; it was printed on the gateway's machine.
 */
export function enrolmentRouter(services: ApiServices): Router {
  const { db, clock } = services
  const router = express.Router()
  router.get("/enrol/:token", async (request, response) => {
    const language = requestLanguage(request)
    const invited = await findInvitation(db.manager, request.params.token, clock.now())
    if (invited) sendPage(response, invitationPage(invited.name, language))
    else sendPage(response, goneInvitationPage(language), 404)
  })
  router.post("/enrol/:token", async (request, response) => {
    const language = requestLanguage(request)
    const enrolment = await db.transaction((manager) =>
      enrolApprover(services.contextOf(manager), request.params.token)
    )
    if (enrolment) sendPage(response, enrolmentPage(enrolment, await renderSvg(enrolment.uri), language))
    else sendPage(response, goneInvitationPage(language), 404)
  })
  return router
}
