import express, { type Router } from "express"
import type { DataSource } from "typeorm"
import { newId } from "../common/ids"
import { sha256Hex } from "../common/signatures"
import type { Gateway } from "../gateway"
import type { NoticeSource } from "./movement"

/** A notice that waits to be kept. */
interface Waiting {
  row: { id: string; source: string; external_id: string; body: string; body_sha256: string; test_only: boolean }
  kept: () => void
  failed: (error: unknown) => void
}

const batchSize = 100

/**
 * Keeps notices byte by byte. Those that come while a commit is under way share the next one, so a burst costs few
 * commits; each caller still waits for the commit that holds its own notice.
 */
export class NoticeKeeper {
  private readonly waiting: Waiting[] = []
  private writing = false

  constructor(private readonly db: DataSource) {}

  /** Resolves once the notice is committed; a second copy of the same bytes under the same id changes nothing. */
  keep(source: string, external_id: string, body: Buffer, test_only: boolean): Promise<void> {
    return new Promise((kept, failed) => {
      this.waiting.push({ row: { id: newId("ntc"), source, external_id, body: body.toString("hex"), body_sha256: sha256Hex(body), test_only }, kept, failed })
      if (!this.writing) void this.write()
    })
  }

  private async write(): Promise<void> {
    this.writing = true
    while (this.waiting.length) {
      const batch = this.waiting.splice(0, batchSize)
      try {
        await this.db.query(
          `insert into notices (id, source, external_id, body, body_sha256, test_only)
           select n.id, n.source, n.external_id, decode(n.body, 'hex'), n.body_sha256, n.test_only
           from jsonb_to_recordset($1::jsonb) as n (id text, source text, external_id text, body text, body_sha256 text, test_only boolean)
           on conflict (source, external_id, body_sha256) do nothing`,
          [JSON.stringify(batch.map(({ row }) => row))]
        )
        for (const { kept } of batch) kept()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    this.writing = false
  }
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
      await gateway.keeper.keep(source.name, accepted.external_id, body, accepted.test_only)
      gateway.metrics.notices.inc({ source: source.name, outcome: "taken" })
      response.status(200).json(source.acknowledgement(accepted.external_id))
      gateway.wakeNotices()
    })
  }
  return router
}
