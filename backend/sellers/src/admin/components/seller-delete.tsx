import { deleteSeller, type StaffSeller } from "@chophien/contract/staff/sellers"
import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { useSellerAction } from "../sellers"

/** Taking a seller away that never had an order; one that is open is suspended first. */
export function SellerDelete({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const remove = useSellerAction(deleteSeller, { params: { id: seller.id } })
  if (seller.status === "active" || seller.counts.orders > 0) return null
  const { name } = seller
  const act = async (): Promise<void> => {
    const sure = await prompt({
      title: t("detail.delete_title", { name }),
      description: t("detail.delete_hint", { listings: seller.counts.listings }),
      confirmText: t("detail.delete"),
      cancelText: t("common.cancel"),
    })
    if (!sure) return
    remove.mutate(undefined, {
      onSuccess: () => {
        toast.success(t("detail.deleted", { name }))
        void navigate("/sellers", { replace: true })
      },
      onError: (error) => toast.error(reasonOf(error, t)),
    })
  }
  return (
    <Button variant="danger" size="small" isLoading={remove.isPending} onClick={() => void act()}>
      {t("detail.delete")}
    </Button>
  )
}
