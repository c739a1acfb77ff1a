import { Failed, Nothing, TextField, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { fold } from "@chophien/vocabulary/fold"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { Claims } from "../../components/claim-items"
import { MoneyHistory } from "../../components/money-history"
import { FlagItem, RefundItem, ReviewItem } from "../../components/money-items"
import { Reversals } from "../../components/reversal-items"
import { useUnplacedMoney, useWaitingRefunds } from "../../use-money"

/** Whether something of an item holds what is looked for, without marks, case, blanks and dots. */
function holds(item: object, words: string): boolean {
  const plain = (text: string) => fold(text).replace(/[\s.,₫-]/g, "")
  return plain(JSON.stringify(Object.values(item))).includes(plain(words))
}

/** Refunds that need a person: one to agree, to name an account, or to ask the bank. */
function Refunds({ words }: { words: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useWaitingRefunds()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const refunds = data.refunds.filter((refund) => holds(refund, words))
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("money.refunds")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("money.refunds_hint")}
        </Text>
      </div>
      {!data.refunds.length && <Nothing title={t("money.no_refunds")} hint={t("money.no_refunds_hint")} />}
      <ul className="divide-y">
        {refunds.map((refund) => (
          <RefundItem key={refund.id} refund={refund} approval_above={data.approval_above} />
        ))}
      </ul>
      {data.has_more && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("money.refunds_more")}
        </Text>
      )}
    </Container>
  )
}

/** Money that waits for a person: what came and found no place, and what is to go back and stands still. */
export default function MoneyPage() {
  const { t } = useTexts()
  const [words, setWords] = useState("")
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="px-6 py-4">
        <TextField
          label={t("money.search")}
          hint={t("money.search_hint")}
          max={100}
          value={words}
          onChange={setWords}
        />
      </Container>
      <Reversals />
      <Unplaced words={words} />
      <Claims />
      <Refunds words={words} />
      <MoneyHistory />
    </div>
  )
}

/** Money that came late, twice, without a code or for nobody: what it is and what can be done about it. */
function Unplaced({ words }: { words: string }) {
  const { t } = useTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useUnplacedMoney()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const all = data.pages.flatMap((page) => page.reviews)
  const underReview = new Set(all.flatMap(({ order }) => order?.code ?? []))
  const reviews = all.filter((review) => holds(review, words))
  const flags = (data.pages[0]?.flags ?? [])
    .filter(({ order }) => !order || !underReview.has(order.code))
    .filter((flag) => holds(flag, words))
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("money.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("money.subtitle")}
        </Text>
      </div>
      {!reviews.length && !flags.length && (
        <Nothing title={t(words ? "money.not_found" : "money.empty")} hint={t("money.empty_hint")} />
      )}
      <ul className="divide-y">
        {flags.map((flag) => (
          <FlagItem key={flag.id} flag={flag} />
        ))}
        {reviews.map((review) => (
          <ReviewItem key={review.id} review={review} />
        ))}
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
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.money",
  translationNs: "chophien",
  icon: CurrencyDollar,
  rank: 3,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.money")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
