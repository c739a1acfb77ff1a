import type { Colleague } from "@chophien/contract/staff/team"
import { e164Of } from "@chophien/vocabulary/phone"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { ActDrawer } from "../kit/act-drawer"
import { reasonOf } from "../kit/feedback"
import { TextField } from "../kit/field"
import { useTexts } from "../kit/texts"
import { useSetPhone } from "../team"

/** Where sellers call a person of the staff. */
export function PhoneDrawer({ colleague, onClose }: { colleague: Colleague; onClose: () => void }) {
  const { t } = useTexts()
  const save = useSetPhone()
  const [phone, setPhone] = useState(colleague.phone ?? "")
  const isWrong = phone.trim() !== "" && e164Of(phone) === null
  return (
    <ActDrawer
      title={t("staff.phone_of", { name: colleague.name })}
      action={t("common.save")}
      isBusy={save.isPending}
      onAct={() => {
        if (isWrong) return
        save.mutate(
          { id: colleague.id, phone: phone.trim() || null },
          {
            onSuccess: () => {
              toast.success(t("staff.phone_saved"))
              onClose()
            },
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }}
      onClose={onClose}
    >
      <TextField
        label={t("staff.phone")}
        hint={t("staff.phone_hint")}
        type="tel"
        optional
        max={40}
        value={phone}
        problem={isWrong ? t("staff.phone_wrong") : undefined}
        onChange={setPhone}
      />
    </ActDrawer>
  )
}
