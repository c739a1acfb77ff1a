import { escapeHtml } from "./escape-html"
import { htmlText } from "./html-text"
import type { Language, TextKey } from "./texts"

/** A page's head: its title, and a link to the same page in the other language. */
export function bilingualHeader(title: TextKey, language: Language): string {
  const text = htmlText(language)
  const other = language === "vi" ? "en" : "vi"
  return `<header class="top"><h1>${text(title)}</h1><a href="?lang=${other}" lang="${other}">${text("other_language")}</a></header>`
}

/**
 * Puts a page's body into its frame. `refresh_s` reloads it by itself where no script runs, or leads to `follow`; `two`
 * allows two columns where there is room.
 */
export function layout(page: {
  language: Language
  title: string
  body: string
  script: boolean
  refresh_s: number | null
  follow?: string | null
  two?: boolean
}): string {
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#f7f6f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#111513" media="(prefers-color-scheme: dark)">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/pay.css">
${page.refresh_s ? `<noscript><meta http-equiv="refresh" content="${page.refresh_s}${page.follow ? `;url=${escapeHtml(page.follow)}` : ""}"></noscript>` : ""}
${page.script ? '<script src="/assets/pay.js" defer></script>' : ""}
</head>
<body>
<main${page.two ? ' class="two"' : ""}>
${page.body}
</main>
</body>
</html>
`
}
