import { Field, TextField, useTexts } from "@chophien/platform/admin-kit"
import { readPrice } from "@chophien/vocabulary/money-input"
import { Select } from "@medusajs/ui"
import { useSellerChoice } from "../orders"

/** What the list of orders is narrowed by, as it was typed. */
export type FilterValues = { seller_id: string; customer: string; total_min: string; total_max: string }
export const noFilters: FilterValues = { seller_id: "", customer: "", total_min: "", total_max: "" }

/** A typed amount as whole VND; null for nothing, and for what cannot be read alone in one way. */
export function typedAmount(typed: string): number | null {
  const read = typed.trim() ? readPrice(typed) : null
  return read?.outcome === "value" ? read.value : null
}

/** Narrowing the orders by seller, customer and money. */
export function OrderFilters({
  values,
  onChange,
}: {
  values: FilterValues
  onChange: (change: Partial<FilterValues>) => void
}) {
  const { t } = useTexts()
  const sellers = useSellerChoice().data?.sellers ?? []
  const unread = (typed: string) =>
    typed.trim() && typedAmount(typed) === null ? t("orders.amount_unread") : undefined
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <Field label={t("orders.seller")}>
        {(id) => (
          <Select
            value={values.seller_id || "all"}
            onValueChange={(next) => onChange({ seller_id: next === "all" ? "" : next })}
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value="all">{t("orders.all_sellers")}</Select.Item>
              {sellers.map((seller) => (
                <Select.Item key={seller.id} value={seller.id}>
                  {seller.name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField
        label={t("orders.customer")}
        max={100}
        value={values.customer}
        onChange={(customer) => onChange({ customer })}
      />
      <TextField
        label={t("orders.total_min")}
        max={40}
        value={values.total_min}
        problem={unread(values.total_min)}
        onChange={(total_min) => onChange({ total_min })}
      />
      <TextField
        label={t("orders.total_max")}
        max={40}
        value={values.total_max}
        problem={unread(values.total_max)}
        onChange={(total_max) => onChange({ total_max })}
      />
    </div>
  )
}
