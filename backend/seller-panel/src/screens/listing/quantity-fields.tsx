import { readPrice } from "@chophien/vocabulary/money-input"
import { formatNumber } from "@chophien/vocabulary/number"
import type { StockUnit } from "@chophien/vocabulary/packs"
import { formatStock, readStock, readStockWeight } from "@chophien/vocabulary/stock"
import { formatWeight, readWeight } from "@chophien/vocabulary/weight"
import { t } from "../../i18n"
import { moneyInWords } from "../../ui/money-in-words"
import { QuantityField } from "../../ui/quantity-field"

interface Props {
  label: string
  /** What one piece is called; empty where nobody has said. */
  unit?: string
  value: number | null
  onChange: (value: number | null) => void
  problem?: string | undefined
}

const write = (value: number): string => formatNumber(value)

/** What a shopper pays for one piece. */
export const PriceField = ({ unit = "", ...field }: Props) => (
  <QuantityField
    {...field}
    unit="₫"
    read={readPrice}
    write={write}
    choice={moneyInWords}
    words={(price) => {
      const words = moneyInWords(price)
      return unit ? t("price_words", { words, unit }) : words
    }}
  />
)

/** What one piece weighs with its packing. */
export const WeightField = (field: Props) => (
  <QuantityField
    {...field}
    hint={t("weight_hint")}
    unit={t("weight_unit")}
    read={(typed) => readWeight(typed, "g")}
    write={write}
    words={(weight_g) => `= ${formatWeight(weight_g)}`}
  />
)

/** How many pieces are there to sell. */
export const StockField = ({ unit = "", ...field }: Props) => (
  <QuantityField
    {...field}
    steps
    read={(typed) => readStock(typed, unit)}
    write={write}
    words={(stock) =>
      stock ? t("stock_left", { count: `${formatNumber(stock)} ${unit}`.trim() }) : t("stock_out")
    }
  />
)

/** How much there is of goods that are counted in grams. */
export const StockWeightField = (field: Props) => (
  <QuantityField
    {...field}
    unit="kg"
    read={readStockWeight}
    write={(grams) => formatWeight(grams)}
    words={(grams) => (grams ? t("stock_left", { count: formatStock(grams, "gram", "") }) : t("stock_out"))}
  />
)

/** How much of the stock one pack takes: pieces, or a weight. */
export const ContentField = ({ counted, word, ...field }: Props & { counted: StockUnit; word: string }) => (
  <QuantityField
    {...field}
    unit={counted === "gram" ? undefined : word}
    read={counted === "gram" ? (typed) => readWeight(typed, "g") : (typed) => readStock(typed, word)}
    write={counted === "gram" ? (grams) => formatWeight(grams) : write}
    words={(content) => `= ${formatStock(content, counted, word)}`}
  />
)
