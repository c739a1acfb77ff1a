import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catchUpIndex } from "./catch-up-index"

/** After each failure the engine is left in peace for so long. */
const rest_ms = 2000

type State = { is_away: false } | { is_away: true; try_again_at: number; is_trying: boolean }
let state: State = { is_away: false }

/** Notes that the engine did not answer: PostgreSQL answers until it is back and has caught up. */
export function engineFailed(container: MedusaContainer, error: unknown): void {
  state = { is_away: true, try_again_at: Date.now() + rest_ms, is_trying: false }
  warn(container, `The search engine did not answer, PostgreSQL does: ${reasonOf(error)}`)
}

/**
 * Whether the engine may be asked. One that was away has missed what changed meanwhile and is handed that first, while
 * PostgreSQL goes on answering. No search waits for it.
 */
export function isEngineHere(container: MedusaContainer): boolean {
  if (!state.is_away) return true
  if (!state.is_trying && Date.now() >= state.try_again_at) {
    state.is_trying = true
    void bringBack(container)
  }
  return false
}

async function bringBack(container: MedusaContainer): Promise<void> {
  try {
    const ran = await catchUpIndex(container)
    state = ran ? { is_away: false } : { is_away: true, try_again_at: Date.now() + rest_ms, is_trying: false }
    if (ran) warn(container, "The search engine is back and has caught up.")
  } catch (error) {
    engineFailed(container, error)
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const warn = (container: MedusaContainer, text: string): void =>
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(text)
