const minute_ms = 60_000

/** How long a sender may take before another takes its mails up: twice what a slow mail server is given. */
export const lease_ms = 2 * minute_ms

/** Age at which a mail that still cannot be sent is given up. */
export const deadAfter_ms = 3 * 24 * 60 * minute_ms

const firstDelay_ms = 10_000
const longestDelay_ms = 15 * minute_ms

/**
 * The wait after a failed try: 10 s, doubled each time up to 15 minutes. A mail server that was down for an hour has
 * everything a quarter of an hour after it is back.
 */
export function retryDelay_ms(attempts: number): number {
  return Math.min(longestDelay_ms, firstDelay_ms * 2 ** Math.min(Math.max(attempts, 1) - 1, 20))
}
