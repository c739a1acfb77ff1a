import { formatClock, formatDay } from "@chophien/vocabulary/time"
import type { Locale } from "../texts/define-texts"

/** A moment (ISO 8601) inside a sentence of a mail, in Vietnam's time: `17:30 ngày 22/11/2026`. */
export const formatMailMoment = (iso: string, locale: Locale): string =>
  locale === "vi"
    ? `${formatClock(iso)} ngày ${formatDay(iso)}`
    : `${formatClock(iso)} on ${formatDay(iso)} (Vietnam time)`
