import { approveSeller, reactivateSeller, type StaffSeller } from "@chophien/contract/staff/sellers"
import { formatMoment, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Alert, Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useSellerAction } from "../sellers"
import { SellerDelete } from "./seller-delete"
import { SellerStatusBadge } from "./seller-status-badge"
import { SellerSuspend } from "./seller-suspend"

/** The seller's name and status, and the one thing to do about it now. */
export function SellerHeader({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const prompt = usePrompt()
  const approve = useSellerAction(approveSeller, { params: { id: seller.id } })
  const reactivate = useSellerAction(reactivateSeller, { params: { id: seller.id } })
  const [suspending, setSuspending] = useState(false)
  const emails = seller.members.map(({ email }) => email).join(", ")

  const act = async (
    action: typeof approve,
    words: { title: string; description: string; confirmText: string; done: string }
  ): Promise<void> => {
    const sure = await prompt({
      title: words.title,
      description: words.description,
      confirmText: words.confirmText,
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!sure) return
    action.mutate(
      {},
      { onSuccess: () => toast.success(words.done), onError: (error) => toast.error(reasonOf(error, t)) }
    )
  }

  return (
    <Container className="flex flex-col gap-y-4 p-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading className="break-words">{seller.name}</Heading>
          <div className="flex flex-wrap items-center gap-2">
            <SellerStatusBadge status={seller.status} />
            <Text size="small" className="text-ui-fg-subtle">
              {t(`kind.${seller.kind}`)}, {seller.commune_full_name}
            </Text>
          </div>
        </div>
        <SellerDelete seller={seller} />
        {seller.status === "active" && (
          <Button variant="secondary" size="small" onClick={() => setSuspending(true)}>
            {t("detail.suspend")}
          </Button>
        )}
        {seller.status === "suspended" && (
          <Button
            size="small"
            isLoading={reactivate.isPending}
            onClick={() =>
              void act(reactivate, {
                title: t("detail.reactivate_title", { name: seller.name }),
                description: t("detail.reactivate_hint"),
                confirmText: t("detail.reactivate"),
                done: t("detail.reactivated"),
              })
            }
          >
            {t("detail.reactivate")}
          </Button>
        )}
      </div>
      {seller.is_sample && <Alert variant="info">{t("detail.sample")}</Alert>}
      {seller.status === "suspended" && (
        <Alert variant="error">
          {t("detail.suspended_since", {
            time: seller.suspended_at ? formatMoment(seller.suspended_at) : t("common.none"),
            reason: seller.suspended_reason ?? t("common.none"),
          })}
        </Alert>
      )}
      {seller.status === "pending" && (
        <div className="bg-ui-bg-subtle flex flex-col gap-3 rounded-lg p-4 sm:flex-row sm:items-center sm:justify-between">
          <Text size="small" className="min-w-0 break-words">
            {t("detail.approve_hint", { email: emails })}
          </Text>
          <Button
            className="shrink-0"
            isLoading={approve.isPending}
            onClick={() =>
              void act(approve, {
                title: t("detail.approve_title", { name: seller.name }),
                description: t("detail.approve_hint", { email: emails }),
                confirmText: t("detail.approve"),
                done: t("detail.approved"),
              })
            }
          >
            {t("detail.approve")}
          </Button>
        </div>
      )}
      {suspending && <SellerSuspend seller={seller} onClose={() => setSuspending(false)} />}
    </Container>
  )
}
