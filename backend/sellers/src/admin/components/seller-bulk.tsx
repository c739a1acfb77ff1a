import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useApproveSellers } from "../sellers"

/** Approving the sellers that were ticked, all at once. */
export function SellerBulk({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const { t } = useTexts()
  const prompt = usePrompt()
  const approve = useApproveSellers()
  if (!ids.length) return null
  const act = async (): Promise<void> => {
    const sure = await prompt({
      title: t("list.approve_title", { count: ids.length }),
      description: t("list.approve_hint"),
      confirmText: t("list.approve", { count: ids.length }),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!sure) return
    approve.mutate(ids, {
      onSuccess: ({ approved }) => {
        toast.success(t("list.approved", { count: approved.length }))
        onDone()
      },
      onError: (error) => toast.error(reasonOf(error, t)),
    })
  }
  return (
    <div className="bg-ui-bg-subtle flex flex-wrap items-center justify-between gap-3 border-y px-6 py-3">
      <Text size="small">{t("list.chosen", { count: ids.length })}</Text>
      <Button size="small" isLoading={approve.isPending} onClick={() => void act()}>
        {t("list.approve", { count: ids.length })}
      </Button>
    </div>
  )
}
