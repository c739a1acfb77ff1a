import { formatVnd } from "@chophien/vocabulary/amount"
import { z } from "@medusajs/framework/zod"
import { type Locale, translate } from "../texts/define-texts"
import { formatMailMoment } from "./format-mail-moment"
import type { Block, MailDocument } from "./mail-document"
import { mailTexts } from "./texts"
import type { MailInput } from "./types"

/** The words that every mail has, in one language; `{name}` stands for a value. */
export type MailWords = Record<"subject" | "preview" | "heading" | "intro" | "button" | "note", string>

/** What a mail says beside its words. */
export type MailContent = {
  /** What the `{names}` in its words are replaced by. */
  values: Record<string, string | number>
  /** Where its button leads. */
  url: string
  /** Between the button and the note. */
  between?: Block[]
  /** Further notes at its end. */
  after?: string[]
}

/** What a template composes with: the reader's language, and how amounts and moments are written in it. */
export type MailLanguage = {
  locale: Locale
  /** An amount of whole VND: `250.000 ₫`. */
  amount: (amount: number) => string
  /** A moment (ISO 8601) in Vietnam's time: `17:30 ngày 22/11/2026`. */
  moment: (iso: string) => string
}

type Field<Data> = keyof Data & string

type Definition<Data extends Record<string, unknown>> = {
  /** The name under which its mails are stored: it never changes, as waiting mails bear it. */
  template: string
  /** What a mail needs, checked as it is written. Amounts whole VND, times ISO 8601 in UTC. */
  data: z.ZodType<Data>
  /** Fields that open something for whoever holds them. They lie sealed while the mail waits, and are gone once it is sent. */
  secrets: Field<Data>[]
  /** The field by which staff recognise the mail. */
  about: Field<Data>
  /** The field with the moment after which the mail is of no use to anybody, so that it is not sent again. */
  ends?: Field<Data>
  texts: Record<Locale, MailWords>
  compose: (data: Data, language: MailLanguage) => MailContent
}

type Envelope<Data> = { to: string; locale: Locale; dedupe_key: string; data: Data }

/** A template as the outbox and the sender know it. */
export type MailTemplate = Pick<Definition<Record<string, unknown>>, "template" | "about" | "ends"> & {
  secrets: readonly string[]
  /** What its mails hold, checked. @throws ZodError */
  read: (data: unknown) => Record<string, unknown>
  /** A mail before it is HTML or text. @throws ZodError */
  document: (data: unknown, locale: Locale) => MailDocument
}

/** All templates of this process by name. */
const templates = new Map<string, MailTemplate>()

/** Every template of the rooms that this process has loaded. */
export const mailTemplates = (): MailTemplate[] => [...templates.values()]

/** The template of that name, if a room that is loaded has it. */
export const findMailTemplate = (template: string): MailTemplate | undefined => templates.get(template)

/**
 * A template of mails: what they need, their words in both languages, how they are composed. Registered as its file is
 * imported: it lies in its room's `mails/`, which `loadMailTemplates` imports in every process.
 *
 * @example
 * export const orderPaid = defineMail({ template: "order-paid", data, secrets: ["order_url"], about: "group_code", texts, compose })
 * orderPaid.mail({ to, locale: "vi", dedupe_key: `order-paid:${group.id}`, data: { … } })
 */
export function defineMail<Data extends Record<string, unknown>>({
  template,
  data: schema,
  secrets,
  about,
  ends,
  texts,
  compose,
}: Definition<Data>): { mail: (envelope: Envelope<Data>) => MailInput } {
  templates.set(template, {
    template,
    secrets,
    about,
    ...(ends ? { ends } : {}),
    read: (data) => schema.parse(data),
    document: (data, locale) => {
      const content = compose(schema.parse(data), {
        locale,
        amount: (amount) => formatVnd(amount, locale),
        moment: (iso) => formatMailMoment(iso, locale),
      })
      return documentOf(content, texts[locale], locale)
    },
  })
  return { mail: (envelope) => ({ template, ...envelope }) }
}

function documentOf(
  { values, url, between = [], after = [] }: MailContent,
  words: MailWords,
  locale: Locale
): MailDocument {
  const fill = (text: string) => translate(locale, { vi: text, en: text }, values)
  return {
    locale,
    subject: fill(words.subject),
    preview: fill(words.preview),
    heading: fill(words.heading),
    blocks: [
      { kind: "paragraph", text: fill(words.intro) },
      { kind: "button", label: words.button, url },
      ...between,
      { kind: "note", text: fill(words.note) },
      ...after.map((note): Block => ({ kind: "note", text: note })),
    ],
    footer: [translate(locale, mailTexts.footer)],
  }
}

const envelopeSchema = z.object({
  template: z.string(),
  to: z.email().max(254),
  locale: z.enum(["vi", "en"]),
  dedupe_key: z.string().min(3).max(200),
  data: z.unknown(),
})

/**
 * A mail checked whole: whom it is for, and what its template shows.
 * @throws ZodError when it lacks something
 * @throws Error when no room of this process has its template
 */
export function readMail(input: unknown): { mail: MailInput; template: MailTemplate } {
  const { data, ...envelope } = envelopeSchema.parse(input)
  const template = findMailTemplate(envelope.template)
  if (!template)
    throw new Error(
      `No room of this process has a template “${envelope.template}” for mails: its file lies outside mails/ of its room, or the room is left out.`
    )
  return { mail: { ...envelope, data: template.read(data) }, template }
}
