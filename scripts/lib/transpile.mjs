import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, extname, join, relative } from "node:path"
import { filesBelow, madeFolders, root } from "./files.mjs"

const require = createRequire(join(root, "package.json"))

/** Transpiles a TypeScript room with swc, to CommonJS unless said otherwise. Types are checked by `npm run lint`. */
export async function transpile(room, from, to, { without = [], module = "commonjs" } = {}) {
  const swc = require("@swc/core")
  const source = join(root, room, from)
  const target = join(root, room, to)
  rmSync(target, { recursive: true, force: true })
  for (const file of filesBelow(source, madeFolders)) {
    if (without.some((folder) => relative(source, file).startsWith(folder))) continue
    const out = join(target, relative(source, file))
    mkdirSync(dirname(out), { recursive: true })
    if (![".ts", ".tsx"].includes(extname(file)) || file.endsWith(".d.ts")) {
      if (!file.endsWith(".d.ts")) cpSync(file, out)
      continue
    }
    const { code } = await swc.transformFile(file, {
      swcrc: false,
      configFile: false,
      module: { type: module, ignoreDynamic: true },
      // A debugger shows the TypeScript that was written.
      sourceMaps: "inline",
      inlineSourcesContent: false,
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", decorators: true, tsx: file.endsWith(".tsx") },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        keepClassNames: true,
      },
    })
    writeFileSync(
      out.replace(/\.tsx?$/, ".js"),
      module === "es6" ? withFileEndings(code, dirname(file)) : code
    )
  }
}

/** The relative imports of an ES module with the endings that Node asks for. */
function withFileEndings(code, folder) {
  return code.replace(/(from\s*|import\s*)"(\.{1,2}\/[^"]+)"/g, (_whole, before, path) => {
    const isFolder = existsSync(join(folder, path, "index.ts"))
    return `${before}"${path}${isFolder ? "/index" : ""}.js"`
  })
}
