import { decideApplication, type StaffApplication } from "@chophien/contract/staff/applications"
import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Checkbox, Label, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useOnboardingAct } from "../applications"

export type ApplicationDecision = "approve" | "ask" | "refuse"

/** Approves an application, asks for more or refuses, with the words that the applicant reads. */
export function ApplicationDecisionDrawer({
  application,
  decision,
  onClose,
}: {
  application: StaffApplication
  decision: ApplicationDecision
  onClose: () => void
}) {
  const { t } = useTexts()
  const decide = useOnboardingAct(decideApplication, { params: { id: application.id } })
  const [text, setText] = useState("")
  const [despite, setDespite] = useState(false)
  const [tried, setTried] = useState(false)
  const isSilent = decision !== "approve" && !text.trim()
  const act = (): void => {
    setTried(true)
    if (isSilent) return
    decide.mutate(
      {
        act: decision,
        ...(text.trim() ? { text: text.trim() } : {}),
        ...(despite ? { despite_similar: true } : {}),
      },
      {
        onSuccess: () => {
          toast.success(t("applications.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t(`applications.${decision}_title`)}
      action={t(`applications.${decision}`)}
      variant={decision === "refuse" ? "danger" : "primary"}
      isBusy={decide.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small">{t(`applications.${decision}_hint`)}</Text>
      <TextField
        long
        label={t("applications.text")}
        optional={decision === "approve"}
        problem={tried && isSilent ? t("applications.need_text") : undefined}
        value={text}
        onChange={setText}
        max={1000}
      />
      {decision === "approve" && application.similar.some(({ of }) => of === "seller") && (
        <div className="flex items-center gap-x-2">
          <Checkbox
            id="despite"
            checked={despite}
            onCheckedChange={(checked) => setDespite(checked === true)}
          />
          <Label htmlFor="despite">{t("applications.despite_similar")}</Label>
        </div>
      )}
    </ActDrawer>
  )
}
