import { Failed, Waiting } from "@chophien/platform/admin-kit"
import { useDossier } from "../applications"
import { DossierParts } from "./dossier-parts"

/** Checklist, identification, papers and visits of a seller. */
export function SellerDossier({ id }: { id: string }) {
  const { data, error, refetch } = useDossier(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return <DossierParts id={id} dossier={data.dossier} />
}
