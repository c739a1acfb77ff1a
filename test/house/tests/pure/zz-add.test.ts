import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { renderMail } from "@chophien/platform/mails/render/index"
import { sampleMails } from "../support/sample-mails"

it("adds", () => {
  const file = join(__dirname, "rendered/mails.json")
  const text = readFileSync(file, "utf8")
  const stored = JSON.parse(text)
  const known = new Set(stored.map(({ mail }: any) => mail.template))
  for (const locale of ["vi", "en"] as const)
    for (const mail of sampleMails(locale))
      if (!known.has(mail.template)) stored.push({ mail, rendered: renderMail(mail) })
  writeFileSync(file, JSON.stringify(stored, null, 2) + "\n")
})
