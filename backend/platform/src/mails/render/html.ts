import type { Block, MailDocument } from "../mail-document"

const ink = "#2b1d12"
const soft = "#67533f"
const line = "#dccdab"
const accent = "#9f2417"
const font = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const table = `role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`

/** A mail as HTML that old mail programs understand: nested tables, styles in place, one column up to 560 px. */
export function renderHtml({ locale, subject, preview, heading, blocks, footer }: MailDocument): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#fbf5e6;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>
<table ${table} style="background:#fbf5e6"><tr><td align="center" style="padding:16px 8px 32px">
<table ${table} style="max-width:560px">
<tr><td style="padding:8px 12px 12px;${font};font-size:18px;font-weight:700;color:${accent}">Chợ Phiên</td></tr>
<tr><td style="background:#ffffff;border:1px solid ${line};border-top:4px solid ${accent};border-radius:8px;padding:24px 20px">
<h1 style="margin:0 0 16px;${font};font-size:22px;line-height:1.3;color:${ink}">${escapeHtml(heading)}</h1>
${blocks.map(blockHtml).join("\n")}
</td></tr>
<tr><td style="padding:16px 12px 0;${font};font-size:13px;line-height:1.5;color:${soft}">${footer.map(escapeHtml).join("<br>")}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p style="margin:0 0 16px;${font};font-size:16px;line-height:1.55;color:${ink}">${escapeHtml(block.text)}</p>`
    case "note":
      return `<p style="margin:0 0 8px;${font};font-size:14px;line-height:1.5;color:${soft}">${escapeHtml(block.text)}</p>`
    case "button":
      return `<table ${table} style="margin:0 0 20px"><tr><td align="center" style="background:${accent};border-radius:8px"><a href="${escapeHtml(block.url)}" style="display:block;padding:14px 16px;${font};font-size:16px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(block.label)}</a></td></tr></table>`
    case "facts":
      return `<table ${table} style="margin:0 0 20px;border-top:1px solid ${line}">${block.rows.map(factRow).join("")}</table>`
    case "lines":
      return `${block.title ? `<h2 style="margin:0 0 4px;${font};font-size:16px;line-height:1.4;color:${ink}">${escapeHtml(block.title)}</h2>` : ""}
<table ${table} style="margin:0 0 20px;border-top:1px solid ${line}">${block.rows.map(lineRow).join("")}${block.sums.map(sumRow).join("")}</table>`
    case "total":
      return `<table ${table} style="margin:0 0 20px"><tr>${cell(block.label, `font-size:17px;font-weight:700;color:${ink}`)}${cell(block.amount, `font-size:19px;font-weight:700;color:${accent};white-space:nowrap`, "right")}</tr></table>`
  }
}

const cell = (text: string, style: string, align: "left" | "right" = "left") =>
  `<td align="${align}" valign="top" style="padding:8px 0 8px ${align === "right" ? "12px" : "0"};${font};font-size:15px;line-height:1.45;${style}">${escapeHtml(text)}</td>`

const rowLine = `border-bottom:1px solid ${line};color:${ink}`

const factRow = ({ label, value }: { label: string; value: string }) =>
  `<tr>${cell(label, `border-bottom:1px solid ${line};color:${soft};white-space:nowrap`)}${cell(value, `${rowLine};font-weight:600;word-break:break-word`, "right")}</tr>`

const lineRow = ({ text, detail, amount }: { text: string; detail: string | null; amount: string | null }) =>
  `<tr><td valign="top" style="padding:8px 0;${font};font-size:15px;line-height:1.45;${rowLine}">${escapeHtml(text)}${
    detail ? `<br><span style="font-size:13px;color:${soft}">${escapeHtml(detail)}</span>` : ""
  }</td>${cell(amount ?? "", `${rowLine};white-space:nowrap`, "right")}</tr>`

const sumRow = ({ label, amount }: { label: string; amount: string }) =>
  `<tr>${cell(label, `color:${soft}`)}${cell(amount, `color:${ink};white-space:nowrap`, "right")}</tr>`

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text as HTML that says just that. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
