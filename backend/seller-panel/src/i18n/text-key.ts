import type { vi } from "./vi"

/** The name of a text of the app. */
export type TextKey = keyof typeof vi
/** What the `{names}` of a text are replaced by. */
export type TextValues = Record<string, string | number>
/** All texts of one language. */
export type Texts = Record<TextKey, string>
