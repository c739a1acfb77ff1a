import type { MoneyOrder } from "@chophien/contract/staff/money-fields"
import { formatPhone, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { orderGroupStates } from "@chophien/vocabulary/order-state"
import { Button, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import type { MoneyAct } from "../money-acts"
import { MoneyActDrawer } from "./money-act-drawer"

/** One thing that is known of an item. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="txt-compact-small text-ui-fg-subtle">{name}:</dt>
      <dd className="txt-compact-small text-ui-fg-base min-w-0 break-words">{children}</dd>
    </div>
  )
}

/** The order that some money belongs to, how it stands, and what of its money goes back. */
export function OrderFact({ order, name }: { order: MoneyOrder; name?: string }) {
  const { t } = useTexts()
  const state = orderGroupStates.find((known) => known === order.state)
  const back = [
    order.amount_returning > 0 && t("money.order_returning", { amount: formatVnd(order.amount_returning) }),
    order.amount_returned > 0 && t("money.order_returned", { amount: formatVnd(order.amount_returned) }),
  ].filter(Boolean)
  return (
    <Fact name={name ?? t("money.order")}>
      {t("money.order_line", {
        code: order.code,
        amount: formatVnd(order.amount),
        name: order.customer_name,
        phone: formatPhone(order.phone),
      })}
      {state && ` (${[t(`money.order_state.${state}`), ...back].join("; ")})`}
    </Fact>
  )
}

/** An act as a button that opens its drawer. `title` says what it is about. */
export function ActButton({
  id,
  act,
  title,
  start,
}: {
  id: string
  act: MoneyAct
  title: string
  start?: Parameters<typeof MoneyActDrawer>[0]["start"]
}) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t(`money.act.${act}`)}
      </Button>
      {isOpen && (
        <MoneyActDrawer
          id={id}
          act={act}
          title={title}
          {...(start ? { start } : {})}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

interface ItemProps {
  id: string
  title: string
  head: string
  acts: MoneyAct[]
  start?: Parameters<typeof MoneyActDrawer>[0]["start"]
  children: ReactNode
}

/** Money that waits: what it is, the facts, and what may be done. */
export function Item({ id, title, head, acts, start, children }: ItemProps) {
  return (
    <li className="flex flex-col gap-3 px-6 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Text weight="plus">{head}</Text>
        <Text weight="plus" className="tabular-nums">
          {title}
        </Text>
      </div>
      <div className="flex flex-col gap-y-1">{children}</div>
      <div className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <ActButton key={act} id={id} act={act} title={title} {...(start ? { start } : {})} />
        ))}
      </div>
    </li>
  )
}

/** The facts of an item, one below the other. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="flex flex-col gap-y-1">{children}</dl>
)
