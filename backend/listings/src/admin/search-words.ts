import type { Body, Query } from "@chophien/contract"
import {
  addSearchWord,
  changeSearchWord,
  listSearchCounts,
  listSearchWords,
  previewSearchWord,
  removeSearchWord,
  type SearchWordInput,
  type SearchWordKind,
} from "@chophien/contract/staff/search-words"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const all = ["chophien", "search-words"] as const
export const page_size = 20

/** One page of the words of the search. */
export function useSearchWords(query: NonNullable<Query<typeof listSearchWords>>) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, query],
    queryFn: () => callRoute(listSearchWords, { query: { ...query, limit: page_size }, language }),
    placeholderData: keepPreviousData,
  })
}

/** One page of what people searched for: what found nothing, or all. */
export function useSearchCounts(query: NonNullable<Query<typeof listSearchCounts>>) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "counts", query],
    queryFn: () => callRoute(listSearchCounts, { query: { ...query, limit: page_size }, language }),
    placeholderData: keepPreviousData,
  })
}

/** Adds words, or changes those of an id. */
export function useWriteSearchWord(id: string | undefined, onSaved: () => void) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SearchWordInput) =>
      id
        ? callRoute(changeSearchWord, { params: { id }, body, language })
        : callRoute(addSearchWord, { body, language }),
    onSuccess: () => {
      onSaved()
      return client.invalidateQueries({ queryKey: all })
    },
  })
}

/** Removes words. */
export function useRemoveSearchWord(onRemoved: () => void) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => callRoute(removeSearchWord, { params: { id }, language }),
    onSuccess: () => {
      onRemoved()
      return client.invalidateQueries({ queryKey: all })
    },
  })
}

/** What searches would find with words written so. */
export function usePreview() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: (body: Body<typeof previewSearchWord>) => callRoute(previewSearchWord, { body, language }),
  })
}

/** Words while staff write them, a phrase a line. */
export type WordDraft = { kind: SearchWordKind; typed: string; finds: string }

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
  ),
]

/** Whether words of a kind find something named, rather than each other or nothing. */
export const hasFinds = (kind: SearchWordKind): boolean => kind !== "synonym" && kind !== "filler"

const found_words_max = 6

/** What is sent of a draft, and what is still wrong with it. */
export function readDraft({ kind, typed, finds }: WordDraft): {
  word: SearchWordInput
  lacksTyped: boolean
  lacksFinds: boolean
} {
  const word = { kind, typed: linesOf(typed), finds: hasFinds(kind) ? linesOf(finds) : [] }
  return {
    word,
    lacksTyped: word.typed.length < (kind === "synonym" ? 2 : 1),
    lacksFinds:
      hasFinds(kind) &&
      (!word.finds.length || word.finds.some((phrase) => phrase.split(/\s+/).length > found_words_max)),
  }
}
