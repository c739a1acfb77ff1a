/** Seconds since 1970, the way Stripe's API writes a moment. */
export function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

/** The same for a moment that may not have come. */
export function unixSecondsOrNull(date: Date | null): number | null {
  return date ? unixSeconds(date) : null
}

/**
 * Reads a bank's local time. Vietnamese sources write `2026-11-22 15:04:05` without an offset and mean UTC+7;
 * a text that names its own offset keeps it. Answers null for anything that is no moment.
 */
export function readVietnamTime(text: string): Date | null {
  const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?)$/.exec(text.trim())
  const date = new Date(local ? `${local[1]}T${local[2]}+07:00` : text)
  if (Number.isNaN(date.getTime())) return null
  const year = date.getUTCFullYear()
  return year >= 2000 && year < 2200 ? date : null
}

/** Writes a moment as Vietnamese banks do: `2026-11-22 15:04:05`, UTC+7. */
export function writeVietnamTime(date: Date): string {
  return new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ")
}
