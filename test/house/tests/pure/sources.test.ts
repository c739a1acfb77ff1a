import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "@chophien/test/kit/processes"

/** The sources of every program that answers requests, and what they are built of. */
const rooms = ["backend", "plugins"].flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
)
const sources = [...rooms, "storefront", "seed"].flatMap((room) =>
  readdirSync(join(root, room, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx|mjs|js|astro)$/.test(file))
    .map((file) => join(room, "src", file))
)
const holding = (words: RegExp) =>
  sources.filter((file) => words.test(readFileSync(join(root, file), "utf8")))

it("are all found", () => {
  expect(sources.length).toBeGreaterThan(800)
  for (const file of ["backend/platform/src/problem.ts", "storefront/src/pages/index.astro"])
    expect(sources).toContain(file)
})

it("start no other program", () => {
  expect(holding(/child_process|\bexecFile\b|\bspawn(?:Sync)?\(/)).toEqual([])
})

it("check the certificate of whoever they call", () => {
  expect(holding(/rejectUnauthorized|NODE_TLS_|checkServerIdentity/)).toEqual([])
})

it("loosen no parser of requests", () => {
  expect(holding(/insecureHTTPParser|insecure-http-parser/)).toEqual([])
})

it("use no other algorithm than the page on security names", () => {
  const used = sources.flatMap((file) =>
    [
      ...readFileSync(join(root, file), "utf8").matchAll(
        /\bcreate(?:Hash|Hmac|Cipheriv|Decipheriv|Sign)\(\s*["'`]([\w-]+)/g
      ),
    ].map(([, name = ""]) => name)
  )
  expect([...new Set(used)].sort()).toEqual(["aes-256-gcm", "sha256"])
  // Spreads repeated deliveries over time, and is no secret.
  expect(holding(/Math\.random\(\)/)).toEqual(["plugins/vietqr-gateway/src/core/webhooks/backoff.ts"])
})
