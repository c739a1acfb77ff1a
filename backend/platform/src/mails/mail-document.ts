/** A part of a mail, in order of reading. All texts are plain: each rendering escapes or wraps them its own way. */
export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "note"; text: string }
  | { kind: "button"; label: string; url: string }
  | { kind: "facts"; rows: { label: string; value: string }[] }
  | {
      kind: "lines"
      title: string | null
      rows: { text: string; detail: string | null; amount: string | null }[]
      sums: { label: string; amount: string }[]
    }
  | { kind: "total"; label: string; amount: string }

/** A mail before it is HTML or text. `preview` is what a mailbox shows beside the subject. */
export type MailDocument = {
  locale: "vi" | "en"
  subject: string
  preview: string
  heading: string
  blocks: Block[]
  footer: string[]
}
