import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Failed, Nothing, Waiting } from "../../components/feedback"
import { FlagItem, ReviewItem } from "../../components/money-item"
import { useMoney } from "../../lib/money"
import { useTexts } from "../../lib/texts"

/** Money that came late, twice, without a code or for nobody: what it is and what can be done about it. */
export default function MoneyPage() {
  const { t } = useTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMoney()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const reviews = data.pages.flatMap((page) => page.reviews)
  const told = new Set(reviews.flatMap(({ order }) => order?.code ?? []))
  const flags = (data.pages[0]?.flags ?? []).filter(({ order }) => !order || !told.has(order.code))
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("money.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("money.subtitle")}
        </Text>
      </div>
      {!reviews.length && !flags.length && <Nothing title={t("money.empty")} hint={t("money.empty_hint")} />}
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
          <Button variant="secondary" size="small" isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("money.more")}
          </Button>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.money", translationNs: "chophien", icon: CurrencyDollar, rank: 3 })

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.money")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
