import {
  assignApplication,
  type StaffApplication,
  submitForApplicant,
} from "@chophien/contract/staff/applications"
import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Alert, Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { useOnboardingAct } from "../applications"
import { type ApplicationDecision, ApplicationDecisionDrawer } from "./application-decision"
import { ApplicationStateBadge } from "./application-rows"
import { OfficerSelect } from "./officer-select"

function Officer({ application }: { application: StaffApplication }) {
  const { t } = useTexts()
  const assign = useOnboardingAct(assignApplication, { params: { id: application.id } })
  return (
    <OfficerSelect
      officer={application.officer}
      isBusy={assign.isPending}
      onChoose={(officer_id) =>
        assign.mutate(
          { officer_id },
          {
            onSuccess: () => toast.success(t("applications.done")),
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }
    />
  )
}

/** Whose application it is, where it stands, and what can be done with it now. */
export function ApplicationHeader({ application }: { application: StaffApplication }) {
  const { t } = useTexts()
  const prompt = usePrompt()
  const { id, state, answers, versions } = application
  const submit = useOnboardingAct(submitForApplicant, { params: { id } })
  const [decision, setDecision] = useState<ApplicationDecision | null>(null)
  const isWaiting = state === "submitted" || state === "more_needed"
  const missing = application.checklist.filter(({ code }) => application.hindered_by.includes(code))
  const sendIn = async (): Promise<void> => {
    const sure = await prompt({
      title: t("applications.submit"),
      description: t("applications.submit_hint", versions),
      confirmText: t("applications.submit"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!sure) return
    submit.mutate(
      { rules_version: versions.rules, privacy_version: versions.privacy },
      {
        onSuccess: () => toast.success(t("applications.submitted")),
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <Container className="flex flex-col gap-y-4 p-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading className="break-words">
            {answers.name ?? t("applications.nameless", { code: application.code })}
          </Heading>
          <div className="flex flex-wrap items-center gap-2">
            <ApplicationStateBadge state={state} />
            <Text size="small" className="text-ui-fg-subtle">
              {[t(`kind.${application.kind}`), answers.commune_full_name, application.code]
                .filter(Boolean)
                .join(", ")}
            </Text>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Officer application={application} />
          {(state === "draft" || state === "more_needed") && (
            <Button
              size="small"
              variant="secondary"
              isLoading={submit.isPending}
              onClick={() => void sendIn()}
            >
              {t("applications.submit")}
            </Button>
          )}
          {isWaiting && (
            <>
              <Button size="small" variant="danger" onClick={() => setDecision("refuse")}>
                {t("applications.refuse")}
              </Button>
              <Button size="small" variant="secondary" onClick={() => setDecision("ask")}>
                {t("applications.ask")}
              </Button>
              <Button size="small" onClick={() => setDecision("approve")}>
                {t("applications.approve")}
              </Button>
            </>
          )}
          {application.seller_id && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/sellers/${application.seller_id}`}>{t("applications.open_seller")}</Link>
            </Button>
          )}
        </div>
      </div>
      {isWaiting && missing.length > 0 && (
        <Alert variant="warning">
          {t("applications.hindered", { names: missing.map(({ name }) => name).join("; ") })}
        </Alert>
      )}
      {decision && (
        <ApplicationDecisionDrawer
          application={application}
          decision={decision}
          onClose={() => setDecision(null)}
        />
      )}
    </Container>
  )
}
