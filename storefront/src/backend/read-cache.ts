/**
 * Keeps answers of one kind of public read for a moment, so that a burst of shoppers asks the back end once.
 * Requests for the same key that arrive together share one answer; failures are not kept.
 */
export class ReadCache<T> {
  readonly #entries = new Map<string, { until: number; value: Promise<T> }>()

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
    const value = load()
    this.#entries.delete(key)
    this.#entries.set(key, { until: Date.now() + this.ttl_ms, value })
    value.catch(() => this.#entries.delete(key))
    const oldest = this.#entries.keys().next()
    if (this.#entries.size > this.limit && !oldest.done) this.#entries.delete(oldest.value)
    return value
  }
}
