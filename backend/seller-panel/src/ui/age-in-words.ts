import { t } from "../i18n"

const minute_ms = 60_000
const hour_ms = 60 * minute_ms
const day_ms = 24 * hour_ms

/** How long ago a moment was, in the largest whole unit: `2 giờ trước`. */
export function ageInWords(moment: string, now = Date.now()): string {
  const age_ms = Math.max(0, now - new Date(moment).getTime())
  if (age_ms < hour_ms) return t("minutes_ago", { count: Math.floor(age_ms / minute_ms) })
  if (age_ms < day_ms) return t("hours_ago", { count: Math.floor(age_ms / hour_ms) })
  return t("days_ago", { count: Math.floor(age_ms / day_ms) })
}
