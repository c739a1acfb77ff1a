import express, { type Request, type RequestHandler, type Router } from "express"
import type { Acceptance, NoticeSource } from "../../core/sources/source"
import { expectedBytes, notice_bytes, sendBusy } from "../http/request-timeout"
import type { ApiServices } from "../http/services"

/** How much of notices may be in memory at once. */
const inMemory_bytes = 16_000_000

/**
 * Reads a notice's bytes, as long as all that is in memory is little enough. Beyond that, far above any honest pace, it
 * answers 503 with `Retry-After` before a byte is read.
 */
export function readNotice(): RequestHandler[] {
  let inMemory = 0
  const bounded: RequestHandler = (request, response, next) => {
    const bytes = expectedBytes(request.get("content-length"))
    if (inMemory + bytes > inMemory_bytes) return sendBusy(response)
    inMemory += bytes
    response.once("close", () => (inMemory -= bytes))
    next()
  }
  return [bounded, express.raw({ type: () => true, limit: notice_bytes })]
}

/** Checks a notice, and stores it where it is taken: its raw bytes are committed when this resolves. */
export async function receiveNotice(
  { clock, inbox, observer }: Pick<ApiServices, "clock" | "inbox" | "observer">,
  source: NoticeSource,
  request: Request
): Promise<Acceptance> {
  const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const accepted = source.accept({ body, header: (name) => request.get(name), now: clock.now() })
  if (accepted.taken) await inbox.store(source.name, accepted.external_id, body, accepted.test_only)
  observer.noticeReceived(source.name, accepted.taken ? "taken" : "refused")
  return accepted
}

/**
 * Takes the notices of bank services: `POST /sources/<service>`. The raw bytes are committed before 200 is answered; a
 * forged notice leaves no row. What a notice means is worked out afterwards, and what nobody can read yet waits.
 */
export function sourcesRouter(services: ApiServices): Router {
  const router = express.Router()
  const raw = readNotice()
  for (const source of services.sources) {
    router.post(source.path, ...raw, async (request, response) => {
      const accepted = await receiveNotice(services, source, request)
      if (!accepted.taken) {
        services.log.warn(
          { request_id: response.locals.request_id, source: source.name, reason: accepted.reason },
          "notice refused"
        )
        response.status(401).json({ success: false, message: accepted.reason })
        return
      }
      response.status(200).json(source.acknowledgement(accepted.external_id))
      services.wakeNotices()
    })
  }
  return router
}
