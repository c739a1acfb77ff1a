import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"

const root = resolve(__dirname, "../..")
const picture = readFileSync(join(root, ".github/architecture.svg"), "utf8")

/** Runs `npm run architecture` with these options. */
async function draw(...options: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, "scripts/lib/architecture-run.mjs"), ...options],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: "" }, stdio: ["ignore", "pipe", "pipe"] }
  )
  let output = ""
  child.stdout.on("data", (chunk) => (output += String(chunk)))
  child.stderr.on("data", (chunk) => (output += String(chunk)))
  const code = await new Promise<number | null>((done) => child.on("close", done))
  return { code, output }
}

describe("the picture of the rooms", () => {
  it("shows the imports as they are now", async () => {
    const { code, output } = await draw("--check")
    expect(output).toContain("The picture of the rooms is current.")
    expect(code).toBe(0)
  })

  it("names every room of the marketplace in text that can be selected, and runs nothing", () => {
    for (const room of [
      "vocabulary",
      "platform",
      "checkout",
      "settlement",
      "storefront",
      "plugins/vietqr-gateway",
    ])
      expect(picture).toContain(`>${room}</text>`)
    expect(picture).toContain("<title>backend/orders imports backend/checkout</title>")
    expect(picture).not.toMatch(/<script|href=/)
  })

  it("can be read in the dark", () => {
    expect(picture).toContain("@media (prefers-color-scheme: dark)")
  })
})
