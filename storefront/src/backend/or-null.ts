import { log } from "../environment/log"
import { BackendDown, BackendRefusal } from "./call-backend"

/** A part that a page can do without: null where the back end has none or is away, which is logged. */
export async function orNull<T>(part: string, load: Promise<T>): Promise<T | null> {
  try {
    return await load
  } catch (error) {
    if (!(error instanceof BackendRefusal || error instanceof BackendDown)) throw error
    log("warn", `A page is shown without ${part}:`, error)
    return null
  }
}
