import { formatVnd } from "@chophien/vocabulary/amount"
import { pieceWord } from "@chophien/vocabulary/packs"
import { t } from "../../i18n"
import type { PricedGoods } from "../../price-terms/price-terms"
import { WhatIsLeft } from "../../price-terms/what-is-left"
import { Button } from "../../ui/basics"
import { TextField } from "../../ui/field"
import {
  type Base,
  emptyPack,
  type Known,
  type Pack,
  type PackProblems,
  packWeight,
  problemsOfPacks,
  suggestedTitle,
} from "./packs"
import { ContentField, PriceField, StockField, WeightField } from "./quantity-fields"

interface Props {
  packs: Pack[]
  /** What decides of fee and tax. */
  goods: PricedGoods
  base: Base
  /** The variants that are there already, the first one included. */
  known: readonly Known[]
  /** What may be added: packs of one stock, sizes with stocks of their own, or either. */
  kinds: readonly Pack["kind"][]
  onChange: (packs: Pack[]) => void
  /** Whether what is missing is said already. */
  tried: boolean
}

/** Further packs and sizes of a listing, each with its content and price in plain words. */
export function PackFields({ packs, goods, base, known, kinds, onChange, tried }: Props) {
  const problems = problemsOfPacks(packs, base, known)
  const change = (id: string, part: Partial<Pack>): void =>
    onChange(packs.map((pack) => (pack.id === id ? { ...pack, ...part } : pack)))
  // One listing has either packs of one stock or sizes that are counted apart.
  const begun = packs[0]?.kind
  const offered = kinds.filter((kind) => !begun || kind === begun)
  const word = pieceWord(base.unit) || t("pack_piece")
  return (
    <section class="panel packs">
      <h2>{t("packs_title")}</h2>
      {!packs.length && (
        <p class="hint">{t(base.counted === "gram" ? "packs_hint_weight" : "packs_hint", { word })}</p>
      )}
      {packs.map((pack) => (
        <PackForm
          key={pack.id}
          pack={pack}
          goods={goods}
          base={base}
          problems={tried ? (problems.get(pack.id) ?? {}) : {}}
          onChange={(part) => change(pack.id, part)}
          onRemove={() => onChange(packs.filter(({ id }) => id !== pack.id))}
        />
      ))}
      {offered.map((kind) => (
        <Button
          key={kind}
          small
          tone="plain"
          icon="plus"
          onClick={() => onChange([...packs, emptyPack(kind)])}
        >
          {t(kind === "pack" ? "add_pack" : "add_size")}
        </Button>
      ))}
      {offered.length > 1 && <p class="hint">{t("add_size_hint")}</p>}
    </section>
  )
}

function PackForm({
  pack,
  goods,
  base,
  problems,
  onChange,
  onRemove,
}: {
  pack: Pack
  goods: PricedGoods
  base: Base
  problems: PackProblems
  onChange: (part: Partial<Pack>) => void
  onRemove: () => void
}) {
  const word = pieceWord(base.unit) || t("pack_piece")
  const suggested = suggestedTitle(pack.content, base)
  const weight_g = packWeight(pack, base)
  const { price, content } = pack
  return (
    <div class="variant">
      {pack.kind === "pack" && (
        <ContentField
          label={base.counted === "gram" ? t("content_weight") : t("content_pieces", { word })}
          counted={base.counted}
          word={word}
          value={content}
          onChange={(value) => onChange({ content: value })}
          problem={problems.content}
        />
      )}
      <TextField
        label={t(pack.kind === "pack" ? "pack_name" : "size_name")}
        placeholder={pack.kind === "pack" ? suggested : t("size_example")}
        optional={pack.kind === "pack"}
        max={60}
        value={pack.title}
        onChange={(title) => onChange({ title })}
        problem={problems.title}
      />
      <PriceField
        label={t("pack_price", { title: pack.title.trim() || suggested || t("pack_this") })}
        value={price}
        onChange={(value) => onChange({ price: value })}
        problem={problems.price}
      />
      <WhatIsLeft price={price} goods={goods} />
      {pack.kind === "pack" && price !== null && content !== null && (
        <p class="hint">{perUnit(price, content, base, word)}</p>
      )}
      <WeightField
        label={t("pack_weight")}
        value={weight_g}
        onChange={(value) => onChange({ weight_g: value })}
        problem={problems.weight_g}
      />
      {pack.kind === "size" && (
        <StockField
          label={t("stock")}
          value={pack.stock}
          onChange={(stock) => onChange({ stock })}
          problem={problems.stock}
        />
      )}
      <Button small tone="quiet" icon="trash" onClick={onRemove}>
        {t("pack_drop")}
      </Button>
    </div>
  )
}

/** What a pack comes to for one piece or kilogram, beside the price of one alone. */
function perUnit(price: number, content: number, base: Base, word: string): string {
  const size = base.counted === "gram" ? 1000 : 1
  const of = base.counted === "gram" ? "kg" : word
  const amount = (value: number, units: number): string => formatVnd(Math.round((value / units) * size))
  const basePrice = base.price === null ? null : amount(base.price, base.content)
  return basePrice === null
    ? t("pack_per", { amount: amount(price, content), unit: of })
    : t("pack_per_beside", { amount: amount(price, content), unit: of, alone: basePrice })
}
