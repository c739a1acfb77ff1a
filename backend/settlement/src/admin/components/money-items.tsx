import type { MoneyFlag, Review } from "@chophien/contract/staff/money"
import type { WaitingRefund } from "@chophien/contract/staff/refunds"
import { formatMoment, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Text } from "@medusajs/ui"
import type { MoneyAct } from "../money-acts"
import { Fact, Facts, Item, OrderFact } from "./money-item"

const reasons = [
  "no_code",
  "unknown_code",
  "several_codes",
  "other_account",
  "overpaid",
  "paid_again",
  "late",
  "paid_after_cancel",
  "expired_underpaid",
  "canceled_underpaid",
  "possible_duplicate",
  "unexplained_debit",
  "reversed_after_success",
] as const

/** Money of the gateway that waits for a person. */
export function ReviewItem({ review }: { review: Review }) {
  const { t } = useTexts()
  const { bank, order } = review
  const known = reasons.find((reason) => reason === review.reason)
  const payer = [bank.payer.name, bank.payer.account_number].filter(Boolean).join(", ")
  const time = formatMoment(bank.occurred_at)
  return (
    <Item
      id={review.id}
      title={formatVnd(review.amount)}
      head={known ? t(`money.reason.${known}`) : t("money.reason.other", { reason: review.reason })}
      acts={review.acts.flatMap((act): MoneyAct[] => (act === "decide" ? ["duplicate", "separate"] : [act]))}
      start={{
        bank_bin: bank.payer.bank_bin ?? "",
        account_number: bank.payer.account_number ?? "",
        account_holder_name: bank.payer.name ?? "",
      }}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {bank.direction === "debit" ? t("money.left", { time }) : t("money.came", { time })}
      </Text>
      <Facts>
        <Fact name={t("money.payer")}>{payer || t("money.payer_unknown")}</Fact>
        {bank.description && <Fact name={t("money.content")}>{bank.description}</Fact>}
        {bank.reference && <Fact name={t("money.reference")}>{bank.reference}</Fact>}
        {order && <OrderFact order={order} />}
        {review.likely_orders.map((likely) => (
          <OrderFact key={likely.id} order={likely} name={t("money.likely_order")} />
        ))}
      </Facts>
      {review.likely_orders.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("money.likely_hint")}
        </Text>
      )}
    </Item>
  )
}

/** Money for an order that takes none any more. */
export function FlagItem({ flag }: { flag: MoneyFlag }) {
  const { t } = useTexts()
  return (
    <Item
      id={flag.id}
      title={flag.order ? formatVnd(flag.order.amount) : t("common.none")}
      head={t("money.reason.flag")}
      acts={["refund_flag", "resolve"]}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("money.came", { time: formatMoment(flag.created_at) })}
      </Text>
      {flag.order && (
        <Facts>
          <OrderFact order={flag.order} />
        </Facts>
      )}
    </Item>
  )
}

/** Money on its way back that stands still: why, where it goes, who asked for it. */
export function RefundItem({ refund, approval_above }: { refund: WaitingRefund; approval_above: number }) {
  const { t } = useTexts()
  const { to, order, asked_by, reason } = refund
  return (
    <Item
      id={refund.id}
      title={formatVnd(refund.amount)}
      head={t(`money.waits_for.${refund.waits_for}`)}
      acts={refund.acts.map((act): MoneyAct => `refund_${act}`)}
      {...(to
        ? {
            start: {
              bank_bin: to.bank_bin,
              account_number: to.account_number,
              account_holder_name: to.account_holder_name,
            },
          }
        : {})}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("money.asked_at", { time: formatMoment(refund.created_at) })}
      </Text>
      {refund.waits_for === "approval" && (
        <Text size="small">
          {t("money.approval_why", {
            count: refund.approvals_missing,
            amount: formatVnd(approval_above),
          })}
        </Text>
      )}
      <Facts>
        <Fact name={t("money.to")}>
          {to
            ? t("money.to_line", {
                holder: to.account_holder_name,
                number: to.account_number,
                bank: to.bank_name,
              })
            : t("money.payer_unknown")}
        </Fact>
        <Fact name={t("money.asked_by")}>{asked_by ?? t("money.payer_unknown")}</Fact>
        {reason && <Fact name={t("money.why")}>{reason}</Fact>}
        {order && <OrderFact order={order} />}
      </Facts>
    </Item>
  )
}
