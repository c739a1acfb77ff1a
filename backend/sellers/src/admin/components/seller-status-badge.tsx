import { useTexts } from "@chophien/platform/admin-kit"
import type { SellerStatus } from "@chophien/vocabulary/seller"
import { StatusBadge } from "@medusajs/ui"

const colors = { pending: "orange", active: "green", suspended: "red" } as const

/** Whether a seller waits, sells or is suspended. */
export function SellerStatusBadge({ status }: { status: SellerStatus }) {
  const { t } = useTexts()
  return (
    <StatusBadge color={colors[status]} className="whitespace-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
