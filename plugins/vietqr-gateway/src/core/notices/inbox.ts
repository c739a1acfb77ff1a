import type { DataSource } from "typeorm"
import { newId } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"

/** A notice that waits for its commit. */
interface WaitingNotice {
  row: {
    id: string
    source: string
    external_id: string
    body: string
    body_sha256: string
    test_only: boolean
  }
  resolve: () => void
  reject: (error: unknown) => void
}

/** One commit takes at most so many notices, and no further one after so many bytes. */
const batchSize = 100
const batch_bytes = 1_000_000

/**
 * Stores notices byte by byte. Those that come while a commit is under way share the next one, so a burst costs few commits.
 * Each caller still waits for the commit that holds its own notice.
 */
export class NoticeInbox {
  private readonly waiting: WaitingNotice[] = []
  private writing = false

  constructor(private readonly db: DataSource) {}

  /** Resolves once the notice is committed; a second copy of the same bytes under the same id changes nothing. */
  store(source: string, external_id: string, body: Buffer, test_only: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        row: {
          id: newId("ntc"),
          source,
          external_id,
          body: body.toString("hex"),
          body_sha256: sha256Hex(body),
          test_only,
        },
        resolve,
        reject,
      })
      if (!this.writing) void this.write()
    })
  }

  private nextBatch(): WaitingNotice[] {
    let count = 0
    for (let bytes = 0; count < Math.min(batchSize, this.waiting.length) && bytes < batch_bytes; count++)
      bytes += this.waiting[count]?.row.body.length ?? 0
    return this.waiting.splice(0, count)
  }

  private async write(): Promise<void> {
    this.writing = true
    while (this.waiting.length) {
      const batch = this.nextBatch()
      try {
        await this.db.query(
          `insert into notices (id, source, external_id, body, body_sha256, test_only)
           select n.id, n.source, n.external_id, decode(n.body, 'hex'), n.body_sha256, n.test_only
           from jsonb_to_recordset($1::jsonb) as n (id text, source text, external_id text, body text, body_sha256 text, test_only boolean)
           on conflict (source, external_id, body_sha256) do nothing`,
          [JSON.stringify(batch.map(({ row }) => row))]
        )
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.writing = false
  }
}
