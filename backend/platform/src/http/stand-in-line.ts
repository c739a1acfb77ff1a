import type { MedusaResponse } from "@medusajs/framework/http"
import { Problem } from "../problem"
import { texts } from "../texts"
import { Crowded, type Semaphore } from "./semaphore"

/**
 * Waits until there is room for a request, which it leaves as its answer does.
 * @throws Problem `market_crowded`
 */
export async function standInLine(room: Semaphore, res: MedusaResponse): Promise<void> {
  const leave = await room.enter().catch((error: unknown) => {
    throw error instanceof Crowded ? new Problem("unavailable", texts.market_crowded) : error
  })
  // Who has gone while waiting closes nothing any more.
  if (res.closed) return leave()
  res.once("prefinish", leave)
  res.once("close", leave)
}
