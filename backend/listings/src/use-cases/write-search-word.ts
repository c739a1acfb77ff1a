import type { SearchWordInput, StaffSearchWord } from "@chophien/contract/staff/search-words"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetLexicon } from "../catalogue/current-lexicon"
import { clearAnswers } from "../catalogue/recent-answers"
import type { StoredWord } from "../modules/search-word/service"
import { searchWordService } from "../search-words/search-word-service"
import { staffWord } from "../search-words/stored-word"
import { texts } from "../texts"

/** The next search knows what was written; other processes do within a second. */
function haveChanged(): void {
  forgetLexicon()
  clearAnswers()
}

/**
 * Writes words of the search: a new row, or the one named.
 * @throws Problem `not_found` for a row that is not there
 */
export async function writeSearchWord(
  container: MedusaContainer,
  word: SearchWordInput,
  id?: string
): Promise<StaffSearchWord> {
  const words = searchWordService(container)
  const written: StoredWord | null | undefined = id
    ? await words.changeWord(id, word)
    : (await words.addWords([word]))[0]
  if (!written) throw new Problem("not_found", texts.not_found)
  haveChanged()
  return staffWord(written)
}

/** Removes a row of words. @throws Problem `not_found` for one that is not there */
export async function removeSearchWord(container: MedusaContainer, id: string): Promise<void> {
  if (!(await searchWordService(container).removeWord(id))) throw new Problem("not_found", texts.not_found)
  haveChanged()
}
