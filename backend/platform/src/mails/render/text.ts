import type { Block, MailDocument } from "../mail-document"

/** A mail as plain text, for readers who prefer it and for those whose mail program shows nothing else. */
export function renderText({ heading, blocks, footer }: MailDocument): string {
  return (
    [heading.toLocaleUpperCase("vi"), ...blocks.map(blockText), ["--", ...footer].join("\n")].join("\n\n") +
    "\n"
  )
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return block.text
    case "button":
      return `${block.label}:\n${block.url}`
    case "facts":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n")
    case "total":
      return `${block.label}: ${block.amount}`
    case "lines": {
      const rows = block.rows.map(
        ({ text, detail, amount }) =>
          `- ${[text, detail].filter(Boolean).join(", ")}${amount ? `: ${amount}` : ""}`
      )
      const sums = block.sums.map(({ label, amount }) => `  ${label}: ${amount}`)
      return [...(block.title ? [block.title] : []), ...rows, ...sums].join("\n")
    }
  }
}
