import type { DeadlineRule } from "@chophien/contract/staff/order-care"
import { Failed, formatMoment, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { deadlineActs } from "@chophien/vocabulary/order-care"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Clock } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { NewRuleDrawer } from "../../components/new-rule-drawer"
import { useDeadlineRules } from "../../order-care"

const colors = { now: "green", to_come: "blue", past: "grey" } as const

function Rule({ rule }: { rule: DeadlineRule }) {
  const { t } = useTexts()
  const { within_h, cancel_after_h, valid_from, state, act } = rule
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Text weight="plus">{t("rules.hours", { hours: within_h })}</Text>
        <Badge size="2xsmall" color={colors[state]}>
          {t(`rules.states.${state}`)}
        </Badge>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {[
          t("rules.since", { time: formatMoment(valid_from) }),
          act === "answer_cancel"
            ? t("rules.to_staff")
            : cancel_after_h === null
              ? t("rules.no_cancel")
              : t("rules.cancels", { hours: cancel_after_h }),
        ].join(" · ")}
      </Text>
    </li>
  )
}

/** By when sellers confirm, hand over and answer: each rule with the moment from which it holds. */
export default function DeadlineRulesPage() {
  const { t } = useTexts()
  const { data, error, refetch } = useDeadlineRules()
  const [adding, setAdding] = useState(false)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading>{t("rules.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("rules.hint")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
          {t("rules.add")}
        </Button>
      </div>
      {deadlineActs.map((act) => (
        <section key={act} aria-labelledby={`rules-${act}`}>
          <Heading level="h2" id={`rules-${act}`} className="px-6 pt-4">
            {t(`rules.acts.${act}`)}
          </Heading>
          <ul className="divide-y">
            {data.rules
              .filter((rule) => rule.act === act)
              .map((rule) => (
                <Rule key={rule.id} rule={rule} />
              ))}
          </ul>
        </section>
      ))}
      {adding && <NewRuleDrawer onClose={() => setAdding(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.deadline_rules",
  translationNs: "chophien",
  icon: Clock,
  rank: 9,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.deadline_rules")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
