import type { Choice } from "./types"

/** A choice of some kinds of things. */
export const choiceOf = (parts: Partial<Choice>): Choice => ({
  terms: [],
  categories: [],
  communes: [],
  sellers: [],
  ...parts,
})

/** Whether nothing can be of it. */
export const isEmpty = ({ terms, categories, communes, sellers }: Choice): boolean =>
  !terms.length && !categories.length && !communes.length && !sellers.length

/** What has one of either. */
export function either(choices: readonly Choice[]): Choice {
  const all = (kind: keyof Choice) => [...new Set(choices.flatMap((choice) => choice[kind]))]
  return {
    terms: all("terms"),
    categories: all("categories"),
    communes: all("communes"),
    sellers: all("sellers"),
  }
}

/** How many things are in a choice. */
export const sizeOf = ({ terms, categories, communes, sellers }: Choice): number =>
  terms.length + categories.length + communes.length + sellers.length
