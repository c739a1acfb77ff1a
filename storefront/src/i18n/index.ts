import type { Locale } from "@chophien/vocabulary/locale"
import { en } from "./en"
import { vi } from "./vi"

/** Texts of the site. Vietnamese is written first; its shape is what every other language must have. */
export type Messages = typeof vi

export const messages: Record<Locale, Messages> = { vi, en }
