import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Tally } from "../modules/search-count/service"
import { countedWords } from "./counted-words"
import { searchCountService } from "./search-count-service"

/** What a search came to: found as typed, found otherwise (mended, with words left out), or nothing. */
export type SearchOutcome = "plain" | "amended" | "missed"

/** Counts wait so long for others, so that many searches are one statement. */
const write_after_ms = 1000
/** More different words at once are not counted: nobody types them. */
const waiting_max = 2000

let waiting = new Map<string, Tally>()
let timer: NodeJS.Timeout | undefined

function count(container: MedusaContainer, typed: string, add: (tally: Tally) => void): void {
  const words = countedWords(typed)
  if (!words || (waiting.size >= waiting_max && !waiting.has(words))) return
  const tally = waiting.get(words) ?? { searches: 0, plain: 0, misses: 0, clicks: 0 }
  add(tally)
  waiting.set(words, tally)
  timer ??= setTimeout(() => void write(container), write_after_ms)
  timer.unref()
}

/** What cannot be written is lost: counts are worth no second try. */
async function write(container: MedusaContainer): Promise<void> {
  timer = undefined
  const tallies = waiting
  waiting = new Map()
  try {
    await searchCountService(container).add(dayInVietnam(), tallies)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Searches were not counted: ${reason}`)
  }
}

/** Counts a search for words, and what came of it; written within a second. */
export function countSearch(container: MedusaContainer, typed: string, outcome: SearchOutcome): void {
  count(container, typed, (tally) => {
    tally.searches++
    if (outcome === "plain") tally.plain++
    if (outcome === "missed") tally.misses++
  })
}

/** Counts that a listing was opened from a search for words. */
export function countOpened(container: MedusaContainer, typed: string): void {
  count(container, typed, (tally) => {
    tally.clicks++
  })
}
