import { findBank, listBanks } from "../../core/banks/list"
import type { Destination } from "../../core/outgoing-payments/destination"
import type { OpenedLink } from "../../core/refund-accounts/name-account"
import { unixSeconds } from "../../kernel/time"
import { escapeHtml } from "./escape-html"
import { htmlText } from "./html-text"
import { bilingualHeader, layout } from "./layout"
import type { AccountFaults, TypedAccount } from "./refund-account-form"
import { formatMoment, formatVnd, type Language, type TextKey, translate } from "./texts"

function frame(language: Language, body: string): string {
  return layout({
    language,
    title: translate(language, "refund_title"),
    script: false,
    refresh_s: null,
    body: `${bilingualHeader("refund_title", language)}
${body}`,
  })
}

/** How much goes back, and what the payment was for. */
function summary({ subject }: OpenedLink, language: Language): string {
  return `<section class="card sum">
${subject.description ? `<p class="what">${escapeHtml(subject.description)}</p>` : ""}
<p class="what">${htmlText(language)("refund_what")}</p>
<p class="much">${escapeHtml(formatVnd(subject.amount, language))}</p>
</section>`
}

/** An input with its label, and what is wrong with it. */
function field(
  language: Language,
  name: keyof TypedAccount,
  label: TextKey,
  fault: TextKey | undefined,
  control: (attributes: string) => string
): string {
  const text = htmlText(language)
  const attributes = `id="${name}" name="${name}" required${fault ? ` aria-invalid="true" aria-describedby="${name}-fault"` : ""}`
  return `<div class="field"><label for="${name}">${text(label)}</label>${control(attributes)}
${fault ? `<p class="fault" id="${name}-fault">${text(fault)}</p>` : ""}</div>`
}

/** Where the payer names the account. */
export function refundAccountForm(
  opened: OpenedLink,
  language: Language,
  { typed, faults }: { typed: TypedAccount; faults: AccountFaults }
): string {
  const text = htmlText(language)
  const banks = listBanks()
    .filter(({ transfer_supported }) => transfer_supported)
    .map(
      ({ bin, short_name, name }) =>
        `<option value="${escapeHtml(bin)}"${bin === typed.bank_bin ? " selected" : ""}>${escapeHtml(short_name === name ? name : `${short_name} – ${name}`)}</option>`
    )
  const when = formatMoment(unixSeconds(opened.link.expires_at), language)
  return frame(
    language,
    `${summary(opened, language)}
<section class="card"><form method="post" novalidate>
<p class="hint">${text("refund_intro")}</p>
<div class="note">
${field(language, "bank_bin", "refund_bank", faults.bank_bin, (attributes) => `<select ${attributes}><option value="">${text("refund_bank_choose")}</option>${banks.join("")}</select>`)}
${field(language, "account_number", "refund_number", faults.account_number, (attributes) => `<input ${attributes} inputmode="numeric" autocomplete="off" maxlength="40" value="${escapeHtml(typed.account_number)}">`)}
${field(language, "account_holder_name", "refund_holder", faults.account_holder_name, (attributes) => `<input ${attributes} autocomplete="name" autocapitalize="characters" maxlength="100" value="${escapeHtml(typed.account_holder_name)}">`)}
</div>
<p class="row"><button class="main wide" name="step" value="check">${text("refund_next")}</button></p>
<p class="hint note">${text("refund_until", { when })}</p>
</form></section>`
  )
}

function accountList(
  { bank_bin, account_number, account_holder_name }: Destination,
  language: Language
): string {
  const text = htmlText(language)
  const bank = findBank(bank_bin)
  const rows: [string, string][] = [
    [text("refund_bank"), bank?.short_name ?? bank_bin],
    [text("refund_number"), account_number],
    [text("refund_holder"), account_holder_name],
  ]
  return `<dl>${rows.map(([label, value]) => `<div><dt>${label}</dt><dd><span>${escapeHtml(value)}</span></dd></div>`).join("")}</dl>`
}

/** Where the payer sees the account once more before it is taken. */
export function refundAccountCheck(opened: OpenedLink, account: Destination, language: Language): string {
  const text = htmlText(language)
  const hidden = Object.entries(account)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join("")
  return frame(
    language,
    `${summary(opened, language)}
<section class="card"><h2>${text("refund_check")}</h2>${accountList(account, language)}
<p class="hint note">${text("refund_check_hint")}</p>
<form method="post" class="row">${hidden}
<button class="main wide" name="step" value="confirm">${text("refund_confirm")}</button>
<button class="wide" name="step" value="edit">${text("refund_edit")}</button></form></section>`
  )
}

/** What was named: of the number its end, as others may find the link later. */
export function refundAccountDone(opened: OpenedLink, language: Language): string {
  const text = htmlText(language)
  const { bank_bin, account_number } = opened.subject
  const bank = findBank(bank_bin ?? "")?.short_name ?? ""
  return frame(
    language,
    `${summary(opened, language)}
<section class="card"><p class="state good" role="status">${text("refund_done")}</p>
<dl class="note"><div><dt>${escapeHtml(bank)}</dt><dd><span>…${escapeHtml((account_number ?? "").slice(-4))}</span></dd></div></dl>
<p class="hint">${text("refund_done_hint")}</p></section>`
  )
}

/** The page of a link that does not hold, or that nobody here signed: what to do then. */
export function refundAccountGone(key: "refund_over" | "refund_unknown", language: Language): string {
  return frame(language, `<section class="card"><p>${htmlText(language)(key)}</p></section>`)
}
