import { Failed, Nothing, TablePages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { ImportList } from "../../components/import-list"
import { ImportStart } from "../../components/import-start"
import { page_size, useImports } from "../../goods-imports"

function Earlier() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const { data, error, refetch } = useImports(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.count) return <Nothing title={t("imports.empty")} hint={t("imports.empty_hint")} />
  return (
    <>
      <ImportList imports={data.goods_imports} />
      <TablePages
        count={data.count}
        page_size={page_size}
        offset={offset}
        onOpen={(next) => setAddress(next > 0 ? { offset: String(next) } : {}, { replace: true })}
      />
    </>
  )
}

/** Goods of a seller from a sheet: what was read before, and a new one. */
export default function GoodsImportsPage() {
  const { t } = useTexts()
  return (
    <Container className="p-0">
      <div className="max-w-2xl px-6 py-4">
        <Heading>{t("imports.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("imports.subtitle")}
        </Text>
      </div>
      <ImportStart />
      <Earlier />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.goods_imports",
  translationNs: "chophien",
  icon: DocumentText,
  rank: 5,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.goods_imports")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
