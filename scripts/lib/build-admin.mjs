// Bundles the Medusa Admin with our staff screens into public/admin, where `medusa start` looks for it.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { adminSources } from "./build.mjs"
import { root } from "./files.mjs"

const require = createRequire(join(root, "package.json"))
const bundler = await import(require.resolve("@medusajs/admin-bundler"))
process.chdir(root)
await bundler.build({
  path: "/app",
  outDir: join(root, "public/admin"),
  sources: adminSources.map((folder) => join(root, folder)),
  plugins: [],
  // The package of flags fetches pictures from a foreign site: ours draws letters of the font.
  vite: () => ({
    resolve: {
      alias: [
        {
          find: /^react-country-flag$/,
          replacement: join(root, "backend/platform/src/admin/country-flag.tsx"),
        },
      ],
    },
  }),
})

// Medusa serves the page without a policy, so it carries one: scripts and data from here only. Its components style
// themselves at run time, which needs 'unsafe-inline' for styles.
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ")
const page = join(root, "public/admin/index.html")
const html = readFileSync(page, "utf8")
const guarded = html.replace(
  "<head>",
  `<head>\n        <meta http-equiv="Content-Security-Policy" content="${policy}" />`
)
if (guarded === html) throw new Error("The Admin's page has no <head> to put its policy into.")
writeFileSync(page, guarded)
