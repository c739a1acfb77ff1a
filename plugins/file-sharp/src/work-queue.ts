import { FileRefused } from "./refusal"

/** Lets `most` tasks run at a time and up to `waiting` more wait in order; the next one is refused. */
export class WorkQueue {
  private running = 0
  private readonly queue: (() => void)[] = []

  constructor(
    private readonly most: number,
    private readonly waiting: number
  ) {}

  /** Runs the task once those before it are done. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) {
      if (this.queue.length >= this.waiting) throw new FileRefused("picture_queue_full")
      await new Promise<void>((go) => this.queue.push(go))
    } else {
      this.running++
    }
    try {
      return await task()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.running--
    }
  }
}
