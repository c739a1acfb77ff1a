import { escapeHtml } from "../common/text"
import type { Language } from "./i18n"

/** Puts a page's body into its frame. `refresh_s` reloads it by itself where no script runs. */
export function layout(page: { language: Language; title: string; body: string; script: boolean; refresh_s: number | null }): string {
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="/assets/pay.css">
${page.refresh_s ? `<noscript><meta http-equiv="refresh" content="${page.refresh_s}"></noscript>` : ""}
${page.script ? '<script src="/assets/pay.js" defer></script>' : ""}
</head>
<body>
<main>
${page.body}
</main>
</body>
</html>
`
}
