import { gazetteer } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { buildLexicon, type Lexicon, type LexiconSource } from "../finding/lexicon"
import { searchWordService } from "../search-words/search-word-service"
import { catalogueService } from "./catalogue-service"
import { categoriesBySlug } from "./categories"

/** For so long nobody asks whether the words have changed. */
const fresh_ms = 1000

let current: { lexicon: Lexicon; version: string } | undefined
let checked_at = 0
let reading: Promise<Lexicon> | undefined

/** Makes the next search read the words anew: staff have changed them. */
export function forgetLexicon(): void {
  checked_at = 0
}

/** The words of the shop, at most a second old. */
export async function currentLexicon(container: MedusaContainer): Promise<Lexicon> {
  if (current && Date.now() - checked_at < fresh_ms) return current.lexicon
  reading ??= readAgain(container).finally(() => {
    reading = undefined
  })
  return await reading
}

async function readAgain(container: MedusaContainer): Promise<Lexicon> {
  const started = Date.now()
  const categories = await readCategories(container)
  const [catalogue, words] = await Promise.all([
    catalogueService(container).shopWordsChanged(),
    searchWordService(container).wordsChanged(),
  ])
  const version = `${catalogue} ${words} ${JSON.stringify(categories)}`
  if (current?.version !== version)
    current = { version, lexicon: buildLexicon(await readSource(container, categories)) }
  checked_at = started
  return current.lexicon
}

async function readCategories(container: MedusaContainer): Promise<LexiconSource["categories"]> {
  const [vi, en] = await Promise.all([categoriesBySlug(container, "vi"), categoriesBySlug(container, "en")])
  return [...vi].map(([slug, { name, within }]) => ({
    names: [...new Set([name, en.get(slug)?.name ?? name])],
    within,
  }))
}

/** What the words of the shop are made from, read anew. */
export async function readSource(
  container: MedusaContainer,
  known?: LexiconSource["categories"]
): Promise<LexiconSource> {
  const categories = known ?? (await readCategories(container))
  const { titles, sellers, communes } = await catalogueService(container).shopWords()
  const units = Map.groupBy(
    await gazetteer(container).formerUnits(communes.map(({ code }) => code)),
    ({ code }) => code
  )
  return {
    titles,
    sellers,
    categories,
    communes: communes.map(({ code, slug, full_name, province_code, province }) => ({
      slug,
      full_name,
      province_code,
      province,
      former: units.get(code) ?? [],
    })),
    words: await searchWordService(container).allWords(),
  }
}
