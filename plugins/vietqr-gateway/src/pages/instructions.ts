import { bankAppLinks } from "../banks/deep-links"
import { findBank } from "../banks/list"
import { escapeHtml } from "../common/text"
import type { VietQRInstructions } from "../payment-intents/instructions"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { money, moment, say, type Language } from "./i18n"
import { layout } from "./layout"

/** Changes whenever the page has something new to say. */
export function pageVersion(intent: PaymentIntent): string {
  return `${intent.status}-${intent.amount_received}`
}

function stateOf(intent: PaymentIntent, language: Language): string {
  const [text, kind] =
    intent.status === "succeeded"
      ? ([say(language, "succeeded"), "good"] as const)
      : intent.status === "canceled"
        ? ([say(language, intent.cancellation_reason === "expired" ? "expired" : "canceled"), "bad"] as const)
        : intent.status !== "requires_action"
          ? ([say(language, "not_ready"), ""] as const)
          : intent.amount_received > 0
            ? ([say(language, "partial"), ""] as const)
            : ([say(language, "waiting"), ""] as const)
  return `<p class="state ${kind}" role="status">${escapeHtml(text)}</p>`
}

function field(language: Language, label: string, value: string, copy?: string): string {
  const button = copy
    ? `<button type="button" hidden data-copy="${escapeHtml(copy)}" data-copied="${escapeHtml(say(language, "copied"))}" aria-label="${escapeHtml(`${say(language, "copy")}: ${label}`)}">${escapeHtml(say(language, "copy"))}</button>`
    : ""
  return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>${button}</div>`
}

function payment(intent: PaymentIntent, how: VietQRInstructions, language: Language): string {
  const apps = bankAppLinks({ bank_bin: how.bank_bin, account_number: how.account_number, amount: how.amount_remaining, purpose: how.transfer_code })
  const partial = intent.amount_received > 0
  return `<p>${escapeHtml(say(language, "scan"))}</p>
<img class="qr" src="/qr/${escapeHtml(intent.instructions_token)}.svg?v=${escapeHtml(pageVersion(intent))}" width="320" height="320" alt="${escapeHtml(say(language, "qr_alt"))}">
<p class="row"><a class="button" href="/qr/${escapeHtml(intent.instructions_token)}.png" download="vietqr-${escapeHtml(how.transfer_code)}.png">${escapeHtml(say(language, "save"))}</a></p>
<dl>
${field(language, say(language, partial ? "amount_left" : "amount"), money(how.amount_remaining, language), String(how.amount_remaining))}
${partial ? field(language, say(language, "received"), money(intent.amount_received, language)) : ""}
${field(language, say(language, "bank"), findBank(how.bank_bin)?.short_name ?? how.bank_bin)}
${field(language, say(language, "account"), how.account_number, how.account_number)}
${field(language, say(language, "holder"), how.account_holder_name)}
${field(language, say(language, "content"), how.transfer_code, how.transfer_code)}
${field(language, say(language, "expires"), moment(how.expires_at, language))}
</dl>
<p class="hint">${escapeHtml(say(language, "content_hint"))}</p>
<details><summary>${escapeHtml(say(language, "open_app"))}</summary>
<p class="row">${apps.map((app) => `<a class="button" href="${escapeHtml(app.url)}" rel="noreferrer">${escapeHtml(app.short_name)}</a>`).join("\n")}</p>
</details>
<p class="row"><a class="button main" href="">${escapeHtml(say(language, "refresh"))}</a></p>`
}

/** The page on which a payer sees how to pay and whether the money has come. */
export function instructionsPage(intent: PaymentIntent, how: VietQRInstructions | null, language: Language): string {
  const other = language === "vi" ? "en" : "vi"
  return layout({
    language,
    title: say(language, "title"),
    script: true,
    refresh_s: how ? 10 : null,
    body: `<div class="top"><h1>${escapeHtml(say(language, "title"))}</h1><a href="?lang=${other}" lang="${other}">${escapeHtml(say(language, "other_language"))}</a></div>
<div data-status-url="/pay/${escapeHtml(intent.instructions_token)}/status" data-version="${escapeHtml(pageVersion(intent))}">
${stateOf(intent, language)}
${how ? payment(intent, how, language) : `<dl>${field(language, say(language, "amount"), money(intent.amount, language))}</dl>`}
</div>`,
  })
}
