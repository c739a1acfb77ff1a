import { Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { useParams } from "react-router-dom"
import { useApplication } from "../../../applications"
import { ApplicationAnswers } from "../../../components/application-answers"
import { ApplicationHeader } from "../../../components/application-header"
import { ApplicationHistory, ApplicationSimilar } from "../../../components/application-record"
import { DossierParts } from "../../../components/dossier-parts"

/** One application: what was answered, the checklist, papers, visits, history, and the decision. */
export default function ApplicationPage() {
  const { id = "" } = useParams()
  const { data, error, refetch } = useApplication(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { application } = data
  return (
    <div className="flex flex-col gap-y-3">
      <ApplicationHeader application={application} />
      <ApplicationSimilar application={application} />
      <div className="grid items-start gap-3 xl:grid-cols-2">
        <ApplicationAnswers application={application} />
        <DossierParts id={id} dossier={application} />
      </div>
      <ApplicationHistory application={application} />
    </div>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("applications.one")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
