import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"

const root = resolve(__dirname, "../..")
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder with these files. */
function newFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "chophien-loop-"))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Runs a Node program to its end; answers its exit code and everything it printed. */
async function run(args: string[], cwd = root): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "", FORCE_COLOR: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  child.stdout.on("data", (chunk) => (output += String(chunk)))
  child.stderr.on("data", (chunk) => (output += String(chunk)))
  const code = await new Promise<number | null>((done) => child.on("close", done))
  return { code, output }
}

const room = (name: string, more: object = {}) =>
  JSON.stringify({ name: `@chophien/${name}`, exports: { "./kit/*": "./kit/*.ts" }, ...more })
const settings = "module.exports = {}"
const suite = (text: string) => `${text}\nit("holds", () => undefined)\n`

/** In pieces, as this file would be taken for one that needs these. */
const service = (name: string) => `process.env.${["TEST", name].join("_")}`
const builtProgram = ["cli", "js"].join(".")

/** Rooms with tests of every kind, and tests that say by their variables alone what they need. */
const rooms = {
  "package.json": JSON.stringify({ workspaces: ["backend/*", "test"] }),
  "backend/orders/package.json": room("orders"),
  "backend/orders/jest.config.cjs": settings,
  "backend/orders/tests/pure/state.test.ts": suite('import "../../src/state"'),
  "backend/orders/src/state.ts": service("POSTGRES_URL"),
  "backend/orders/tests/database/cancel.test.ts": suite(""),
  "backend/orders/tests/database/ship.test.ts": suite('import { Shop } from "@chophien/test/kit/shop"'),
  "backend/orders/tests/backend/stack.test.ts": suite(""),
  "backend/orders/tests/backend/own.test.ts": suite(service("POSTGRES_URL")),
  "backend/orders/tests/browser/panel.test.ts": suite(""),
  "backend/orders/tests/old.test.ts": suite('import "./support/two"'),
  "backend/orders/tests/support/two.ts": 'import "./three"',
  "backend/orders/tests/support/three.ts": service("MEILISEARCH_HOST"),
  "backend/orders/tests/nothing.test.ts": suite(""),
  "backend/panel/package.json": room("panel", { scripts: { build: "vite build" } }),
  "backend/panel/jest.config.cjs": settings,
  "backend/panel/tests/pages.test.ts": suite('import { chromium } from "playwright-core"'),
  "backend/panel/tests/words.test.ts": suite(""),
  "backend/unready/package.json": room("unready"),
  "backend/unready/tests/pure/some.test.ts": suite(""),
  "test/package.json": room("test"),
  "test/kit/shop.ts": `import "./databases"\nexport const program = "${builtProgram}"`,
  "test/kit/databases.ts": service("POSTGRES_URL"),
  "test/jest.config.cjs": settings,
  "test/whole.test.ts": suite('export const page = "backend/panel/dist/index.html"'),
  "test/bench/jest.config.cjs": settings,
  "test/bench/tests/pure/report.test.ts": suite(""),
}

type Found = { file: string; project: string; needs: string[]; bundles: string[]; pure: boolean }

/** What `findTests` answers for a made-up repository. */
async function find(files: Record<string, string>, ...filters: string[]): Promise<Found[]> {
  const program = `
    import { findTests } from ${JSON.stringify(join(root, "scripts/lib/find-tests.mjs"))}
    const found = findTests(${JSON.stringify(newFolder(files))}, ${JSON.stringify(filters)})
    console.log(JSON.stringify(found.map((test) => ({ ...test, needs: [...test.needs].sort() }))))`
  const { code, output } = await run(["--input-type=module", "--eval", program])
  if (code !== 0) throw new Error(output)
  return JSON.parse(output)
}

describe("a test file says what it needs", () => {
  let found: Map<string, Found>
  beforeAll(async () => {
    found = new Map((await find(rooms)).map((test) => [test.file, test]))
  })
  const needs = (file: string) => found.get(file)?.needs

  it("by its folder", () => {
    expect(found.get("backend/orders/tests/pure/state.test.ts")).toMatchObject({ needs: [], pure: true })
    expect(needs("backend/orders/tests/database/cancel.test.ts")).toEqual(["postgres"])
    expect(needs("backend/orders/tests/backend/stack.test.ts")).toEqual(["stack"])
    expect(needs("backend/orders/tests/browser/panel.test.ts")).toEqual(["browser"])
  })

  it("by the variables that it and its support name", () => {
    expect(needs("backend/orders/tests/backend/own.test.ts")).toEqual(["postgres"])
    expect(needs("backend/orders/tests/old.test.ts")).toEqual(["meilisearch"])
    expect(needs("backend/orders/tests/nothing.test.ts")).toEqual([])
  })

  it("by the programs that the shared kit starts", () => {
    expect(needs("backend/orders/tests/database/ship.test.ts")).toEqual(["postgres", "programs"])
  })

  it("by the bundle that it opens", () => {
    expect(found.get("backend/panel/tests/pages.test.ts")).toMatchObject({
      bundles: ["backend/panel"],
      pure: false,
    })
    expect(found.get("test/whole.test.ts")?.bundles).toEqual(["backend/panel"])
    expect(found.get("backend/panel/tests/words.test.ts")).toMatchObject({ pure: true })
  })

  it("and runs with the nearest jest settings, or not at all", () => {
    expect(found.get("test/bench/tests/pure/report.test.ts")?.project).toBe("test/bench")
    expect(found.has("backend/unready/tests/pure/some.test.ts")).toBe(false)
  })

  it("and is found by a part of its path", async () => {
    const files = (await find(rooms, "orders/tests/pure", "words")).map(({ file }) => file)
    expect(files).toEqual(["backend/orders/tests/pure/state.test.ts", "backend/panel/tests/words.test.ts"])
  })

  it("and may not lie among the pure ones when it names a service", async () => {
    const file = "backend/orders/tests/pure/sly.test.ts"
    await expect(find({ ...rooms, [file]: suite(service("POSTGRES_URL")) })).rejects.toThrow(
      `${file} lies in tests/pure and names ${service("POSTGRES_URL").slice("process.env.".length)}`
    )
  })
})

describe("npm test -- <path>", () => {
  it("runs a pure rule from the sources and starts nothing", async () => {
    const { code, output } = await run([
      "scripts/lib/test-run.mjs",
      "plugins/fulfillment-vietnam/tests/quote",
    ])
    expect(output).not.toMatch(/Starting|Building/)
    expect(output).toMatch(
      /✓ \[1\/1\] plugins\/fulfillment-vietnam\/tests\/quote\.test\.ts \d+\.\d s \d+ passed/
    )
    expect(output).toMatch(/\n[1-9]\d* passed, 0 failed, 0 skipped\n$/)
    expect(code).toBe(0)
  })

  it("refuses a path that no test file has", async () => {
    const { code, output } = await run(["scripts/lib/test-run.mjs", "no/such/test"])
    expect(output).toContain("No test file's path contains no/such/test.")
    expect(code).toBe(1)
  })
})

describe("what jest prints", () => {
  it("is each failure in full when it happens, a line for each suite, and no console", async () => {
    const folder = newFolder({
      "package.json": "{}",
      "one.test.js": `it("first fails", () => { console.log("chat" + "ter"); expect({ amount: 1 }).toEqual({ amount: 2 }) })
it("then passes", () => console.log("chat" + "ter"))
it.skip("or waits", () => undefined)`,
      "two.test.js": `throw new Error("cannot even begin")`,
    })
    const { code, output } = await run(
      [
        join(root, "node_modules/jest/bin/jest.js"),
        "--rootDir",
        folder,
        `--reporters=${join(root, "scripts/lib/jest-reporter.cjs")}`,
        "--silent",
        "--runInBand",
      ],
      folder
    )
    expect(code).toBe(1)
    expect(output).toMatch(/✗ one\.test\.js .*\n {2}● first fails\n/)
    expect(output).toMatch(/- {3}"amount": 2,\n\s+\+ {3}"amount": 1,/)
    expect(output).toMatch(/✗ \[\d\/2\] one\.test\.js \d+\.\d s 1 passed, 1 failed, 1 skipped\n/)
    expect(output).toMatch(/✗ \[\d\/2\] two\.test\.js [\s\S]*cannot even begin/)
    expect(output).not.toContain("chatter")
  })
})
