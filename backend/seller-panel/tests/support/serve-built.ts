import { existsSync, readFileSync } from "node:fs"
import type { ServerResponse } from "node:http"
import { extname, join } from "node:path"

/** The panel as Vite built it. */
const built = join(__dirname, "../../dist")

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
}

/** Sends a file of the built panel, or its page for an address of one of its screens. False for what is not its. */
export function serveBuilt(path: string, response: ServerResponse): boolean {
  const [, inside] = /^\/sell(\/.*)?$/.exec(path) ?? []
  if (inside === undefined && path !== "/sell") return false
  const file = join(built, inside?.includes(".") ? inside : "index.html")
  if (!file.startsWith(built) || !existsSync(file)) {
    response.writeHead(404).end()
    return true
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
  response.end(readFileSync(file))
  return true
}
