import { contentOfUnit, pieceWord, type StockUnit, stockUnitOf } from "@chophien/vocabulary/packs"
import { formatWeight, weight_max_g } from "@chophien/vocabulary/weight"
import * as z from "zod/mini"
import { t } from "../../i18n"
import type { MoreVariant } from "../../offline/jobs"

/** Another pack of the same goods, or another size that is counted by itself; null is what was not answered yet. */
export const packSchema = z.object({
  id: z.string(),
  kind: z.enum(["pack", "size"]),
  /** What the seller calls it; empty takes what its content suggests. */
  title: z.string(),
  content: z.nullable(z.number()),
  price: z.nullable(z.number()),
  /** Null takes what its content weighs. */
  weight_g: z.nullable(z.number()),
  stock: z.nullable(z.number()),
})
export type Pack = z.infer<typeof packSchema>

/** The first variant, from which packs are reckoned. */
export type Base = {
  unit: string
  price: number | null
  weight_g: number | null
  counted: StockUnit
  content: number
}

/** What the packs of a new listing are reckoned from. */
export const baseOf = (facts: Pick<Base, "unit" | "price" | "weight_g">): Base => ({
  ...facts,
  counted: stockUnitOf(facts.unit),
  content: contentOfUnit(facts.unit),
})

export const emptyPack = (kind: Pack["kind"]): Pack => ({
  id: crypto.randomUUID(),
  kind,
  title: "",
  content: null,
  price: null,
  weight_g: null,
  stock: null,
})

/** What a pack is called where the seller gives no name: `Combo 3 con`, `500 g`. */
export function suggestedTitle(content: number | null, { counted, unit }: Base): string {
  if (content === null) return ""
  return counted === "gram"
    ? formatWeight(content)
    : t("pack_named", { count: content, word: pieceWord(unit) || t("pack_piece") })
}

/** What a pack weighs by the weight of the first, in grams. */
const suggestedWeight = (content: number | null, base: Base): number | null =>
  content === null || !base.weight_g ? null : Math.round((content / base.content) * base.weight_g)

const packTitle = (pack: Pack, base: Base): string =>
  (pack.title.trim() || (pack.kind === "pack" ? suggestedTitle(pack.content, base) : "")).normalize("NFC")

export const packWeight = (pack: Pack, base: Base): number | null =>
  pack.weight_g ?? (pack.kind === "pack" ? suggestedWeight(pack.content, base) : null)

export type PackProblems = Partial<Record<"title" | "content" | "price" | "weight_g" | "stock", string>>

const isBetween = (value: number | null, min: number, max: number): boolean =>
  value !== null && value >= min && value <= max

/** What of a pack is missing or wrong; `others` are the names that are taken, `contents` the amounts. */
function problemsOfPack(
  pack: Pack,
  base: Base,
  { others, contents }: { others: readonly string[]; contents: readonly number[] }
): PackProblems {
  const title = packTitle(pack, base)
  const isPack = pack.kind === "pack"
  return {
    ...(!isPack && !title ? { title: t("need_size_name") } : {}),
    ...(title && others.includes(title) ? { title: t("pack_name_taken") } : {}),
    ...(isPack && !isBetween(pack.content, 1, weight_max_g) ? { content: t("need_content") } : {}),
    ...(isPack && pack.content !== null && contents.includes(pack.content)
      ? { content: t("pack_content_taken") }
      : {}),
    ...(isBetween(pack.price, 1000, 500_000_000) ? {} : { price: t("need_price") }),
    ...(isBetween(packWeight(pack, base), 1, 100_000) ? {} : { weight_g: t("need_weight") }),
    ...(!isPack && pack.stock === null ? { stock: t("need_stock") } : {}),
  }
}

/** The variants that a listing has already. */
export type Known = { title: string; content: number }

/** The problems of each pack beside the variants that are there, by the pack's id. */
export function problemsOfPacks(
  packs: readonly Pack[],
  base: Base,
  known: readonly Known[]
): Map<string, PackProblems> {
  return new Map(
    packs.map((pack, at) => {
      const before = packs.slice(0, at)
      const others = [...known.map(({ title }) => title), ...before.map((other) => packTitle(other, base))]
      const contents = [
        ...known.map(({ content }) => content),
        ...before.flatMap(({ kind, content }) => (kind === "pack" && content !== null ? content : [])),
      ]
      return [pack.id, problemsOfPack(pack, base, { others, contents })]
    })
  )
}

/** Whether all packs can be sent. */
export const arePacksWhole = (packs: readonly Pack[], base: Base, known: readonly Known[]): boolean =>
  [...problemsOfPacks(packs, base, known).values()].every((problems) => !Object.keys(problems).length)

/** The packs as they are sent; those that are not whole are left out. */
export const variantsOf = (packs: readonly Pack[], base: Base): MoreVariant[] =>
  packs.flatMap((pack): MoreVariant[] => {
    const weight_g = packWeight(pack, base)
    const { price, content, stock } = pack
    if (price === null || weight_g === null) return []
    const own = pack.kind === "pack" ? { content: content ?? 1 } : { stock: stock ?? 0 }
    return [{ title: packTitle(pack, base), price, weight_g, ...own }]
  })
