import express, { type Router } from "express"
import { newId } from "../common/ids"
import { sha256Hex } from "../common/signatures"
import type { Gateway } from "../gateway"
import type { NoticeSource } from "./movement"

/** Keeps a notice as it came; a second copy of the same bytes under the same id changes nothing. */
export async function keepNotice(gateway: Gateway, source: string, external_id: string, body: Buffer, test_only: boolean): Promise<void> {
  await gateway.db.query(
    `insert into notices (id, source, external_id, body, body_sha256, test_only) values ($1, $2, $3, $4, $5, $6)
     on conflict (source, external_id, body_sha256) do nothing`,
    [newId("ntc"), source, external_id, body, sha256Hex(body), test_only]
  )
}

/**
 * Takes the notices of bank services: `POST /sources/<service>`. The raw bytes are committed before 200 is answered; a
 * forged or unreadable notice leaves no row. What a notice means is worked out afterwards.
 */
export function sourcesRouter(gateway: Gateway, sources: readonly NoticeSource[]): Router {
  const router = express.Router()
  const raw = express.raw({ type: () => true, limit: "256kb" })
  for (const source of sources) {
    router.post(source.path, raw, async (request, response) => {
      const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const accepted = source.accept({ body, header: (name) => request.get(name), now: new Date() })
      if (!accepted.taken) {
        gateway.log.warn({ request_id: response.locals.request_id, source: source.name, reason: accepted.reason }, "notice refused")
        gateway.metrics.notices.inc({ source: source.name, outcome: "refused" })
        response.status(accepted.status).json({ success: false, message: accepted.reason })
        return
      }
      await keepNotice(gateway, source.name, accepted.external_id, body, accepted.test_only)
      gateway.metrics.notices.inc({ source: source.name, outcome: "taken" })
      response.status(200).json(source.acknowledgement(accepted.external_id))
      gateway.wakeNotices()
    })
  }
  return router
}
