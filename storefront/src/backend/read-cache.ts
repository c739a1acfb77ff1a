import { isBackendAway } from "./call-backend"

/** How long an answer may still be shown while the back end is away. */
const stale_ms = 3_600_000
/** How long an old answer serves before the back end is asked again. */
const pause_ms = 1000

type Kept<T> = { until: number; value: Promise<T>; last?: { at: number; value: T } }

/**
 * Keeps answers of one kind of public read for a moment, so that a burst of shoppers asks the back end once.
 * Requests for the same key that arrive together share one answer; failures are not kept.
 *
 * While the back end is away, the last answer serves for up to an hour. Yesterday's prices would mislead; those of a
 * few minutes ago are better than none. What is ordered is checked anew anyway.
 */
export class ReadCache<T> {
  readonly #entries = new Map<string, Kept<T>>()

  /**
   * @param ttl_ms how long an answer is kept
   * @param limit answers kept at once; the oldest goes first
   */
  constructor(
    readonly ttl_ms: number,
    readonly limit = 300
  ) {}

  /** The kept answer for `key`, or what `load` gives. */
  get(key: string, load: () => Promise<T>): Promise<T> {
    const kept = this.#entries.get(key)
    if (kept && kept.until > Date.now()) return kept.value
    const entry: Kept<T> = {
      until: Date.now() + this.ttl_ms,
      value: load(),
      ...(kept?.last && { last: kept.last }),
    }
    entry.value = entry.value.then(
      (value) => {
        entry.last = { at: Date.now(), value }
        return value
      },
      (error: unknown) => this.#withoutAnswer(key, entry, error)
    )
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const oldest = this.#entries.keys().next()
    if (this.#entries.size > this.limit && !oldest.done) this.#entries.delete(oldest.value)
    return entry.value
  }

  /** The last answer where the back end is away; else the error, and nothing is kept. */
  #withoutAnswer(key: string, entry: Kept<T>, error: unknown): T {
    const { last } = entry
    if (last && isBackendAway(error) && Date.now() - last.at < stale_ms) {
      entry.until = Date.now() + pause_ms
      return last.value
    }
    if (this.#entries.get(key) === entry) this.#entries.delete(key)
    throw error
  }
}
