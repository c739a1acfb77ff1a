import { readPrice } from "@chophien/vocabulary/money-input"
import { formatNumber } from "@chophien/vocabulary/number"
import { readStock } from "@chophien/vocabulary/stock"
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
