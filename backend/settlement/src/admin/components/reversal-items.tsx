import type { Reversal } from "@chophien/contract/staff/money"
import { formatMoment, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useReversals } from "../use-money"
import { Fact, Facts, Item, OrderFact } from "./money-item"

function ReversalItem({ reversal }: { reversal: Reversal }) {
  const { t } = useTexts()
  const { id, amount, reversed_at, order, stopped_orders } = reversal
  return (
    <Item id={id} title={formatVnd(amount)} head={t("money.reversal")} acts={["release_reversal"]}>
      <Text size="small" className="text-ui-fg-subtle">
        {t("money.left", { time: formatMoment(reversed_at) })}
      </Text>
      <Facts>
        <OrderFact order={order} />
        <Fact name={t("money.stopped_orders")}>
          {stopped_orders.length
            ? stopped_orders.map(({ display_id, seller_name }) => `#${display_id} ${seller_name}`).join(", ")
            : t("money.none_stopped")}
        </Fact>
      </Facts>
    </Item>
  )
}

/** What the bank took back from paid orders; nothing while there is none. */
export function Reversals() {
  const { t } = useTexts()
  const { data } = useReversals()
  if (!data?.reversals.length) return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("money.reversals")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("money.reversals_hint")}
        </Text>
      </div>
      <ul className="divide-y">
        {data.reversals.map((reversal) => (
          <ReversalItem key={reversal.id} reversal={reversal} />
        ))}
      </ul>
    </Container>
  )
}
