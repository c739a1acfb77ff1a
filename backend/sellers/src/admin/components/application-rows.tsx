import type { ApplicationRow } from "@chophien/contract/staff/applications"
import { formatPhone, useTexts } from "@chophien/platform/admin-kit"
import type { ApplicationState } from "@chophien/vocabulary/application"
import { Badge, Checkbox, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

const colours: Record<ApplicationState, "grey" | "orange" | "blue" | "green" | "red"> = {
  draft: "grey",
  submitted: "orange",
  more_needed: "blue",
  approved: "green",
  refused: "red",
}

/** Where an application stands. */
export function ApplicationStateBadge({ state }: { state: ApplicationState }) {
  const { t } = useTexts()
  return (
    <Badge size="2xsmall" color={colours[state]}>
      {t(`applications.states.${state}`)}
    </Badge>
  )
}

/** Applications that can be decided together. */
const isChoosable = ({ state }: ApplicationRow): boolean => state === "submitted" || state === "more_needed"

/** The applications as rows, with a box for those that can be decided together. */
export function ApplicationRows({
  applications,
  chosen,
  onChoose,
}: {
  applications: ApplicationRow[]
  chosen: string[]
  onChoose: (ids: string[]) => void
}) {
  const { t } = useTexts()
  return (
    <ul className="divide-y">
      {applications.map((row) => {
        const name = row.name ?? t("applications.nameless", { code: row.code })
        const about = [t(`kind.${row.kind}`), row.commune_full_name, row.contact_name].filter(Boolean)
        return (
          <li key={row.id} className="flex items-start gap-3 px-6 py-4">
            <div className="w-5 shrink-0 pt-0.5">
              {isChoosable(row) && (
                <Checkbox
                  aria-label={t("list.choose", { name })}
                  checked={chosen.includes(row.id)}
                  onCheckedChange={(checked) =>
                    onChoose(checked === true ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
                  }
                />
              )}
            </div>
            <Link to={`/applications/${row.id}`} className="flex min-w-0 flex-1 flex-col gap-y-1">
              <span className="flex flex-wrap items-center gap-2">
                <Text weight="plus" className="break-words underline">
                  {name}
                </Text>
                <ApplicationStateBadge state={row.state} />
              </span>
              <Text size="small" className="break-words">
                {about.join(", ")}
                {row.phone && `, ${formatPhone(row.phone)}`}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {[
                  row.waiting_days === null
                    ? null
                    : row.waiting_days === 0
                      ? t("applications.waiting_today")
                      : t("applications.waiting", { days: row.waiting_days }),
                  row.officer_name ?? t("detail.no_officer"),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </Text>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
