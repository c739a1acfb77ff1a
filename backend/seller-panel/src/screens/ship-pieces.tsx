import type { SellerOrder } from "@chophien/contract/seller/orders"
import { t } from "../i18n"
import { type Chosen, PiecesSteps } from "../orders/pieces-steps"
import { Choice } from "../ui/choice"

type Pieces = { id: string; quantity: number }[]

/** The choice that a job holds; null for all that is left. */
export const chosenOf = (items: Pieces | null | undefined): Chosen | null =>
  items ? Object.fromEntries(items.map(({ id, quantity }) => [id, quantity])) : null

/** Whether a parcel would be empty. */
export const isNothing = (chosen: Chosen | null): boolean =>
  chosen !== null && Object.values(chosen).every((quantity) => quantity === 0)

/** What the market is told of a choice: nothing where all that is left was chosen. */
export function piecesOf(order: SellerOrder, chosen: Chosen | null): Pieces | null {
  if (!chosen || order.items.every(({ id, left }) => chosen[id] === left)) return null
  return order.items.flatMap(({ id }) => {
    const quantity = chosen[id] ?? 0
    return quantity ? [{ id, quantity }] : []
  })
}

/** Whether all that is left goes into this parcel, or how much of each line. Asked only where there is a choice. */
export function PiecesChoice({
  order,
  chosen,
  onChange,
  tried,
}: {
  order: SellerOrder
  chosen: Chosen | null
  onChange: (chosen: Chosen | null) => void
  tried: boolean
}) {
  const lines = order.items.filter(({ left }) => left > 0)
  if (lines.reduce((sum, { left }) => sum + left, 0) < 2) return null
  const all = Object.fromEntries(lines.map(({ id, left }) => [id, left]))
  return (
    <>
      <Choice
        legend={t("ship_what")}
        value={chosen ? "part" : "all"}
        onChange={(value) => onChange(value === "all" ? null : all)}
        options={[
          {
            value: "all",
            label: t("ship_all"),
            hint: lines.map(({ title, left }) => `${left} × ${title}`).join(", "),
          },
          { value: "part", label: t("ship_part"), hint: t("ship_part_hint") },
        ]}
        problem={tried && isNothing(chosen) ? t("need_pieces") : undefined}
      />
      {chosen && <PiecesSteps lines={lines} chosen={chosen} onChange={onChange} />}
    </>
  )
}
