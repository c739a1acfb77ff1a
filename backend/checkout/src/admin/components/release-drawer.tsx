import type { UnpaidOrder } from "@chophien/contract/staff/unpaid-orders"
import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useRelease } from "../unpaid-orders"

const reason_min = 5

/** Releases what an unpaid order holds, with a reason. */
export function ReleaseDrawer({ order, onClose }: { order: UnpaidOrder; onClose: () => void }) {
  const { t } = useTexts()
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const release = useRelease(order.id)
  const isShort = reason.trim().length < reason_min
  const act = (): void => {
    setTried(true)
    if (isShort) return
    release.mutate(reason.trim(), {
      onSuccess: () => {
        toast.success(t("unpaid.done"))
        onClose()
      },
      onError: (error) => toast.error(reasonOf(error, t)),
    })
  }
  return (
    <ActDrawer
      title={t("unpaid.release_title", { code: order.code })}
      action={t("unpaid.release")}
      variant="danger"
      isBusy={release.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("unpaid.release_hint")}
      </Text>
      <TextField
        label={t("unpaid.reason")}
        hint={t("unpaid.reason_hint")}
        problem={tried && isShort ? t("unpaid.need_reason") : undefined}
        value={reason}
        onChange={setReason}
        max={500}
        long
      />
    </ActDrawer>
  )
}
