import type { Enrolment } from "../../core/approvers/enrol-approver"
import { escapeHtml } from "./escape-html"
import { htmlText } from "./html-text"
import { layout } from "./layout"
import { type Language, translate } from "./texts"

function frame(language: Language, body: string): string {
  const title = translate(language, "enrol_title")
  const head = `<header class="top"><h1>${htmlText(language)("enrol_title")}</h1></header>`
  return layout({ language, title, body: `${head}\n${body}`, script: false, refresh_s: null })
}

/** What an invited person sees first: nothing is made before they ask for it, so a preview of the link uses nothing up. */
export function invitationPage(name: string, language: Language): string {
  const text = htmlText(language)
  return frame(
    language,
    `<section class="card"><p>${text("enrol_intro", { name })}</p><p class="hint note">${text("enrol_once")}</p>
<form method="post" class="note"><button class="main wide">${text("enrol_start")}</button></form></section>`
  )
}

/** The key and the recovery codes, shown once. @param picture the key as a QR, in SVG */
export function enrolmentPage(
  { approver, secret, recovery_codes }: Enrolment,
  picture: string,
  language: Language
): string {
  const text = htmlText(language)
  const image = `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`
  const codes = recovery_codes.map((code) => `<div><dd><span>${escapeHtml(code)}</span></dd></div>`).join("")
  return frame(
    language,
    `<section class="card code"><p class="how">${text("enrol_scan")}</p><img class="qr" src="${image}" alt="${text("enrol_scan")}">
<dl><div><dt>${text("enrol_secret")}</dt><dd><span>${escapeHtml(secret)}</span></dd></div>
<div><dt>${text("enrol_id")}</dt><dd><span>${escapeHtml(approver.id)}</span></dd></div></dl></section>
<section class="card"><h2>${text("enrol_recovery")}</h2><p class="hint">${text("enrol_recovery_hint")}</p><dl class="note">${codes}</dl></section>`
  )
}

/** The page of a token that does not hold. */
export function goneInvitationPage(language: Language): string {
  return frame(language, `<section class="card"><p>${htmlText(language)("enrol_gone")}</p></section>`)
}
