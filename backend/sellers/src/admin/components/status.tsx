import { useTexts } from "@chophien/platform/admin-kit"
import { StatusBadge } from "@medusajs/ui"
import type { Status } from "../schemas"

const colors = { pending: "orange", active: "green", suspended: "red" } as const

/** Whether a seller waits, sells or is suspended. */
export function Standing({ status }: { status: Status }) {
  const { t } = useTexts()
  return (
    <StatusBadge color={colors[status]} className="whitespace-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
