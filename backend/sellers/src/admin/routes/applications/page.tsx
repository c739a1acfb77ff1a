import { applicationSorts } from "@chophien/contract/staff/applications"
import { ChoiceButtons, Failed, Nothing, Pages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { applicationStates } from "@chophien/vocabulary/application"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Button, Container, Heading, Input } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { application_page_size, useApplications } from "../../applications"
import { ApplicationBulk } from "../../components/application-bulk"
import { ApplicationFilters } from "../../components/application-filters"
import { ApplicationRows } from "../../components/application-rows"
import { ApplicationStart } from "../../components/application-start"
import { useAddress, useTypedSearch } from "../../use-address"

/** The board: applications by state, officer and commune, who waits longest first. */
export default function ApplicationsPage() {
  const { t } = useTexts()
  const { address, change } = useAddress()
  const q = address.get("q") ?? ""
  const state = applicationStates.find((each) => each === address.get("state"))
  const sort = applicationSorts.find((each) => each === address.get("sort"))
  const officer_id = address.get("officer")
  const commune_code = address.get("commune")
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const [typed, setTyped] = useTypedSearch(q, (words) => change({ q: words, offset: "" }))
  const [chosen, setChosen] = useState<string[]>([])
  const [starting, setStarting] = useState(false)
  const { data, error, refetch } = useApplications({
    q,
    offset,
    ...(state ? { state } : {}),
    ...(sort ? { sort } : {}),
    ...(officer_id ? { officer_id } : {}),
    ...(commune_code ? { commune_code } : {}),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading>{t("applications.title")}</Heading>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" asChild>
            <Link to="/identity">{t("applications.identity")}</Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="/requirements">{t("applications.requirements")}</Link>
          </Button>
          <Button size="small" onClick={() => setStarting(true)}>
            {t("applications.start")}
          </Button>
        </div>
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex flex-wrap gap-2">
          <ChoiceButtons
            values={["", ...applicationStates]}
            chosen={state ?? ""}
            nameOf={(each) =>
              each
                ? `${t(`applications.states.${each}`)}${data ? ` (${data.states[each]})` : ""}`
                : t("applications.all")
            }
            onChoose={(each) => change({ state: each, offset: "" })}
          />
        </div>
        <Input
          type="search"
          aria-label={t("applications.search")}
          placeholder={t("applications.search")}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ApplicationFilters address={address} onChange={change} />
      </div>
      <ApplicationBulk ids={chosen} onDone={() => setChosen([])} />
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.count === 0 ? (
        <Nothing title={t("applications.none")} hint={t("applications.none_hint")} />
      ) : (
        <ApplicationRows applications={data.applications} chosen={chosen} onChoose={setChosen} />
      )}
      <Pages
        offset={offset}
        size={application_page_size}
        count={data?.count ?? 0}
        onMove={(to) => change({ offset: String(to || "") })}
      />
      {starting && <ApplicationStart onClose={() => setStarting(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.applications",
  translationNs: "chophien",
  icon: DocumentText,
  rank: 3,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.applications")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
