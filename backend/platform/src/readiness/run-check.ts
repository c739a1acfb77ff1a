/** What became of one check. Why it failed is for the log alone: it may name inner addresses. */
export type CheckResult = { state: "ok" | "failed"; took_ms: number; reason?: string }

/** Something that this process needs: resolves where it answers, rejects where it does not. */
export type Check = (limit: AbortSignal) => Promise<unknown>

/**
 * Runs one check; one that has not answered after `limit_ms` has failed.
 *
 * @example await runCheck(() => connection.raw("select 1"), 1000)
 */
export async function runCheck(check: Check, limit_ms: number): Promise<CheckResult> {
  const began = performance.now()
  const limit = AbortSignal.timeout(limit_ms)
  const late = new Promise<never>((_resolve, reject) =>
    limit.addEventListener("abort", () => reject(new Error(`no answer within ${limit_ms} ms`)))
  )
  try {
    await Promise.race([check(limit), late])
    return { state: "ok", took_ms: Math.round(performance.now() - began) }
  } catch (error) {
    return {
      state: "failed",
      took_ms: Math.round(performance.now() - began),
      reason: error instanceof Error ? error.message : String(error),
    }
  }
}
