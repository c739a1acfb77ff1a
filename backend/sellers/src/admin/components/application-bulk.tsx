import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Button, Select, Text, toast, usePrompt } from "@medusajs/ui"
import { useDecideApplications } from "../applications"
import { useOfficers } from "../sellers"

/** Approving the applications that were ticked, or giving them to an officer; each is answered for itself. */
export function ApplicationBulk({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const { t } = useTexts()
  const prompt = usePrompt()
  const decide = useDecideApplications()
  const officers = useOfficers().data?.officers ?? []
  if (!ids.length) return null
  const send = (body: { act: "approve" | "assign"; officer_id?: string }): void =>
    decide.mutate(
      { ids, ...body },
      {
        onSuccess: ({ done, refused }) => {
          if (done.length) toast.success(t("applications.bulk_done", { count: done.length }))
          for (const { id, name, message } of refused)
            toast.error(t("applications.bulk_refused", { name: name ?? id, message }))
          onDone()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  const approve = async (): Promise<void> => {
    const sure = await prompt({
      title: t("applications.approve_title"),
      description: t("applications.approve_hint"),
      confirmText: t("applications.approve"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (sure) send({ act: "approve" })
  }
  return (
    <div className="bg-ui-bg-subtle flex flex-wrap items-center justify-between gap-3 px-6 py-3">
      <Text size="small">{t("applications.chosen", { count: ids.length })}</Text>
      <div className="flex flex-wrap gap-2">
        <Select size="small" value="" onValueChange={(officer_id) => send({ act: "assign", officer_id })}>
          <Select.Trigger aria-label={t("applications.give_chosen")}>
            <Select.Value placeholder={t("applications.give_chosen")} />
          </Select.Trigger>
          <Select.Content>
            {officers.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Button size="small" isLoading={decide.isPending} onClick={() => void approve()}>
          {t("applications.approve_chosen")}
        </Button>
      </div>
    </div>
  )
}
