import { type StaffSeller, updateSeller } from "@chophien/contract/staff/sellers"
import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { toast } from "@medusajs/ui"
import { useSellerAction } from "../sellers"
import { OfficerSelect } from "./officer-select"

/** Who of the centre looks after a seller; the panel names them and their number. */
export function SellerOfficer({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const change = useSellerAction(updateSeller, { params: { id: seller.id } })
  return (
    <OfficerSelect
      officer={seller.officer}
      isBusy={change.isPending}
      nameOf={({ name, phone }) => (phone ? name : t("detail.officer_without_phone", { name }))}
      onChoose={(officer_id) =>
        change.mutate(
          { officer_id },
          {
            onSuccess: () => toast.success(t("form.saved")),
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }
    />
  )
}
