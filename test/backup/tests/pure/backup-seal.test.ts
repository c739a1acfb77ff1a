import { execFileSync } from "node:child_process"
import { createCipheriv, randomBytes, scryptSync } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "@chophien/test/kit/processes"

const folder = mkdtempSync(join(tmpdir(), "chophien-seal-"))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string) => join(folder, name)
const key = "a key for tests, long enough to serve"
const content = Buffer.from("the archive of a shop")

/** Runs lines with `sealStream`, `unsealFile` and `isSealed` at hand. */
function run(lines: string): string {
  const seal = pathToFileURL(join(root, "scripts/lib/backup-seal.mjs"))
  const program = `import { Readable } from "node:stream"
    import { isSealed, sealStream, unsealFile } from "${seal}"
    ${lines}`
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" })
}
const open = (from: string, to: string, secret = key) =>
  run(`console.log(isSealed("${from}")); await unsealFile("${from}", "${to}", "${secret}")`)

/** A sealed file, put together by what is written of the form alone. */
function sealed(version: string, rounds: number): Buffer {
  const [first, salt, nonce] = [Buffer.from(`${version}\n`), randomBytes(16), randomBytes(12)]
  const made = scryptSync(key, salt, 32, { N: 2 ** 16, r: 8, p: rounds, maxmem: 2 ** 28 })
  const cipher = createCipheriv("aes-256-gcm", made, nonce).setAAD(first)
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([first, salt, nonce, body, cipher.getAuthTag()])
}

it("a backup's key is made as OWASP's table asks: scrypt, N 2^16, r 8, p 2", () => {
  run(`await sealStream(Readable.from([Buffer.from("${content}")]), "${file("new")}", "${key}")`)
  expect(readFileSync(file("new"), "latin1")).toMatch(/^chophien backup 2, sealed\n/)
  expect(open(file("new"), file("new.tar"))).toBe("true\n")
  expect(readFileSync(file("new.tar"))).toEqual(content)
  writeFileSync(file("two"), sealed("chophien backup 2, sealed", 2))
  open(file("two"), file("two.tar"))
  expect(readFileSync(file("two.tar"))).toEqual(content)
})

it("one from before opens with its key, and with no other", () => {
  writeFileSync(file("one"), sealed("chophien backup 1, sealed", 1))
  expect(open(file("one"), file("one.tar"))).toBe("true\n")
  expect(readFileSync(file("one.tar"))).toEqual(content)
  expect(() => open(file("one"), file("none.tar"), "another key, long enough")).toThrow("BACKUP_KEY is not")
  // Nor does it pass for one of another version.
  const turned = readFileSync(file("one"))
  turned.write("2", "chophien backup ".length)
  writeFileSync(file("turned"), turned)
  expect(() => open(file("turned"), file("none.tar"))).toThrow("BACKUP_KEY is not")
})
