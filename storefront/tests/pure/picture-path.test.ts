import fc from "fast-check"
import { picturePath } from "../../src/server/picture-path"

const key = "0123456789abcdef0123456789abcdef_1600x1200_1QcSHQRnh493V4dIh4eXh1h4kJUI"

test.each([`/files/${key}/master.webp`, `/files/${key}/320.avif`, `/files/${key}/1280.webp`])(
  "a picture's path passes: %s",
  (path) => {
    expect(picturePath(path)).toBe(path)
  }
)

test.each([
  "/files/%2e%2e/health",
  "/files/%252e%252e/health",
  "/files/../health",
  "/files/..%2fadmin/320.webp",
  `/files/${key}/..%2f..%2fhealth`,
  `/files/${key}/320.webp/../../../health`,
  `/files/${key}/320.webp?x=/../health`,
  `/files/${key}/320.webp\n`,
  "/files/private/export.csv",
  `/files/${key}/320.svg`,
  "/files//320.webp",
  "//evil.example/files/a/320.webp",
])("any other path does not: %s", (path) => {
  expect(picturePath(path)).toBeNull()
})

/** Pieces that leave a folder, an origin or a form of writing, and the letters between them. */
const pieces = fc.constantFrom(
  "/files/",
  key,
  "320.webp",
  "master.webp",
  "..",
  ".",
  "/",
  "\\",
  "%2e",
  "%2f",
  "%25",
  "%5c",
  "%c0%ae",
  "%00",
  "?",
  "#",
  "@",
  ":",
  ";",
  "//",
  "health",
  "private",
  "http:",
  "\t",
  "\r\n",
  "．",
  "∕",
  "é"
)

test("whatever passes is read by an address's rules as itself, below /files/, on the same origin", () => {
  const typed = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 6 }).map((parts) => `/files/${parts.join("")}`),
    fc.array(pieces, { maxLength: 4 }).map((parts) => `/files/${key}/${parts.join("")}320.webp`),
    fc.string().map((text) => `/files/${text}`)
  )
  fc.assert(
    fc.property(typed, (path) => {
      const passed = picturePath(path)
      if (passed === null) return
      const url = new URL(`http://backend.internal:9000${passed}`)
      expect([passed, url.origin, url.pathname, url.search, url.hash]).toEqual([
        path,
        "http://backend.internal:9000",
        passed,
        "",
        "",
      ])
      expect(passed.startsWith("/files/")).toBe(true)
      expect(passed).not.toMatch(/[%\\]|\.\./)
    }),
    { numRuns: 5000 }
  )
})
