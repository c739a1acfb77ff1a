import { escapeHtml } from "./escape-html"
import { type Language, type TextKey, translate } from "./texts"

/** Writes the pages' texts in one language, safe between tags and inside double quotes. */
export const htmlText =
  (language: Language) =>
  (key: TextKey, values?: Record<string, string>): string =>
    escapeHtml(translate(language, key, values))
