import { type BankAppLink, bankAppLinks } from "../../core/banks/deep-links"
import { findBank } from "../../core/banks/list"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import type { VietQRInstructions } from "../payment-intents/instructions"
import { escapeHtml } from "./escape-html"
import { htmlText } from "./html-text"
import { bilingualHeader, layout } from "./layout"
import { returnAddress } from "./return-address"
import { formatMoment, formatVnd, type Language, type TextKey, translate } from "./texts"

/** How many banks are offered at once; the others open on a tap. */
const firstApps = 8

/** What the pages show of an intent. */
export interface PaymentView {
  intent: PaymentIntent
  /** Null while it takes no money. */
  instructions: VietQRInstructions | null
  /** Money that came for it and waits for a person: too much, too late, or returned by a cancellation. */
  held: number
  /** Whether its deadline has passed and it only waits for notices of money that was sent before. */
  closing: boolean
}

/** Changes whenever the page has something new to show. */
export function pageVersion({
  intent,
  held,
  closing,
}: Pick<PaymentView, "intent" | "held" | "closing">): string {
  return `${intent.status}${closing ? "-closing" : ""}-${intent.amount_received}-${held}`
}

/** The state as a text and the colour it is shown in. */
export function stateOf({ intent, closing }: Pick<PaymentView, "intent" | "closing">): {
  key: TextKey
  kind: "wait" | "part" | "good" | "bad" | ""
} {
  switch (intent.status) {
    case "succeeded":
      return { key: "succeeded", kind: "good" }
    case "canceled":
      return { key: intent.cancellation_reason === "expired" ? "expired" : "canceled", kind: "bad" }
    case "requires_action":
      if (closing) return { key: "closing", kind: "wait" }
      return intent.amount_received > 0 ? { key: "partial", kind: "part" } : { key: "waiting", kind: "wait" }
    case "requires_payment_method":
    case "requires_confirmation":
      return { key: "not_ready", kind: "" }
  }
}

function summary(view: PaymentView, language: Language): string {
  const { intent, instructions, held } = view
  const text = htmlText(language)
  const partial = instructions !== null && intent.amount_received > 0
  const state = stateOf(view)
  const parts = partial
    ? `<progress value="${intent.amount_received}" max="${intent.amount}" aria-label="${text("received")}"></progress>
<p class="parts"><span>${text("received")} ${escapeHtml(formatVnd(intent.amount_received, language))}</span><span>${text("in_all")} ${escapeHtml(formatVnd(intent.amount, language))}</span></p>`
    : ""
  const excess =
    held > 0
      ? `<p class="state part note">${text(intent.status === "succeeded" ? "held_excess" : "held_late", { amount: formatVnd(held, language) })}</p>`
      : ""
  return `<section class="card sum">
${intent.description ? `<p class="what">${escapeHtml(intent.description)}</p>` : ""}
<p class="what">${text(partial ? "amount_left" : "amount")}</p>
<p class="much">${escapeHtml(formatVnd(instructions?.amount_remaining ?? intent.amount, language))}</p>
<p class="state ${state.kind}" role="status">${text(state.key)}</p>
${parts}${excess}
</section>`
}

function field(language: Language, label: string, value: string, copy?: string): string {
  const copied = translate(language, "copied_what", { what: label })
  const button = copy
    ? `<button type="button" hidden data-copy="${escapeHtml(copy)}" data-copied="${escapeHtml(translate(language, "copied"))}" data-said="${escapeHtml(copied)}" aria-label="${escapeHtml(`${translate(language, "copy")}: ${label}`)}">${escapeHtml(translate(language, "copy"))}</button>`
    : ""
  return `<div><dt>${escapeHtml(label)}</dt><dd><span>${escapeHtml(value)}</span>${button}</dd></div>`
}

function appList(apps: BankAppLink[]): string {
  return `<ul class="apps">${apps.map((app) => `<li><a class="button" href="${escapeHtml(app.url)}" rel="noreferrer">${escapeHtml(app.short_name)}</a></li>`).join("")}</ul>`
}

function payment(
  { intent, instructions, held, closing }: PaymentView & { instructions: VietQRInstructions },
  language: Language
): string {
  const text = htmlText(language)
  const apps = bankAppLinks({
    bank_bin: instructions.bank_bin,
    account_number: instructions.account_number,
    amount: instructions.amount_remaining,
    purpose: instructions.transfer_code,
  })
  const token = escapeHtml(intent.instructions_token)
  return `<section class="card code">
<p class="how">${text("scan")}</p>
<img class="qr" src="/qr/${token}.svg?v=${escapeHtml(pageVersion({ intent, held, closing }))}" width="304" height="304" alt="${text("qr_alt")}">
<p><a class="button wide" href="/qr/${token}.png" download="vietqr-${escapeHtml(instructions.transfer_code)}.png">${text("save")}</a></p>
<p class="hint note phone">${text("save_hint")}</p>
</section>
<section class="card phone">
<h2>${text("open_app")}</h2>
${appList(apps.slice(0, firstApps))}
<details><summary>${text("other_banks")}</summary>${appList(apps.slice(firstApps))}</details>
</section>
<section class="card">
<h2>${text("by_hand")}</h2>
<dl>
${field(language, translate(language, "bank"), findBank(instructions.bank_bin)?.short_name ?? instructions.bank_bin)}
${field(language, translate(language, "account"), instructions.account_number, instructions.account_number)}
${field(language, translate(language, "holder"), instructions.account_holder_name)}
${field(language, translate(language, intent.amount_received > 0 ? "amount_left" : "amount"), formatVnd(instructions.amount_remaining, language), String(instructions.amount_remaining))}
${field(language, translate(language, "content"), instructions.transfer_code, instructions.transfer_code)}
${field(language, translate(language, "expires"), formatMoment(instructions.expires_at, language))}
</dl>
<p class="hint">${text("content_hint")}</p>
</section>`
}

/** The way back to the shop, where it named one. */
function wayBack(address: string, followed: boolean, language: Language): string {
  const text = htmlText(language)
  const site = new URL(address).host
  return `<p><a class="button main wide" href="${escapeHtml(address)}" rel="noreferrer"${followed ? " data-follow" : ""}>${text("return", { site })}</a></p>
${followed ? `<p class="hint note">${text("return_soon")}</p>` : ""}`
}

/** The page on which a payer sees how to pay and whether the money has come. */
export function instructionsPage(view: PaymentView, language: Language): string {
  const { intent, instructions } = view
  const back = returnAddress(intent)
  const follow = intent.status === "succeeded" ? back : null
  const text = htmlText(language)
  const trial = intent.livemode
    ? ""
    : `<p class="trial">${text("trial")} <a href="/test/bank?intent=${escapeHtml(intent.id)}&amp;lang=${language}">${text("bank_title")}</a></p>`
  return layout({
    language,
    title: `${translate(language, "title")} · ${translate(language, stateOf(view).key)}`,
    script: true,
    refresh_s: instructions || view.closing ? 10 : follow ? 3 : null,
    follow,
    two: instructions !== null,
    body: `${bilingualHeader("title", language)}
${trial}
<div class="pay" data-status-url="/pay/${escapeHtml(intent.instructions_token)}/status" data-version="${escapeHtml(pageVersion(view))}">
${summary(view, language)}
${instructions ? payment({ ...view, instructions }, language) : back ? wayBack(back, follow !== null, language) : `<p class="hint">${text("close")}</p>`}
</div>
${instructions ? `<p class="again"><a href="?lang=${language}">${text("refresh")}</a></p>` : ""}
<p class="unseen" role="status" data-said></p>`,
  })
}
