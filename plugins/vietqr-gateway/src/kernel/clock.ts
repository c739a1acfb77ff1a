import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "./database/sql"

/** The time by which the gateway judges deadlines, signatures and tokens. */
export interface Clock {
  now(): Date
}

/** The time by the database's clock: the clock of a process may be wrong, and processes may differ. */
export class DatabaseClock implements Clock {
  private ahead_ms = 0

  constructor(private readonly db: Pick<EntityManager, "query">) {}

  now(): Date {
    return new Date(Date.now() + this.ahead_ms)
  }

  /** Reads how far the database's clock is ahead of this process's. */
  async synchronize(): Promise<void> {
    const [found] = await rows(this.db, z.object({ now: z.date() }), "select clock_timestamp() as now")
    if (found) this.ahead_ms = found.now.getTime() - Date.now()
  }
}
