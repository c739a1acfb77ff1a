import { type StaffSeller, updateSeller } from "@chophien/contract/staff/sellers"
import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Select, toast } from "@medusajs/ui"
import { useOfficers, useSellerAction } from "../sellers"

const nobody = "nobody"

/** Who of the centre looks after a seller; the panel names them and their number. */
export function SellerOfficer({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const { data } = useOfficers()
  const change = useSellerAction(updateSeller, { params: { id: seller.id } })
  return (
    <Select
      size="small"
      value={seller.officer?.id ?? nobody}
      disabled={!data || change.isPending}
      onValueChange={(id) =>
        change.mutate(
          { officer_id: id === nobody ? null : id },
          {
            onSuccess: () => toast.success(t("form.saved")),
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }
    >
      <Select.Trigger aria-label={t("detail.officer")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={nobody}>{t("detail.no_officer")}</Select.Item>
        {(data?.officers ?? (seller.officer ? [seller.officer] : [])).map(({ id, name, phone }) => (
          <Select.Item key={id} value={id}>
            {phone ? name : t("detail.officer_without_phone", { name })}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
