/** How long the back end may take to begin; a large picture over a slow line then takes its time. */
const begin_ms = 2000
const whole_ms = 20_000

/** What the back end answers to the address of a picture; null where it does not answer. */
export async function fetchPicture(
  address: string,
  headers: Record<string, string>
): Promise<Response | null> {
  const begins = new AbortController()
  const late = setTimeout(() => begins.abort(), begin_ms)
  try {
    const signal = AbortSignal.any([begins.signal, AbortSignal.timeout(whole_ms)])
    return await fetch(address, { headers, redirect: "manual", signal })
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}
