import type { SearchWord, WordKind } from "../../finding/types"
import { english } from "./english"
import { fillers } from "./fillers"
import { near } from "./near"
import { needs } from "./needs"
import { spellings } from "./spellings"
import { synonyms } from "./synonyms"

const phrases = (list: string | undefined, separator: string): string[] =>
  (list ?? "")
    .split(separator)
    .map((phrase) => phrase.trim().normalize("NFC"))
    .filter(Boolean)

/** One row for each line: what is typed, divided by `|`, and behind `>` what it finds, divided by commas. */
const rowsOf = (kind: WordKind, text: string): SearchWord[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [typed, finds] = line.split(">")
      return { kind, typed: [...new Set(phrases(typed, "|"))], finds: [...new Set(phrases(finds, ","))] }
    })

/** The words that come along; staff change them on their page. */
export const startingSet: SearchWord[] = [
  ...rowsOf("synonym", synonyms),
  ...rowsOf("english", english),
  ...rowsOf("need", needs),
  ...rowsOf("spelling", spellings),
  ...rowsOf("near", near),
  ...rowsOf("filler", fillers),
]
