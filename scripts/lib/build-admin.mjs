// Bundles the Medusa Admin with our staff screens into public/admin, where `medusa start` looks for it.
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "./build.mjs"

const require = createRequire(join(root, "package.json"))
const bundler = await import(require.resolve("@medusajs/admin-bundler"))
process.chdir(root)
await bundler.build({
  path: "/app",
  outDir: join(root, "public/admin"),
  sources: [join(root, "backend/src/admin")],
  plugins: [],
})
