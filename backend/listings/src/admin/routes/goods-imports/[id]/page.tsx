import { Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Container, Text } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { ImportColumns, ImportDefaults } from "../../../components/import-columns"
import { ImportHead } from "../../../components/import-head"
import { ImportRows } from "../../../components/import-rows"
import { useImport, useImportActs } from "../../../goods-imports"

/** One sheet of goods: what its columns hold, what will become of its rows, and writing it. */
export default function GoodsImportPage() {
  const { id = "" } = useParams()
  const { data: sheet, error, refetch } = useImport(id)
  const acts = useImportActs(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!sheet) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <ImportHead sheet={sheet} acts={acts} />
      {sheet.state === "draft" && (
        <>
          <ImportColumns sheet={sheet} acts={acts} />
          <ImportDefaults sheet={sheet} acts={acts} />
        </>
      )}
      <ImportRows sheet={sheet} acts={acts} />
    </Container>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("imports.sheet")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
