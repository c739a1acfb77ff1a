import type { Locale } from "@chophien/vocabulary/locale"
import { words } from "./words"

type Word = Record<Locale, string>
interface Words {
  readonly [name: string]: Word | Words
}
interface Translated {
  [name: string]: string | Translated
}

const isWord = (entry: Word | Words): entry is Word => typeof entry.vi === "string"

/** The words in one language, under the same names. */
const wordsIn = (locale: Locale, entries: Words): Translated =>
  Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [
      name,
      isWord(entry) ? entry[locale] : wordsIn(locale, entry),
    ])
  )

/** Our texts under a name of their own. */
const resources = { vi: { chophien: wordsIn("vi", words) }, en: { chophien: wordsIn("en", words) } }

export default resources
