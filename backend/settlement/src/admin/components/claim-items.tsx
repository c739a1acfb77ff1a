import type { StaffClaim } from "@chophien/contract/staff/money"
import { Failed, formatMoment, formatVnd, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useClaims } from "../use-money"
import { ActButton, Fact, Facts, Item, OrderFact } from "./money-item"

/** Money that may be what a shopper says to have transferred, with a button that gives it to the order. */
function LikelyReview({
  review,
  order_code,
}: {
  review: StaffClaim["likely_reviews"][number]
  order_code: string
}) {
  const { t } = useTexts()
  const { id, amount, occurred_at, description, payer_name } = review
  const words = [formatMoment(occurred_at), payer_name, description].filter(Boolean).join(", ")
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small" className="min-w-0 break-words">
        {t("money.likely_review", { amount: formatVnd(amount), words })}
      </Text>
      <ActButton id={id} act="assign" title={formatVnd(amount)} start={{ order_code }} />
    </div>
  )
}

function ClaimItem({ claim }: { claim: StaffClaim }) {
  const { t } = useTexts()
  const { id, amount, transferred_at, reference, created_at, order, likely_reviews } = claim
  return (
    <Item
      id={id}
      title={formatVnd(amount)}
      head={t("money.claim")}
      acts={["claim_not_found", "claim_returned"]}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("money.claimed_at", { time: formatMoment(created_at) })}
      </Text>
      <Facts>
        <Fact name={t("money.transferred_at")}>{formatMoment(transferred_at)}</Fact>
        {reference && <Fact name={t("money.reference")}>{reference}</Fact>}
        <OrderFact order={order} />
      </Facts>
      {likely_reviews.length ? (
        likely_reviews.map((review) => (
          <LikelyReview key={review.id} review={review} order_code={order.code} />
        ))
      ) : (
        <Text size="small">{t("money.no_likely_review")}</Text>
      )}
    </Item>
  )
}

/** What shoppers say to have transferred; nothing while nobody does. */
export function Claims() {
  const { t } = useTexts()
  const { data, error, refetch } = useClaims()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.claims.length) return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("money.claims")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("money.claims_hint")}
        </Text>
      </div>
      <ul className="divide-y">
        {data.claims.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} />
        ))}
      </ul>
    </Container>
  )
}
