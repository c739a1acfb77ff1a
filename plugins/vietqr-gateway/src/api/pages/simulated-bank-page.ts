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

/** The page of the simulated bank: pays an intent of test mode in full or in part, with plain forms. */
export function simulatedBankPage(
  view: PaymentView,
  language: Language,
  notice: { text: string; good: boolean } | null
): string {
  const { intent, instructions } = view
  const text = htmlText(language)
  const state = stateOf(view)
  const forms = instructions
    ? `<section class="card"><form method="post"><input type="hidden" name="amount" value="${instructions.amount_remaining}">
<button class="main wide" name="pay" value="full">${text("pay_full", { amount: formatVnd(instructions.amount_remaining, language) })}</button></form></section>
<section class="card"><form method="post"><label for="amount">${text("other_amount")}</label>
<input id="amount" name="amount" inputmode="numeric" autocomplete="off" required${notice && !notice.good ? ' aria-invalid="true" aria-describedby="said"' : ""}>
<p class="row"><button class="wide" name="pay" value="other">${text("pay_other")}</button></p></form></section>`
    : ""
  const fields: [string, string][] = [
    [text("received"), formatVnd(intent.amount_received, language)],
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

/** The entrance of the simulated bank: every intent of test mode that waits for money, newest first. */
export function simulatedBankList(intents: PaymentIntent[], language: Language): string {
  const rows = intents.map(
    (intent) =>
      `<div><dt>${escapeHtml(intent.description ?? intent.id)}</dt><dd><span>${escapeHtml(formatVnd(intent.amount - intent.amount_received, language))}<br>${escapeHtml(intent.transfer_code ?? "")}</span>
<a class="button" href="/test/bank?intent=${escapeHtml(intent.id)}&amp;lang=${language}" aria-label="${escapeHtml(`${translate(language, "pay")} ${intent.transfer_code ?? ""}`)}">${escapeHtml(translate(language, "pay"))}</a></dd></div>`
  )
  return frame(
    language,
    rows.length
      ? `<section class="card"><dl>${rows.join("\n")}</dl></section>`
      : `<p class="state">${escapeHtml(translate(language, "nothing_to_pay"))}</p>`
  )
}
