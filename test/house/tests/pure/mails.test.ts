import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { findMailTemplate, mailTemplates } from "@chophien/platform/mails/define-mail"
import { renderMail } from "@chophien/platform/mails/render/index"
import type { MailInput } from "@chophien/platform/mails/types"
import { sampleMails } from "../support/sample-mails"

/** Mails as an earlier version stored them, and what it sent. */
const stored: { mail: MailInput; rendered: { subject: string; html: string; text: string } }[] = JSON.parse(
  readFileSync(join(__dirname, "rendered/mails.json"), "utf8")
)

it("sends what an earlier version stored, as it would have", () => {
  for (const { mail, rendered } of stored) expect(renderMail(mail)).toEqual(rendered)
  expect(new Set(stored.map(({ mail }) => mail.template))).toEqual(
    new Set(mailTemplates().map(({ template }) => template))
  )
})

it("seals every field that holds a link or a code of a person's own", () => {
  for (const { mail } of stored) {
    const opening = Object.keys(mail.data).filter(
      (field) => (field.endsWith("_url") && field !== "panel_url") || field === "sign_in_code"
    )
    expect(findMailTemplate(mail.template)?.secrets).toEqual(opening)
  }
})

describe.each(["vi", "en"] as const)("mails in %s", (locale) => {
  it.each(sampleMails(locale).map((mail) => [mail.template, mail] as const))(
    "%s says everything in HTML and in text, with no gap left",
    (_template, mail) => {
      const { subject, html, text } = renderMail(mail)
      for (const rendering of [subject, html, text]) {
        expect(rendering).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/)
        expect(rendering).toBe(rendering.normalize("NFC"))
      }
      const url = Object.entries(mail.data).find(([key]) => key.endsWith("_url"))?.[1]
      expect(text).toContain(url)
      expect(html).toContain(`href="${String(url).replaceAll("&", "&amp;")}"`)
      expect(html).toContain(`<html lang="${locale}">`)
      expect(subject.length).toBeLessThan(100)
    }
  )

  it("the order mail lists each parcel with its goods, its shipping and its sum", () => {
    const mail = sampleMails(locale).find(({ template }) => template === "order-placed")!
    const { text } = renderMail(mail)
    for (const part of ["Gà đen Pà Cò", "Cam Cao Phong", "HTX Nông nghiệp Pà Cò", "HTX Cam Cao Phong"])
      expect(text).toContain(part)
    expect(text.match(new RegExp(locale === "vi" ? "Phí vận chuyển" : "Shipping", "g"))).toHaveLength(2)
  })
})

it("writes amounts and times as people in Vietnam do", () => {
  const placed = renderMail(sampleMails("vi")[0]!)
  expect(placed.text.replaceAll("\u00a0", " ")).toContain("1.085.000 ₫")
  expect(placed.text).toContain("17:30 ngày 22/11/2026")
})

it("says at the foot of each mail how the market is reached", () => {
  const lines = ["Trung tâm Đổi mới sáng tạo, Việt Trì.", "Điện thoại 0210 3841 234 (7:00–20:00)."]
  const { html, text } = renderMail(sampleMails("vi")[0]!, (locale) => [...lines, locale])
  for (const rendering of [html, text]) for (const line of [...lines, "vi"]) expect(rendering).toContain(line)
})

it("shows what people typed as text, never as HTML", () => {
  const mail: MailInput = {
    template: "order-expired",
    to: "lan@example.com",
    locale: "vi",
    dedupe_key: "order-expired:og_1",
    data: {
      group_code: "K7M2P9QX",
      name: `<img src=x onerror="alert('1')">`,
      order_url: `http://localhost:8000/don-hang/og_1?ma=a"b`,
      amount: 1,
    },
  }
  const { html, text } = renderMail(mail)
  expect(html).not.toContain("<img")
  expect(html).not.toContain(`a"b`)
  expect(text).toContain("<img src=x")
})

it("leaves a value alone that looks like a place for one", () => {
  const mail = sampleMails("vi").find(({ template }) => template === "order-expired")!
  if (mail.template !== "order-expired") throw new Error("not the mail")
  expect(renderMail({ ...mail, data: { ...mail.data, name: "{amount} $& {code}" } }).text).toContain(
    "{amount} $& {code}"
  )
})

it("has every fixed text of the Vietnamese mails in use", () => {
  const rooms = join(__dirname, "../../../../backend")
  const sources = ["sellers/src/mails", "checkout/src/mails", "orders/src/mails"].flatMap((folder) =>
    readdirSync(join(rooms, folder)).map((file) => readFileSync(join(rooms, folder, file), "utf8"))
  )
  const fixed = sources
    .flatMap((source) => [...source.matchAll(/\bvi: (?:\{((?:.|\n)*?)\n {4}\}|"([^"]*)")/g)])
    .flatMap(([, words, single]) =>
      words ? [...words.matchAll(/:\s+"([^"]*)"/g)].map(([, text = ""]) => text) : [single ?? ""]
    )
    .filter((text) => !text.includes("{"))
  expect(fixed.length).toBeGreaterThan(15)
  const sent = sampleMails("vi")
    .map((mail) => renderMail(mail).html)
    .join("")
  for (const text of fixed) expect(sent).toContain(text)
})
