/** Nobody could be let in within the time, or too many wait already. */
export class Crowded extends Error {}

type Limits = { in_flight_max: number; waiting_max: number; wait_ms: number }

/** Lets so many work at once, and others wait in the order in which they came, for a while. */
export class Semaphore {
  private in_flight = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly limits: Limits) {}

  /** Resolves once there is room, with the function that leaves; leaving twice is leaving once. @throws Crowded */
  async enter(): Promise<() => void> {
    if (this.in_flight < this.limits.in_flight_max) this.in_flight++
    else await this.wait()
    let has_left = false
    return () => {
      if (has_left) return
      has_left = true
      const next = this.waiting.shift()
      // The place goes over to who waits longest, in the next turn of the loop: what others wait for comes in between.
      if (next) next()
      else this.in_flight--
    }
  }

  private async wait(): Promise<void> {
    if (this.waiting.length >= this.limits.waiting_max) throw new Crowded("Too many wait")
    await new Promise<void>((enter, refuse) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(letIn), 1)
        refuse(new Crowded("Waited too long"))
      }, this.limits.wait_ms)
      const letIn = () => {
        clearTimeout(timer)
        setImmediate(enter)
      }
      this.waiting.push(letIn)
    })
  }
}
