import { parseExpression } from "cron-parser"

/** When a job runs: by a cron expression, or every so many milliseconds. */
export type JobSchedule = { cron: string } | { interval_ms: number }

/** How long after its time a job may end without being late: runs take their time, and wait for each other. */
const grace_ms = 60_000

/** When the next run after `last` is due. */
function dueAfter(schedule: JobSchedule, last: Date): Date {
  if ("interval_ms" in schedule) return new Date(last.getTime() + schedule.interval_ms)
  return parseExpression(schedule.cron, { currentDate: last }).next().toDate()
}

/**
 * Whether a job should have ended once more by now.
 *
 * @param last the end of its last run; before the first one, when the process that runs it started
 * @example isLate({ interval_ms: 3000 }, new Date("2026-11-29T08:00:00Z"), new Date("2026-11-29T08:02:00Z")) // true
 */
export function isLate(schedule: JobSchedule, last: Date, now: Date): boolean {
  return now.getTime() > dueAfter(schedule, last).getTime() + grace_ms
}
