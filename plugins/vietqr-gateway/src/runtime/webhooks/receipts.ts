import type { DataSource } from "typeorm"
import type { Clock } from "../../kernel/clock"
import type { Metrics } from "../operation/metrics"
import { type ClaimedDelivery, recordDelivered } from "./claim-deliveries"

/**
 * Records what an endpoint took. What it takes while a commit is under way shares the next one, and the lane goes on
 * meanwhile.
 */
export class Receipts {
  private waiting: { id: string; status: number | null }[] = []
  private writing: Promise<void> | undefined
  private failure: unknown

  constructor(
    private readonly services: { db: DataSource; clock: Clock; metrics: Metrics },
    private readonly endpoint_id: string
  ) {}

  /** Will record that a delivery was taken. */
  add({ id, created_at }: ClaimedDelivery, status: number | null): void {
    const { clock, metrics } = this.services
    this.waiting.push({ id, status })
    this.writing ??= this.write()
      .catch((error: unknown) => {
        this.failure = error
      })
      .finally(() => {
        this.writing = undefined
      })
    metrics.deliveries.inc({ outcome: "delivered" })
    metrics.deliveryDelay.observe((clock.now().getTime() - created_at.getTime()) / 1000)
  }

  /** Resolves when all is recorded. */
  async settled(): Promise<void> {
    await this.writing
    if (this.failure !== undefined) throw this.failure
  }

  private async write(): Promise<void> {
    while (this.waiting.length) {
      const batch = this.waiting
      this.waiting = []
      await recordDelivered(this.services.db, this.endpoint_id, batch)
    }
  }
}
