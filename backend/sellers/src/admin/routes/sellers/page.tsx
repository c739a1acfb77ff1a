import { sellerSorts } from "@chophien/contract/staff/sellers"
import { Failed, Nothing, TablePages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Button, Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { SellerBulk } from "../../components/seller-bulk"
import { SellerFilters } from "../../components/seller-filters"
import { SellerTable } from "../../components/seller-table"
import { page_size, useSellers } from "../../sellers"
import { useAddress, useTypedSearch } from "../../use-address"

function List() {
  const { t } = useTexts()
  const { address, change } = useAddress()
  const q = address.get("q") ?? ""
  const status = sellerStatuses.find((each) => each === address.get("status"))
  const kind = sellerKinds.find((each) => each === address.get("kind"))
  const sort = sellerSorts.find((each) => each === address.get("sort"))
  const commune_code = address.get("commune")
  const officer_id = address.get("officer")
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const [typed, setTyped] = useTypedSearch(q, (words) => change({ q: words, offset: "" }))
  const { data, error, refetch } = useSellers({
    q,
    offset,
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(sort ? { sort } : {}),
    ...(commune_code ? { commune_code } : {}),
    ...(officer_id ? { officer_id } : {}),
  })
  const [chosen, setChosen] = useState<string[]>([])

  return (
    <>
      <div className="flex flex-col gap-2 px-6 py-4 sm:flex-row">
        <div className="flex-1">
          <Input
            type="search"
            aria-label={t("list.search")}
            placeholder={t("list.search")}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </div>
      <SellerFilters address={address} onChange={change} />
      <SellerBulk ids={chosen} onDone={() => setChosen([])} />
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.count === 0 ? (
        q || status || kind || commune_code || officer_id ? (
          <Nothing title={t("list.nothing_found")} hint={t("list.nothing_found_hint")} />
        ) : (
          <Nothing title={t("list.empty")} hint={t("list.empty_hint")} />
        )
      ) : (
        <>
          <SellerTable sellers={data.sellers} chosen={chosen} onChoose={setChosen} />
          <TablePages
            count={data.count}
            page_size={page_size}
            offset={offset}
            onOpen={(to) => change({ offset: String(to || "") })}
          />
        </>
      )}
    </>
  )
}

/** The sellers: all of them, or by commune. */
export default function SellersPage() {
  const { t } = useTexts()
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("list.title")}</Heading>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" asChild>
            <Link to="/coverage">{t("list.by_commune")}</Link>
          </Button>
          <Button size="small" asChild>
            <Link to="/sellers/create">{t("list.create")}</Link>
          </Button>
        </div>
      </div>
      <List />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.sellers",
  translationNs: "chophien",
  icon: BuildingStorefront,
  rank: 1,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.sellers")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
