const vietnam_ms = 7 * 60 * 60_000

/** The first and the last day of a month of Việt Nam, so many months ago. */
export function daysOf(months_ago: number): { from: string; to: string } {
  const now = new Date(Date.now() + vietnam_ms)
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months_ago, 1))
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months_ago + 1, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}
