import { Failed, Nothing, TablePages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChartBar } from "@medusajs/icons"
import { Container, Heading, Select, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { SearchCountList } from "../../components/search-count-list"
import { page_size, useSearchCounts } from "../../search-words"

const lists = ["missed", "all"] as const

/** What people searched for and did not find, from which a word is made, and what they searched for most. */
export default function SearchCountsPage() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const of = lists.find((each) => each === address.get("of")) ?? "missed"
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const { data, error, refetch } = useSearchCounts({ of, offset })
  const open = (next: { of: string; offset: number }): void =>
    setAddress({ of: next.of, ...(next.offset > 0 ? { offset: String(next.offset) } : {}) })
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="min-w-0 max-w-2xl">
          <Heading>{t("counts.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("counts.subtitle")}
          </Text>
        </div>
        <Select size="small" value={of} onValueChange={(next) => open({ of: next, offset: 0 })}>
          <Select.Trigger aria-label={t("counts.of")} className="w-56">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {lists.map((each) => (
              <Select.Item key={each} value={each}>
                {t(`counts.${each}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.count ? (
        <>
          <SearchCountList rows={data.search_counts} isMissed={of === "missed"} />
          <TablePages
            count={data.count}
            page_size={page_size}
            offset={offset}
            onOpen={(next) => open({ of, offset: next })}
          />
        </>
      ) : (
        <Nothing title={t(`counts.empty_${of}`)} hint={t("counts.empty_hint")} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.search_counts",
  translationNs: "chophien",
  icon: ChartBar,
  rank: 7,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.search_counts")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
