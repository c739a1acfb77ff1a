import { Failed, formatMoment, Nothing, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useMoneyActs } from "../use-money"

const known = [
  "approve",
  "assign",
  "refund",
  "ignore",
  "decide",
  "cancel",
  "mark_failed",
  "mark_unknown",
  "verified",
  "verification_failed",
  "bank_fee",
  "interest",
  "top_up",
  "write_off",
] as const

function Acts() {
  const { t } = useTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMoneyActs(true)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  const acts = data.pages.flatMap((page) => page.acts)
  if (!acts.length) return <Nothing title={t("money.history_none")} hint="" />
  return (
    <>
      <ul className="divide-y">
        {acts.map(({ id, act, author, reason, subject, at }) => {
          const name = known.find((each) => each === act)
          return (
            <li key={id} className="flex flex-col gap-y-1 px-6 py-3">
              <Text size="small" weight="plus">
                {name ? t(`money.done_act.${name}`) : t("money.done_act.other", { act })}
              </Text>
              <Text size="small" className="break-words">
                {reason}
              </Text>
              <Text size="small" className="text-ui-fg-subtle break-words">
                {t("money.history_line", { time: formatMoment(at), author })}, {subject}
              </Text>
            </li>
          )
        })}
      </ul>
      {hasNextPage && (
        <div className="px-6 py-4">
          <Button
            variant="secondary"
            size="small"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("money.more")}
          </Button>
        </div>
      )}
    </>
  )
}

/** What people did about money, the newest first; read when it is wanted. */
export function MoneyHistory() {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("money.history")}</Heading>
        {!isOpen && (
          <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
            {t("money.history_open")}
          </Button>
        )}
      </div>
      {isOpen && <Acts />}
    </Container>
  )
}
