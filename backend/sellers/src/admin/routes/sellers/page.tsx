import { sellerSorts } from "@chophien/contract/staff/sellers"
import { Failed, Nothing, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Button, Container, Heading, Input, Table, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { Link, useSearchParams } from "react-router-dom"
import { SellerBulk } from "../../components/seller-bulk"
import { SellerFilters } from "../../components/seller-filters"
import { SellerTable } from "../../components/seller-table"
import { page_size, useSellers } from "../../sellers"

const search_after_ms = 250

function List() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const q = address.get("q") ?? ""
  const status = sellerStatuses.find((each) => each === address.get("status"))
  const kind = sellerKinds.find((each) => each === address.get("kind"))
  const sort = sellerSorts.find((each) => each === address.get("sort"))
  const commune_code = address.get("commune")
  const officer_id = address.get("officer")
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const [typed, setTyped] = useState(q)
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

  const change = (part: Record<string, string>): void =>
    setAddress(
      (last) => {
        for (const [key, value] of Object.entries(part)) {
          if (value) last.set(key, value)
          else last.delete(key)
        }
        return last
      },
      { replace: true }
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause of typing counts, not what the address says.
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => change({ q: typed.trim(), offset: "" }), search_after_ms)
    return () => clearTimeout(timer)
  }, [typed])

  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / page_size))
  const page = Math.floor(offset / page_size)
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
          <Table.Pagination
            count={data.count}
            pageSize={page_size}
            pageIndex={page}
            pageCount={pages}
            canPreviousPage={page > 0}
            canNextPage={page < pages - 1}
            previousPage={() => change({ offset: page > 1 ? String((page - 1) * page_size) : "" })}
            nextPage={() => change({ offset: String((page + 1) * page_size) })}
            translations={{
              of: t("list.of"),
              results: t("list.results"),
              pages: t("list.pages"),
              prev: t("list.prev"),
              next: t("list.next"),
            }}
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
