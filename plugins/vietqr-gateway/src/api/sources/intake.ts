import express, { type RequestHandler, type Router } from "express"
import type { DataSource } from "typeorm"
import type { NoticeSource } from "../../core/bank-transactions/movement"
import { newId } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"
import type { Gateway } from "../../runtime/gateway"

/** A notice that waits to be kept. */
interface Waiting {
  row: {
    id: string
    source: string
    external_id: string
    body: string
    body_sha256: string
    test_only: boolean
  }
  kept: () => void
  failed: (error: unknown) => void
}

/** One commit takes at most so many notices, and no further one after so many bytes. */
const batchSize = 100
const batch_bytes = 1_000_000

/** How large one notice may be, and how much of notices may be in hand at once. */
const notice_bytes = 256 * 1024
const inHand_bytes = 16_000_000

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
      this.waiting.push({
        row: {
          id: newId("ntc"),
          source,
          external_id,
          body: body.toString("hex"),
          body_sha256: sha256Hex(body),
          test_only,
        },
        kept,
        failed,
      })
      if (!this.writing) void this.write()
    })
  }

  private next(): Waiting[] {
    let count = 0
    for (let bytes = 0; count < Math.min(batchSize, this.waiting.length) && bytes < batch_bytes; count++)
      bytes += this.waiting[count]?.row.body.length ?? 0
    return this.waiting.splice(0, count)
  }

  private async write(): Promise<void> {
    this.writing = true
    while (this.waiting.length) {
      const batch = this.next()
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
 * Reads a notice's bytes, as long as what is in hand is little enough to be kept in memory. Beyond that, far above any
 * honest pace, it answers 503 with `Retry-After` before a byte is read: each service repeats what was not acknowledged.
 */
export function readNotice(): RequestHandler[] {
  let inHand = 0
  const bounded: RequestHandler = (request, response, next) => {
    const told = Number(request.get("content-length"))
    const bytes =
      1024 + (Number.isSafeInteger(told) && told >= 0 ? Math.min(told, notice_bytes) : notice_bytes)
    if (inHand + bytes > inHand_bytes) {
      response
        .set({ "Retry-After": "5", Connection: "close" })
        .status(503)
        .json({ success: false, message: "busy" })
      return
    }
    inHand += bytes
    response.once("close", () => (inHand -= bytes))
    next()
  }
  return [bounded, express.raw({ type: () => true, limit: notice_bytes })]
}

/**
 * Takes the notices of bank services: `POST /sources/<service>`. The raw bytes are committed before 200 is answered; a
 * forged or unreadable notice leaves no row. What a notice means is worked out afterwards.
 */
export function sourcesRouter(gateway: Gateway, sources: readonly NoticeSource[]): Router {
  const router = express.Router()
  const raw = readNotice()
  for (const source of sources) {
    router.post(source.path, ...raw, async (request, response) => {
      const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const accepted = source.accept({ body, header: (name) => request.get(name), now: gateway.now() })
      if (!accepted.taken) {
        gateway.log.warn(
          { request_id: response.locals.request_id, source: source.name, reason: accepted.reason },
          "notice refused"
        )
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
