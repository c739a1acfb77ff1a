import { readOwnSale } from "@chophien/contract/seller/money"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import { language } from "../i18n"
import { useData } from "../offline/data"
import { Notice } from "../ui/basics"
import { Reading, Screen } from "../ui/screen"
import { whenOf } from "./sales"
import { m } from "./texts"

/** One amount with its name. */
function Amount({ name, amount, strong = false }: { name: string; amount: number; strong?: boolean }) {
  return (
    <div class={strong ? "money-strong" : undefined}>
      <dt>{name}</dt>
      <dd>{formatVnd(amount, language.get())}</dd>
    </div>
  )
}

/** Whose the money of an order is, line by line. */
export function Sale({ id }: { id: string }) {
  const read = useData(readOwnSale, { params: { id } })
  return (
    <Screen
      title={read.data ? m("order", { number: read.data.sale.display_id }) : m("orders")}
      up={{ name: "money", path: "don" }}
    >
      <Reading read={read}>
        {({ sale, lines, refunds }) => {
          const when = whenOf(sale)
          return (
            <>
              {when && (
                <Notice
                  tone={sale.stage === "held" ? "warning" : "info"}
                  icon={sale.stage === "held" ? "alert" : "clock"}
                >
                  {when}
                </Notice>
              )}
              <section class="panel">
                <span class={`money-state money-state-${sale.stage}`}>{m(`stage_${sale.stage}`)}</span>
                <dl class="money-list">
                  <Amount name={m("shopper_paid")} amount={sale.gross} />
                  {sale.refunded > 0 && <Amount name={m("refunded")} amount={-sale.refunded} />}
                  <Amount name={m("fee")} amount={-sale.commission} />
                  <Amount name={m("tax")} amount={-sale.tax} />
                  <Amount name={m("you_get")} amount={sale.net} strong />
                </dl>
              </section>
              {lines.map((line) => (
                <section class="panel" key={`${line.kind} ${line.title}`}>
                  <h2>
                    {line.kind === "carriage"
                      ? m("carriage")
                      : m("pieces", { count: line.quantity, title: line.title })}
                  </h2>
                  <dl class="money-list">
                    <Amount name={m("shopper_paid")} amount={line.gross} />
                    <Amount name={m("fee")} amount={-line.commission} />
                    <Amount name={m("tax")} amount={-(line.vat + line.pit)} />
                    <Amount name={m("you_get")} amount={line.net} strong />
                  </dl>
                  <p class="muted">{m("basis", { basis: line.legal_basis })}</p>
                </section>
              ))}
              {refunds.length > 0 && (
                <section class="panel">
                  <h2>{m("refunded")}</h2>
                  <dl class="money-list">
                    {refunds.map((refund) => (
                      <Amount key={refund.at} name={formatMoment(refund.at)} amount={-refund.amount} />
                    ))}
                  </dl>
                </section>
              )}
            </>
          )
        }}
      </Reading>
    </Screen>
  )
}
