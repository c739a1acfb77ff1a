import { en } from "./en"
import * as moderation from "./moderation-words"
import { vi } from "./vi"

type Own = typeof moderation.vi

/** The words of the room with those of moderation, which has a file of its own. */
const together = <Words extends { menu: object; reviews: object }>(words: Words, own: Own) => ({
  ...words,
  ...own,
  menu: { ...words.menu, ...own.menu },
  reviews: { ...words.reviews, ...own.reviews },
})

/** Our texts under a name of their own. */
const resources = {
  vi: { chophien: together(vi, moderation.vi) },
  en: { chophien: together(en, moderation.en) },
}

export default resources
