import { type StaffSeller, updateSeller } from "@chophien/contract/staff/sellers"
import { ActDrawer, AskError, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { fieldOf, sellerBody, sellerProblems, valuesOf } from "../seller-form"
import { useSellerAction } from "../sellers"
import { SellerFields } from "./seller-fields"

/** Changing what is known of a seller. */
export function SellerEdit({ seller, onClose }: { seller: StaffSeller; onClose: () => void }) {
  const { t } = useTexts()
  const save = useSellerAction(updateSeller, { params: { id: seller.id } })
  const [values, setValues] = useState(() => valuesOf(seller))
  const [tried, setTried] = useState(false)
  const refused =
    save.error instanceof AskError && save.error.text
      ? { [fieldOf(save.error.param) ?? ""]: save.error.text }
      : {}
  const problems = tried ? { ...refused, ...sellerProblems(values, t) } : {}
  const submit = (): void => {
    setTried(true)
    if (Object.keys(sellerProblems(values, t)).length) return
    save.mutate(sellerBody(values), {
      onSuccess: () => {
        toast.success(t("form.saved"))
        onClose()
      },
      onError: (error) => toast.error(reasonOf(error, t)),
    })
  }
  return (
    <ActDrawer
      title={t("form.edit_title")}
      action={t("common.save")}
      isBusy={save.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <SellerFields
        values={values}
        problems={problems}
        onChange={(change) => setValues((last) => ({ ...last, ...change }))}
      />
    </ActDrawer>
  )
}
