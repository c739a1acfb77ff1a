import express, { type Request, type Response, type Router } from "express"
import type { Destination } from "../../core/outgoing-payments/destination"
import { nameAccount, type OpenedLink, openLink } from "../../core/refund-accounts/name-account"
import { DomainError } from "../../kernel/errors"
import type { ApiServices } from "../http/services"
import { readTyped, typedAccount } from "./refund-account-form"
import {
  refundAccountCheck,
  refundAccountDone,
  refundAccountForm,
  refundAccountGone,
} from "./refund-account-page"
import { requestLanguage, sendPage } from "./send-page"
import type { Language } from "./texts"

const nothingTyped = { bank_bin: "", account_number: "", account_holder_name: "" }

/** The page of a link as it is found, and its status. */
function pageOf(opened: OpenedLink | null, language: Language): [html: string, status: number] {
  switch (opened?.state) {
    case undefined:
      return [refundAccountGone("refund_unknown", language), 404]
    case "over":
      return [refundAccountGone("refund_over", language), 410]
    case "used":
      return [refundAccountDone(opened, language), 200]
    case "open":
      return [refundAccountForm(opened, language, { typed: nothingTyped, faults: {} }), 200]
  }
}

function show(request: Request, response: Response, opened: OpenedLink | null): void {
  sendPage(response, ...pageOf(opened, requestLanguage(request)))
}

/** Takes the account; where the link or the money has gone another way meanwhile, says so. */
async function take(
  services: ApiServices,
  request: Request<{ token: string }>,
  response: Response,
  account: Destination
): Promise<void> {
  const { db, observer } = services
  try {
    const { named, emitted } = await db.transaction(async (manager) => {
      const context = services.contextOf(manager)
      return { named: await nameAccount(context, request.params.token, account), emitted: context.emitted }
    })
    observer.eventsCommitted(emitted)
    services.wakeDeliveries()
    show(request, response, named)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    show(request, response, await openLink(services.contextOf(db.manager), request.params.token))
  }
}

/**
 * Where a payer says to which account money goes back, by plain forms. The gateway's signature in the address is the
 * permission: the shop asked for the link and gave it to the payer.
 */
export function refundAccountRouter(services: ApiServices): Router {
  const router = express.Router()
  const open = (token: string) => openLink(services.contextOf(services.db.manager), token)
  router.get("/refund-account/:token", async (request, response) =>
    show(request, response, await open(request.params.token))
  )
  router.post(
    "/refund-account/:token",
    express.text({ type: () => true, limit: "4kb" }),
    async (request, response) => {
      const opened = await open(request.params.token)
      if (opened?.state !== "open") return show(request, response, opened)
      const language = requestLanguage(request)
      const form = new URLSearchParams(String(request.body))
      const step = form.get("step")
      const typed = typedAccount(form)
      const read = readTyped(typed)
      if ("faults" in read)
        return sendPage(response, refundAccountForm(opened, language, { typed, faults: read.faults }), 400)
      if (step === "confirm") return take(services, request, response, read.account)
      if (step === "edit")
        return sendPage(response, refundAccountForm(opened, language, { typed, faults: {} }))
      sendPage(response, refundAccountCheck(opened, read.account, language))
    }
  )
  return router
}
