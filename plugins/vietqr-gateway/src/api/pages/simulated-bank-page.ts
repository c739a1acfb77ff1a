import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { escapeHtml } from "./escape-html"
import { htmlText } from "./html-text"
import { type PaymentView, stateOf } from "./instructions-page"
import { layout } from "./layout"
import { formatVnd, type Language, translate } from "./texts"

function frame(language: Language, body: string): string {
  const text = htmlText(language)
  return layout({
    language,
    title: translate(language, "bank_title"),
    script: false,
    refresh_s: null,
    body: `<header class="top"><h1>${text("bank_title")}</h1></header>
<p class="trial">${text("bank_intro")}</p>
${body}`,
  })
}

/** Where a transfer goes, and how much of it is still to be paid. */
export type PayTarget = {
  account_number: string
  transfer_code: string
  /** Whole VND. */
  amount_left: number
  /** Whether money that is sent now comes too late. */
  is_late: boolean
}

/** The forms to pay with: what is left in one press, or another amount, for which what is left is proposed. */
function payForms({ amount_left, is_late }: PayTarget, language: Language, isWrong: boolean): string {
  const text = htmlText(language)
  const full =
    amount_left > 0
      ? `<section class="card"><form method="post"><input type="hidden" name="amount" value="${amount_left}">
<button class="main wide" name="pay" value="full">${text(is_late ? "pay_late" : "pay_full", { amount: formatVnd(amount_left, language) })}</button></form>
${is_late ? `<form method="post" class="row"><input type="hidden" name="amount" value="${amount_left}"><input type="hidden" name="when" value="in_time"><button class="wide" name="pay" value="in_time">${text("pay_in_time")}</button></form>` : ""}</section>`
      : ""
  return `${is_late ? `<p class="state part note">${text("late_note")}</p>` : ""}${full}
<section class="card"><form method="post"><label for="amount">${text("other_amount")}</label>
<input id="amount" name="amount" inputmode="numeric" autocomplete="off" required${amount_left > 0 ? ` value="${amount_left}"` : ""}${isWrong ? ' aria-invalid="true" aria-describedby="said"' : ""}>
<p class="row"><button class="wide" name="pay" value="other">${text("pay_other")}</button></p></form></section>`
}

/** The page of the simulated bank: pays an intent of test mode in full or in part, in time or late, with plain forms. */
export function simulatedBankPage(
  view: PaymentView,
  target: PayTarget | null,
  language: Language,
  notice: { text: string; good: boolean } | null
): string {
  const { intent, held } = view
  const text = htmlText(language)
  const state = stateOf(view)
  const forms = target ? payForms(target, language, notice?.good === false) : ""
  const fields: [string, string][] = [
    [text("received"), formatVnd(intent.amount_received, language)],
    ...(target && target.amount_left > 0
      ? [[text("amount_left"), formatVnd(target.amount_left, language)] satisfies [string, string]]
      : []),
    ...(held > 0 ? [[text("waits"), formatVnd(held, language)] satisfies [string, string]] : []),
    [text("content"), intent.transfer_code ?? ""],
  ]
  return frame(
    language,
    `${notice ? `<p class="state ${notice.good ? "good" : "bad"}" id="said" role="status">${escapeHtml(notice.text)}</p><p class="note"></p>` : ""}
<section class="card sum">
${intent.description ? `<p class="what">${escapeHtml(intent.description)}</p>` : ""}
<p class="what">${text("amount")}</p>
<p class="much">${escapeHtml(formatVnd(intent.amount, language))}</p>
<p class="state ${state.kind}">${text(state.key)}</p>
<dl class="note">${fields.map(([label, value]) => `<div><dt>${label}</dt><dd><span>${escapeHtml(value)}</span></dd></div>`).join("")}</dl>
</section>
${forms}
<p class="again"><a href="/pay/${escapeHtml(intent.instructions_token)}?lang=${language}">${text("back_to_payment")}</a></p>`
  )
}

function intentRow(intent: PaymentIntent, language: Language, pay: string): string {
  return `<div><dt>${escapeHtml(intent.description ?? intent.id)}</dt><dd><span>${escapeHtml(formatVnd(intent.amount - intent.amount_received, language))}<br>${escapeHtml(intent.transfer_code ?? "")}</span>
<a class="button" href="/test/bank?intent=${escapeHtml(intent.id)}&amp;lang=${language}" aria-label="${escapeHtml(`${pay} ${intent.transfer_code ?? ""}`)}">${escapeHtml(pay)}</a></dd></div>`
}

/** The entrance of the simulated bank: intents of test mode that wait for money, and those that money reaches too late. */
export function simulatedBankList(
  waiting: PaymentIntent[],
  closed: PaymentIntent[],
  language: Language
): string {
  const text = htmlText(language)
  const list = (intents: PaymentIntent[], pay: string) =>
    `<section class="card"><dl>${intents.map((intent) => intentRow(intent, language, pay)).join("\n")}</dl></section>`
  return frame(
    language,
    `${waiting.length ? list(waiting, translate(language, "pay")) : `<p class="state">${text("nothing_to_pay")}</p>`}
${closed.length ? `<h2>${text("closed_list")}</h2>\n${list(closed, translate(language, "pay_closed"))}` : ""}`
  )
}
