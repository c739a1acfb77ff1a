import { execFileSync, spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"

const root = resolve(__dirname, "../../..")

/** What the checks read of the repository itself. */
const settings = [
  ".biome.json",
  ".dependency-cruiser.cjs",
  ".gitignore",
  "tsconfig.json",
  ".github/lint",
  "scripts/lib/entry-points.mjs",
  "scripts/lib/knip-config.cjs",
  "scripts/lib/rooms.mjs",
]

/** Packages from the registry that the made-up rooms import. */
const installed = ["zod", "typescript", "@types/node", "astro"]

/** Files of a made-up repository: path and text. */
export type Files = Record<string, string>

/** A made-up repository in a folder of its own, with the real settings of the checks, in Biome's form. */
export class Tree {
  readonly folder = mkdtempSync(join(tmpdir(), "chophien-lint-"))

  constructor(files: Files) {
    for (const path of settings) cpSync(join(root, path), join(this.folder, path), { recursive: true })
    for (const name of installed) this.link(join(root, "node_modules", name), name)
    this.write(files)
    for (const [path, text] of Object.entries(files)) {
      if (!path.endsWith("/package.json")) continue
      this.link(join(this.folder, dirname(path)), JSON.parse(text).name)
    }
    execFileSync(join(root, "node_modules/.bin/biome"), ["format", "--write", "."], {
      cwd: this.folder,
      stdio: "ignore",
    })
  }

  /** Adds files as they are, over those that are there. */
  write(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }

  /** Runs `npm run lint` on the tree's rooms; answers its exit code and what it printed. */
  async lint(): Promise<{ code: number | null; output: string }> {
    const child = spawn(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        join(root, "scripts/lib/lint-run.mjs"),
        `--root=${this.folder}`,
        "--all",
        "backend/",
        "plugins/",
        "storefront/",
      ],
      { env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] }
    )
    let output = ""
    child.stdout.on("data", (chunk) => (output += String(chunk)))
    child.stderr.on("data", (chunk) => (output += String(chunk)))
    const code = await new Promise<number | null>((done) => child.on("close", done))
    return { code, output }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private link(target: string, name: string): void {
    const place = join(this.folder, "node_modules", name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(target, place)
  }
}
