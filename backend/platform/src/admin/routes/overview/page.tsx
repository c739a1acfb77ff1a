import { defineRouteConfig } from "@medusajs/admin-sdk"
import { House } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { SalesCard } from "../../components/overview/sales-cards"
import { CoverageCard, LateCard, SeasonCard, TopCard } from "../../components/overview/state-cards"
import { Failed, reasonOf, Waiting } from "../../kit/feedback"
import { formatNumber } from "../../kit/format"
import { useTexts } from "../../kit/texts"
import { useOverview, type Waiting as WaitingTask } from "../../overview"
import { useOverviewFile, useOverviewNumbers } from "../../overview-numbers"

function Tile({ task: { key, count, to, isUrgent } }: { task: WaitingTask }) {
  const { t } = useTexts()
  return (
    <li>
      <Link
        to={to}
        className="bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover flex h-full flex-col gap-y-1 rounded-lg p-5"
      >
        <span
          className={`text-3xl font-semibold tabular-nums ${count && isUrgent ? "text-ui-fg-error" : "text-ui-fg-base"}`}
        >
          {count === null ? t("overview.unknown") : formatNumber(count)}
        </span>
        <Text weight="plus">{t(`overview.${key}`)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`overview.${key}_hint`)}
        </Text>
      </Link>
    </li>
  )
}

/** How the market does; a part that cannot be read says so and leaves the rest of the page. */
function Numbers() {
  const { t } = useTexts()
  const { data, error, refetch } = useOverviewNumbers()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting rows={4} />
  if (data === null) return null
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <SalesCard numbers={data} />
      <LateCard numbers={data} />
      <CoverageCard numbers={data} />
      <SeasonCard numbers={data} />
      <TopCard title={t("overview.top_goods")} rows={data.top_goods} linkOf={(id) => `/products/${id}`} />
      <TopCard
        title={t("overview.top_communes")}
        rows={data.top_communes}
        linkOf={(id) => `/coverage?commune=${id}`}
      />
    </div>
  )
}

/** The first page: what waits for the centre now, the way to it, and how the market does. */
export default function OverviewPage() {
  const { t } = useTexts()
  const { data, error, refetch } = useOverview()
  const save = useOverviewFile()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const tasks = data.flatMap((task) => task ?? [])
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("overview.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("overview.subtitle")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          isLoading={save.isPending}
          onClick={() => save.mutate(undefined, { onError: (failure) => toast.error(reasonOf(failure, t)) })}
        >
          {t("overview.save")}
        </Button>
      </Container>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {tasks.map((task) => (
          <Tile key={task.key} task={task} />
        ))}
      </ul>
      <Numbers />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.overview",
  translationNs: "chophien",
  icon: House,
  rank: 0,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.overview")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
