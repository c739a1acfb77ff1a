import type { DuePayout } from "@chophien/contract/staff/payouts"
import { formatMoment, formatVnd, Nothing, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { PayoutAct } from "../use-payouts"
import { PayoutActDrawer } from "./payout-act-drawer"
import { TermsDrawer } from "./terms-drawer"

/** What ends by itself, or by the seller. */
const calm: ReadonlySet<string> = new Set(["below_min", "not_yet", "not_requested"])

/** What may be done about a seller now. */
function actsOf({ hold, bank }: DuePayout): PayoutAct[] {
  const ofBank: PayoutAct[] = bank?.status === "new" ? ["verify", "refuse"] : bank ? ["refuse"] : []
  return [...ofBank, hold?.why === "staff_hold" ? "release" : "hold"]
}

/** A seller: what would leave, or why not, where it goes, and what staff may do. */
function DueRow({ due }: { due: DuePayout }) {
  const { t } = useTexts()
  const [act, setAct] = useState<PayoutAct | null>(null)
  const [isChanging, setChanging] = useState(false)
  const { seller, hold, bank, amount, balance, on_the_way, terms } = due
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Text weight="plus">{seller.name}</Text>
          {hold ? (
            <Badge size="2xsmall" color={calm.has(hold.why) ? "grey" : "orange"}>
              {t(`payouts.why.${hold.why}`)}
            </Badge>
          ) : (
            <Badge size="2xsmall" color="green">
              {t("payouts.ready")}
            </Badge>
          )}
        </div>
        {hold?.until && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("payouts.held_until", { until: formatMoment(hold.until) })}
          </Text>
        )}
        {hold?.reason && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {hold.reason}
          </Text>
        )}
        {bank && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {t("money.to_line", {
              holder: bank.account_holder_name,
              number: bank.account_number,
              bank: bank.bank_name,
            })}
          </Text>
        )}
        {bank?.status === "new" && !bank.name_fits && (
          <Text size="small" className="text-ui-tag-orange-text">
            {t("payouts.name_differs")}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-muted">
          {t("payouts.sums", { balance: formatVnd(balance), on_the_way: formatVnd(on_the_way) })}
        </Text>
        <Text size="small" className="text-ui-fg-muted">
          {t("payouts.terms_line", {
            interval: t(`payouts.interval.${terms.interval}`),
            min: formatVnd(terms.payout_min),
            reserve: formatVnd(terms.reserve),
          })}
        </Text>
      </div>
      <div className="ml-auto flex flex-col items-end gap-y-2">
        <Text weight="plus" className="tabular-nums">
          {formatVnd(amount)}
        </Text>
        <div className="flex flex-wrap justify-end gap-2">
          {actsOf(due).map((each) => (
            <Button key={each} size="small" variant="secondary" onClick={() => setAct(each)}>
              {t(`payouts.act.${each}`)}
            </Button>
          ))}
          <Button size="small" variant="transparent" onClick={() => setChanging(true)}>
            {t("payouts.terms")}
          </Button>
        </div>
      </div>
      {isChanging && (
        <TermsDrawer seller={seller} interval={terms.interval} onClose={() => setChanging(false)} />
      )}
      {act && (
        <PayoutActDrawer
          act={act}
          id={act === "release" ? (hold?.hold_id ?? "") : seller.id}
          title={seller.name}
          onClose={() => setAct(null)}
        />
      )}
    </li>
  )
}

/** Every seller with money at the market: who is paid next first. */
export function DueList({ due }: { due: DuePayout[] }) {
  const { t } = useTexts()
  if (!due.length) return <Nothing title={t("payouts.none_due")} hint={t("payouts.none_due_hint")} />
  return (
    <ul className="divide-y">
      {due.map((each) => (
        <DueRow key={each.seller.id} due={each} />
      ))}
    </ul>
  )
}
