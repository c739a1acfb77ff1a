import { defineRouteConfig } from "@medusajs/admin-sdk"
import { House } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Failed, Waiting } from "../../kit/feedback"
import { formatNumber } from "../../kit/format"
import { useTexts } from "../../kit/texts"
import { useOverview, type Waiting as WaitingTask } from "../../overview"

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

/** The first page: what waits for the centre now, and the way to it. */
export default function OverviewPage() {
  const { t } = useTexts()
  const { data, error, refetch } = useOverview()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const tasks = data.flatMap((task) => task ?? [])
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="px-6 py-4">
        <Heading>{t("overview.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.subtitle")}
        </Text>
      </Container>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {tasks.map((task) => (
          <Tile key={task.key} task={task} />
        ))}
      </ul>
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
