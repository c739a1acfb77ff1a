import { type StaffSeller, suspendSeller } from "@chophien/contract/staff/sellers"
import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useSellerAction } from "../sellers"

const reason_min = 5

/** Suspending a seller, never without a reason. */
export function SellerSuspend({ seller, onClose }: { seller: StaffSeller; onClose: () => void }) {
  const { t } = useTexts()
  const suspend = useSellerAction(suspendSeller, { params: { id: seller.id } })
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < reason_min
  const submit = (): void => {
    setTried(true)
    if (short) return
    suspend.mutate(
      { reason: reason.trim().normalize("NFC") },
      {
        onSuccess: () => {
          toast.success(t("detail.suspended"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("detail.suspend_title", { name: seller.name })}
      action={t("detail.suspend")}
      variant="danger"
      isBusy={suspend.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Text size="small">{t("detail.suspend_hint")}</Text>
      <TextField
        long
        label={t("detail.suspend_reason")}
        hint={t("detail.suspend_reason_hint")}
        max={500}
        value={reason}
        onChange={setReason}
        problem={tried && short ? t("detail.need_reason") : undefined}
      />
    </ActDrawer>
  )
}
