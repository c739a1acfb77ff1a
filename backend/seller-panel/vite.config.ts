import { createHash } from "node:crypto"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { defineConfig, type Plugin } from "vite"
import * as z from "zod/mini"

/** What the service worker's source says where the build writes the list of files. */
const marker = "__SHELL__"
const publicFiles = ["manifest.webmanifest", "icons/icon.svg", "icons/icon-192.png"]

/** Writes into sw.js which files make the app shell, and a version that changes with any of them. */
function shellList(): Plugin {
  return {
    name: "chophien:shell-list",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle["sw.js"]
      if (worker?.type !== "chunk") throw new Error("sw.js is missing from the bundle.")
      const files = Object.keys(bundle).filter((name) => name !== "sw.js" && !name.endsWith(".woff"))
      const hash = createHash("sha256").update(worker.code)
      for (const name of files.sort()) {
        const part = bundle[name]
        hash.update(name).update(part?.type === "chunk" ? part.code : (part?.source ?? ""))
      }
      const shell = {
        version: hash.digest("hex").slice(0, 12),
        files: [...files.filter((name) => name !== "index.html"), ...publicFiles].map(
          (name) => `/sell/${name}`
        ),
      }
      worker.code = worker.code.replace(marker, JSON.stringify(shell))
    },
  }
}

/** Lays a `.br` and a `.gz` beside each text file: packed once and hard here, not at every request. */
function packed(): Plugin {
  return {
    name: "chophien:packed",
    apply: "build",
    writeBundle({ dir }) {
      if (!dir) throw new Error("The build has no folder.")
      for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
        if (!/\.(js|css|svg|html|webmanifest)$/.test(name)) continue
        const file = join(dir, name)
        const content = readFileSync(file)
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
        )
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}

/** What only servers read of a route's declaration. */
const serverParts = new Set([
  "auth",
  "summary",
  "params",
  "query",
  "headers",
  "body",
  "problems",
  "field_problems",
  "too_long_problem",
])

/**
 * Leaves out of the contract's routes what only servers read, and with it the checks of what is sent.
 * The types, which name those parts, are gone by then; the backend checks every request.
 */
function clientRoutes(): Plugin {
  return {
    name: "chophien:client-routes",
    transform: {
      filter: { id: /\/contract\/(dist\/esm|src)\/(seller|store|staff)\// },
      handler(code) {
        const cuts: [number, number][] = []
        const visit = (node: unknown): void => {
          if (Array.isArray(node)) {
            for (const child of node) visit(child)
            return
          }
          if (typeof node !== "object" || node === null) return
          const call = callSchema.safeParse(node)
          if (call.success) {
            const { properties } = call.data.arguments[0]
            for (const [index, { start, key }] of properties.entries()) {
              const end = properties[index + 1]?.start ?? properties[index]?.end ?? start
              if (serverParts.has(key.name)) cuts.push([start, end])
            }
            return
          }
          for (const child of Object.values(node)) visit(child)
        }
        visit(this.parse(code).body)
        return cuts
          .sort(([a], [b]) => b - a)
          .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code)
      },
    },
  }
}

const callSchema = z.object({
  type: z.literal("CallExpression"),
  callee: z.object({ type: z.literal("Identifier"), name: z.literal("route") }),
  arguments: z.tuple([
    z.object({
      properties: z.array(z.object({ start: z.int(), end: z.int(), key: z.object({ name: z.string() }) })),
    }),
  ]),
})

export default defineConfig({
  base: "/sell/",
  plugins: [clientRoutes(), shellList(), packed()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: ["chrome87", "safari15", "firefox90"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { app: "index.html", sw: "src/sw.ts" },
      output: { entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
})
