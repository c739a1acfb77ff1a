import { askForPayout, readOwnMoney, type SellerPayout } from "@chophien/contract/seller/money"
import type { Answer } from "@chophien/contract/wire/route"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { language } from "../i18n"
import { refresh, useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Link, LinkButton, Notice } from "../ui/basics"
import { Icon } from "../ui/icon"
import { Reading, Screen } from "../ui/screen"
import { BankAccount } from "./bank-account"
import { Households } from "./households"
import { Sale } from "./sale"
import { Sales } from "./sales"
import { Statement } from "./statement"
import { m } from "./texts"
import "./money.css"

type Money = Answer<typeof readOwnMoney>

/** An amount in the app's language. */
const vnd = (amount: number): string => formatVnd(amount, language.get())

/** Why nothing is paid now, and what the member can do. */
function Hold({ money }: { money: Money }) {
  const { hold } = money
  if (!hold) return null
  const values = {
    until: hold.until ? formatMoment(hold.until) : "",
    reason: hold.reason ?? "",
    min: vnd(money.payout_min),
  }
  const calm = ["below_min", "bank_unverified", "bank_waits", "not_yet", "not_requested"].includes(hold.why)
  // Nothing is missing as long as there is nothing to pay.
  if (hold.why === "below_min" && money.balance <= 0) return null
  return (
    <Notice tone={calm ? "info" : "warning"} icon={calm ? "hourglass" : "alert"}>
      {m(`hold_${hold.why}`, values)}
      {(hold.why === "no_bank_account" || hold.why === "bank_refused") && (
        <LinkButton to={{ name: "money", path: "tai-khoan" }} small>
          {m("account_add")}
        </LinkButton>
      )}
      {hold.why === "not_requested" && <PayoutRequest />}
    </Notice>
  )
}

/** A seller that is paid on request asks for it. */
function PayoutRequest() {
  const connected = useStore(online)
  const [problem, setProblem] = useState("")
  const ask = async (): Promise<void> => {
    setProblem("")
    try {
      await callRoute(askForPayout, {}, { body: {} })
      refresh()
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  return (
    <>
      <Button small disabled={!connected} onClick={ask}>
        {m("ask_for_payout")}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}

/** What the seller has: one amount a row, the next payment first and large. */
function Sums({ money }: { money: Money }) {
  const owes = money.balance < 0
  return (
    <section class="panel money-sums">
      <p class="muted">{m(owes ? "owes" : "balance")}</p>
      <p class="money-big">{vnd(Math.abs(money.balance))}</p>
      {!owes && money.balance > 0 && !money.hold && <p class="muted">{m("balance_hint")}</p>}
      <dl class="money-list">
        <div>
          <dt>{m("on_the_way")}</dt>
          <dd>{vnd(money.on_the_way)}</dd>
        </div>
        {money.held > 0 && (
          <div class="money-warned">
            <dt>{m("held")}</dt>
            <dd>{vnd(money.held)}</dd>
          </div>
        )}
        {money.sending > 0 && (
          <div>
            <dt>{m("sending")}</dt>
            <dd>{vnd(money.sending)}</dd>
          </div>
        )}
        <div>
          <dt>{m("paid")}</dt>
          <dd>{vnd(money.paid)}</dd>
        </div>
      </dl>
      <p class="muted">{m("on_the_way_hint", { days: money.return_days })}</p>
      {money.payout_interval !== "each_batch" && (
        <p class="muted">{m(`interval_${money.payout_interval}`)}</p>
      )}
    </section>
  )
}

function Account({ bank }: { bank: Money["bank"] }) {
  return (
    <section class="panel">
      <h2>{m("account")}</h2>
      {bank ? (
        <>
          <p>
            <strong>{bank.account_holder_name}</strong>
          </p>
          <p>{bank.bank_name}</p>
          <p class="muted">
            {m("account_ends", { end: bank.account_end })} · {m(`status_${bank.status}`)}
          </p>
        </>
      ) : (
        <p class="muted">{m("account_none")}</p>
      )}
      <LinkButton to={{ name: "money", path: "tai-khoan" }} tone="plain" icon="pencil" small>
        {m(bank ? "account_change" : "account_add")}
      </LinkButton>
    </section>
  )
}

function Payout({ payout }: { payout: SellerPayout }) {
  const { amount, state, at, bank_name, account_end, transfer_code, bank_reference } = payout
  return (
    <li class="money-row">
      <div>
        <strong>{vnd(amount)}</strong>
        <span class={`money-state money-state-${state}`}>{m(`payout_${state}`)}</span>
      </div>
      <p class="muted">
        {[formatMoment(at), bank_name, account_end && m("account_ends", { end: account_end })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p class="muted">
        {[
          transfer_code && m("payout_code", { code: transfer_code }),
          bank_reference && m("payout_reference", { reference: bank_reference }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  )
}

/** What the seller has at the market, why something is held, what was sent, and the books to take along. */
function Overview() {
  const read = useData(readOwnMoney, {})
  return (
    <Screen title={m("title")} up={{ name: "home" }}>
      <Reading read={read}>
        {(money) => (
          <>
            <Hold money={money} />
            <Sums money={money} />
            <Link to={{ name: "money", path: "don" }} class="row-link">
              <Icon name="orders" />
              <span>{m("orders")}</span>
              <Icon name="chevronRight" />
            </Link>
            {money.sells_for_households && (
              <Link to={{ name: "money", path: "ho" }} class="row-link">
                <Icon name="user" />
                <span>{m("households")}</span>
                <Icon name="chevronRight" />
              </Link>
            )}
            <Account bank={money.bank} />
            <section class="panel">
              <h2>{m("payouts")}</h2>
              {money.payouts.length === 0 && <p class="muted">{m("payouts_none")}</p>}
              <ul class="money-rows">
                {money.payouts.map((payout) => (
                  <Payout key={payout.id} payout={payout} />
                ))}
              </ul>
            </section>
            <Statement />
          </>
        )}
      </Reading>
    </Screen>
  )
}

/** The screens of the seller's money, by what stands in the address behind it. */
export function MoneyScreen({ path }: { path: string }) {
  const [first, second] = path.split("/")
  if (first === "tai-khoan") return <BankAccount />
  if (first === "ho") return <Households />
  if (first === "don") return second ? <Sale id={second} /> : <Sales />
  return <Overview />
}
