import { Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useParams } from "react-router-dom"
import { useComplaint, useComplaintExport } from "../../../complaints"
import { ComplaintFacts, ComplaintHistory } from "../../../components/complaint-record"
import { type Decision, DecisionDrawer } from "../../../components/decision-drawer"

/** Which acts of a complaint each button does. */
const buttons = [
  { decision: "take_up", act: "escalate" },
  { decision: "refund", act: "decide_refund" },
  { decision: "reject", act: "decide_none" },
] as const satisfies readonly { decision: Decision; act: string }[]

/** One complaint for the centre: both sides, the photos, what happened, and the decision. */
export default function ComplaintPage() {
  const { t } = useTexts()
  const { id = "" } = useParams()
  const { data, error, refetch } = useComplaint(id)
  const [decision, setDecision] = useState<Decision | null>(null)
  const download = useComplaintExport(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { complaint } = data
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <Heading>
            {t(`complaints.reasons.${complaint.reason}`)}, {complaint.seller_name}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`complaints.states.${complaint.state}`)}
          </Text>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {buttons
            .filter(({ act }) => complaint.acts.includes(act))
            .map((button) => (
              <Button
                key={button.act}
                size="small"
                variant={button.decision === "reject" ? "danger" : "primary"}
                onClick={() => setDecision(button.decision)}
              >
                {t(`complaints.${button.decision}`)}
              </Button>
            ))}
          <Button
            size="small"
            variant="secondary"
            isLoading={download.isPending}
            onClick={() => download.mutate()}
          >
            {t("complaints.export")}
          </Button>
        </div>
      </Container>
      <ComplaintFacts complaint={complaint} />
      <ComplaintHistory complaint={complaint} />
      {decision && (
        <DecisionDrawer complaint={complaint} decision={decision} onClose={() => setDecision(null)} />
      )}
    </div>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("complaints.one")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
