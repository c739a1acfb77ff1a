import type { SaleKind } from "@chophien/vocabulary/commission"
import type { LineTerms } from "@chophien/vocabulary/terms-of-sale"

/** A line that is frozen with its sale. */
export type NewSaleLine = LineTerms & {
  order_line_id: string | null
  kind: SaleKind
  product_id: string | null
  title: string
  quantity: number
  gross: number
  /** The household whose goods they are, and its share of what is left, hundredths of a percent. */
  household_id: string | null
  household_bp: number | null
}

/** A sale as it is frozen. */
export type NewSale = {
  order_id: string
  seller_id: string
  order_group_id: string
  seller_kind: string
  sold_at: Date
  gross: number
  lines: NewSaleLine[]
}
