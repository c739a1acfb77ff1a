import type { Dossier } from "@chophien/contract/wire/application"
import { DossierChecklist } from "./dossier-checklist"
import { DossierIdentity } from "./dossier-identity"
import { DossierPapers } from "./dossier-papers"
import { DossierVisits } from "./dossier-visits"

/** What is held about a seller or an applicant: checklist, identification, papers, visits. */
export function DossierParts({ id, dossier }: { id: string; dossier: Dossier }) {
  return (
    <div className="flex min-w-0 flex-col gap-y-3">
      <DossierChecklist id={id} dossier={dossier} />
      <DossierIdentity id={id} dossier={dossier} />
      <DossierPapers id={id} dossier={dossier} />
      <DossierVisits id={id} dossier={dossier} />
    </div>
  )
}
