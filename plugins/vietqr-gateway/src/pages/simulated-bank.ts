import { escapeHtml } from "../common/text"
import type { VietQRInstructions } from "../payment-intents/instructions"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { money, say, type Language } from "./i18n"
import { layout } from "./layout"

/** The page of the simulated bank: pays an intent of test mode in full or in part, with plain forms. */
export function simulatedBankPage(
  intent: PaymentIntent,
  how: VietQRInstructions | null,
  language: Language,
  said: { text: string; good: boolean } | null
): string {
  const forms = how
    ? `<form method="post"><input type="hidden" name="amount" value="${how.amount_remaining}">
<p class="row"><button class="main" name="pay" value="full">${escapeHtml(say(language, "pay_full", { amount: money(how.amount_remaining, language) }))}</button></p></form>
<form method="post"><label for="amount">${escapeHtml(say(language, "other_amount"))}</label>
<input id="amount" name="amount" inputmode="numeric" autocomplete="off" required>
<p class="row"><button name="pay" value="other">${escapeHtml(say(language, "pay_other"))}</button></p></form>`
    : ""
  const status =
    intent.status === "succeeded" ? say(language, "succeeded") : intent.status === "canceled" ? say(language, "canceled") : say(language, intent.amount_received > 0 ? "partial" : "waiting")
  return layout({
    language,
    title: say(language, "bank_title"),
    script: false,
    refresh_s: null,
    body: `<h1>${escapeHtml(say(language, "bank_title"))}</h1>
<p class="hint">${escapeHtml(say(language, "bank_intro"))}</p>
${said ? `<p class="state ${said.good ? "good" : "bad"}" role="status">${escapeHtml(said.text)}</p>` : ""}
<p class="state">${escapeHtml(status)}</p>
<dl>
<div><dt>${escapeHtml(say(language, "amount"))}</dt><dd>${escapeHtml(money(intent.amount, language))}</dd></div>
<div><dt>${escapeHtml(say(language, "received"))}</dt><dd>${escapeHtml(money(intent.amount_received, language))}</dd></div>
<div><dt>${escapeHtml(say(language, "content"))}</dt><dd>${escapeHtml(intent.transfer_code ?? "")}</dd></div>
</dl>
${forms}
<p class="row"><a class="button" href="/pay/${escapeHtml(intent.instructions_token)}">${escapeHtml(say(language, "title"))}</a></p>`,
  })
}

/** The entrance of the simulated bank: every intent of test mode that waits for money, newest first. */
export function simulatedBankList(intents: PaymentIntent[], language: Language): string {
  const rows = intents.map(
    (intent) =>
      `<div><dt>${escapeHtml(intent.description ?? intent.id)}</dt><dd>${escapeHtml(money(intent.amount - intent.amount_received, language))} · ${escapeHtml(intent.transfer_code ?? "")}</dd>
<a class="button" href="/test/bank?intent=${escapeHtml(intent.id)}">${escapeHtml(say(language, "pay"))}</a></div>`
  )
  return layout({
    language,
    title: say(language, "bank_title"),
    script: false,
    refresh_s: null,
    body: `<h1>${escapeHtml(say(language, "bank_title"))}</h1>
<p class="hint">${escapeHtml(say(language, "bank_intro"))}</p>
${rows.length ? `<dl>${rows.join("\n")}</dl>` : `<p class="state">${escapeHtml(say(language, "nothing_to_pay"))}</p>`}`,
  })
}
