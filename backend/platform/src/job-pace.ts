let interval_ms: number | undefined

/** Has every job that is loaded from now on run so often; undefined leaves each its own pace. */
export function setJobInterval(ms: number | undefined): void {
  interval_ms = ms
}

/**
 * When a job runs: at its own pace, or as often as `JOB_INTERVAL_MS` says.
 * @param usual a cron expression, or milliseconds between two runs
 */
export function jobPace(usual: string | number): string | { interval: number } {
  if (interval_ms !== undefined) return { interval: interval_ms }
  return typeof usual === "string" ? usual : { interval: usual }
}
