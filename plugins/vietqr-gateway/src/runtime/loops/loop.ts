/** Work that is done again and again: at once when woken, else every `interval_ms`, one piece at a time. */
export class Loop {
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined
  private woken = false
  private stopped = true

  /**
   * @param work does a bounded piece and answers whether more is waiting
   * @param onError gets the error of a failed piece; the loop goes on after `interval_ms`
   */
  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly interval_ms: number,
    private readonly onError: (error: unknown) => void
  ) {}

  /** Begins, with a first piece at once. */
  start(): void {
    this.stopped = false
    this.wake()
  }

  /** Does a piece now, or right after the one that is being done. */
  wake(): void {
    if (this.stopped) return
    this.woken = true
    this.running ??= this.run().finally(() => {
      this.running = undefined
      if (this.woken) this.wake()
    })
  }

  /** Ends; resolves when the current piece is done. */
  async stop(): Promise<void> {
    this.stopped = true
    this.woken = false
    clearTimeout(this.timer)
    await this.running
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer)
    while (this.woken && !this.stopped) {
      this.woken = false
      try {
        if (await this.work()) this.woken = true
      } catch (error) {
        this.onError(error)
        break
      }
    }
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), this.interval_ms)
  }
}
