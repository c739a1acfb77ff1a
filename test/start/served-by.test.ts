import { execFileSync } from "node:child_process"
import { join, resolve } from "node:path"

const root = resolve(__dirname, "../..")

/** Which programs start again when these folders of the repository have changed. */
function restarted(...paths: string[]): string[] {
  const program = `
    import { readFileSync } from "node:fs"
    import { findRooms } from ${JSON.stringify(join(root, "scripts/lib/rooms.mjs"))}
    import { programsServing } from ${JSON.stringify(join(root, "scripts/lib/served-by.mjs"))}
    const manifest = JSON.parse(readFileSync(${JSON.stringify(join(root, "package.json"))}, "utf8"))
    console.log(JSON.stringify(programsServing(findRooms(), manifest, ${JSON.stringify(paths)})))`
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, NODE_OPTIONS: "" },
    encoding: "utf8",
  })
  return JSON.parse(output)
}

describe("npm run dev starts again", () => {
  it("the backend for a room of the marketplace or a plugin of it", () => {
    expect(restarted("backend/checkout/src")).toEqual(["backend"])
    expect(restarted("plugins/notification-smtp/src")).toEqual(["backend"])
  })

  it("every program that stands on the vocabulary", () => {
    expect(restarted("backend/vocabulary/src")).toEqual(["gateway", "backend", "storefront"])
  })

  it("only itself for a program, and nothing for what is read from disk", () => {
    expect(restarted("plugins/vietqr-gateway/src")).toEqual(["gateway"])
    expect(restarted("storefront")).toEqual(["storefront"])
    expect(restarted("backend/seller-panel", "seed/src")).toEqual([])
  })
})
