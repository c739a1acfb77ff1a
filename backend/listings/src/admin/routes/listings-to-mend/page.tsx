import { Failed, Nothing, TablePages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircle } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { MendList } from "../../components/mend-list"
import { page_size, useFaultyListings } from "../../facts"

function FaultyListings() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const { data, error, refetch } = useFaultyListings(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.count) return <Nothing title={t("mend.empty")} hint={t("mend.empty_hint")} />
  const open = (next: number): void => setAddress(next > 0 ? { offset: String(next) } : {})
  return (
    <>
      <MendList listings={data.listings} />
      <TablePages count={data.count} page_size={page_size} offset={offset} onOpen={open} />
    </>
  )
}

/** The listings that are not for sale because of their facts, with what to mend. */
export default function ListingsToMendPage() {
  const { t } = useTexts()
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("mend.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mend.subtitle")}
        </Text>
      </div>
      <FaultyListings />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.listings_to_mend",
  translationNs: "chophien",
  icon: ExclamationCircle,
  rank: 5,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.listings_to_mend")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
