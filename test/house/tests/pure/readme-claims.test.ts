import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { falseClaims } from "../support/false-claims"
import { filesBelow } from "../support/read-pages"

const root = resolve(__dirname, "../../../..")
/** This file names what is not there, so it proves nothing. */
const self = "test/house/tests/pure/readme-claims.test.ts"

/** What a page names though the repository has it not, with the reason. */
const exceptions: Record<string, string> = {
  ".github/CONTRIBUTING.md  path src/use-cases/write-order-note.ts": "the example that its reader writes",
  ".github/CONTRIBUTING.md  path src/api/seller/orders/[id]/note/route.ts": "the same example",
  ".github/decisions/README.md  path NNNN-what-is-so.md": "how the file of a decision is named",
  "README.md  name MEDUSA_FF_RBAC": "a switch of Medusa's that stays off",
  "backend/vocabulary/README.md  path zod/mini": "an entry of the package zod",
  "plugins/file-sharp/README.md  path uses/<hash>": "a file of the store, made by an upload",
  "plugins/search-meilisearch/README.md  name separatorTokens": "a setting of Meilisearch's",
  "plugins/search-meilisearch/README.md  name configureStoreSearch": "a function of Medusa's",
  "plugins/search-meilisearch/README.md  name allowed_indexes": "an option of it",
  "plugins/vietqr-gateway/README.md  path first-payment.mjs": "the program that its reader saves",
  ".github/CHANGELOG.md  name PAYOS_CHECKSUM_KEY": "a variable that is gone",
  "plugins/vietqr-gateway/README.md  name paymentLinkId": "a field of payOS, which is no source",
  "scripts/README.md  path public/admin": "made by the build",
  "scripts/README.md  path processes.json": "written by `npm start`",
  ".github/decisions/0029-backup-writes-databases-itself.md  name pg_dump": "a program of PostgreSQL",
  ".github/decisions/0029-backup-writes-databases-itself.md  name pg_get_":
    "the beginning of PostgreSQL's functions",
  "scripts/README.md  name pg_dump": "a program of PostgreSQL",
  "scripts/README.md  name pg_get_": "the beginning of PostgreSQL's functions",
  ".github/asvs.md  link ../test/house/tests/pure/readme-claims.test.ts": "this file, which proves nothing",
  "test/upgrade/README.md  name pg_dump": "a program of PostgreSQL",
}

it("what the READMEs and the pages for contributors name is there", () => {
  const found = new Set(falseClaims(root, new Set([self])))
  expect({
    "is not there": [...found].filter((claim) => !(claim in exceptions)),
    "needs no exception any more": Object.keys(exceptions).filter((claim) => !found.has(claim)),
  }).toEqual({ "is not there": [], "needs no exception any more": [] })
})

it("`.env.template` documents every variable that a program reads", () => {
  const settings = [
    "medusa-config.ts",
    "storefront/src/environment/config.ts",
    "plugins/vietqr-gateway/src/runtime/config/environment.ts",
    "scripts/lib/settings.mjs",
  ].map((file) => readFileSync(join(root, file), "utf8"))
  const names = new Set(settings.flatMap((text) => text.match(/^ +[A-Z][A-Z\d]*(?:_[A-Z\d]+)*(?=:)/gm) ?? []))
  const documented = readFileSync(join(root, ".env.template"), "utf8")
  expect(names.size).toBeGreaterThan(70)
  expect([...names].map((name) => name.trim()).filter((name) => !documented.includes(`# ${name}=`))).toEqual(
    []
  )
})

it("the glossary's words for people are those of the texts", () => {
  const texts = filesBelow(root)
    .filter((file) => /\/src\/.*\.(?:astro|tsx?)$/.test(file))
    .map((file) => readFileSync(join(root, file), "utf8").toLowerCase())
  const rows = [...readFileSync(join(root, ".github/glossary.md"), "utf8").matchAll(/^\|.*\|$/gm)]
    .map(([row]) => row.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && !/^(?:word|-+)$/.test(cells[1] ?? ""))
  const words = rows.flatMap(([, , seen = ""]) => seen.split(/\s*[;,()]\s*/).filter(Boolean))
  expect(words.length).toBeGreaterThan(30)
  expect(words.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([])
})

describe("a made-up repository", () => {
  let copy: string
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "chophien-pages-"))
    plant("package.json", JSON.stringify({ name: "fair", scripts: { start: "node ." } }))
    plant("backend/one/package.json", JSON.stringify({ name: "@chophien/one", scripts: { icons: "node ." } }))
    plant(
      "backend/one/src/rules/weigh.ts",
      "export const weighParcel = () => [process.env.SCALE_URL, process.env.DATA_DIR]\n"
    )
    plant("backend/one/src/api/[id]/route.ts", "")
    plant("backend/one/tests/pure/weigh.test.ts", "")
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  it("may name what it has, from the root, the page's folder, its `src` or by its last part", () => {
    plant(
      "backend/one/README.md",
      "[rules](src/rules) [root](../../package.json) `backend/one/src/rules/weigh.ts` `src/rules/` `rules/weigh.ts` " +
        "`weigh.ts` `src/{rules,api}/` `src/*/weigh.ts` `src/<folder>/weigh.ts` `src/api/[id]/route.ts` " +
        "`@chophien/one/rules/weigh` `weighParcel()` `SCALE_URL` `npm run icons` `npm run start` " +
        "`npm test -- one/tests/pure -t weighs` `/an/address` `thing.made/changed` `DATA_DIR/logs/` `dist/main.js`\n" +
        "```sh\nnpm run icons -w @chophien/one\nnode backend/one/src/rules/weigh.ts\n```\n" +
        "```ts\nimport nothing from './nowhere/nothing.ts'\n```\n"
    )
    expect(falseClaims(copy)).toEqual([])
  })

  it.each([
    ["a link that leads nowhere", "[rules](src/rule)", "link src/rule"],
    ["a path that is not there", "`src/rules/weight.ts`", "path src/rules/weight.ts"],
    ["a file that is nowhere below the room", "`weight.ts`", "path weight.ts"],
    ["a folder that is not there", "`rule/`", "path rule/"],
    ["one path of two in braces", "`src/{rules,mails}/`", "path src/mails/"],
    ["a pattern that nothing fits", "`src/*/weight.ts`", "path src/*/weight.ts"],
    ["a package that is not there", "`@chophien/two`", "path @chophien/two"],
    ["what a package does not have", "`@chophien/one/weigh`", "path @chophien/one/weigh"],
    ["a script that nobody wrote", "`npm run weigh`", "npm run weigh"],
    ["a script of another package", "`npm run start -w @chophien/one`", "npm run start"],
    ["tests that nobody wrote", "`npm test -- one/tests/database`", "npm test -- one/tests/database"],
    ["a function that is gone", "`weighAll(parcels)`", "name weighAll"],
    ["a variable that nothing reads", "`SCALE_KEY=x`", "name SCALE_KEY"],
    ["a file in a command", "```sh\nnode scripts/weigh.mjs\n```", "path scripts/weigh.mjs"],
    ["tests in a command", "```\nnpm test -- two   # all\n```", "npm test -- two"],
  ])("may not name %s", (_, text, complaint) => {
    plant("backend/one/README.md", `${text}\n`)
    expect(falseClaims(copy)).toEqual([`backend/one/README.md  ${complaint}`])
  })

  it("is read in the pages for contributors too, which may name what any room has", () => {
    plant(".github/CONTRIBUTING.md", "`src/rules/` `tests/pure/` `src/mails/` [glossary](glossary.md)\n")
    expect(falseClaims(copy)).toEqual([
      ".github/CONTRIBUTING.md  link glossary.md",
      ".github/CONTRIBUTING.md  path src/mails/",
    ])
  })
})
