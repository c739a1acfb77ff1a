import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "./processes"

/** A backend under test serves the Admin as it was built; throws where nobody built it. */
export function requireBuiltAdmin(): void {
  if (!existsSync(join(root, "public/admin/index.html")))
    throw new Error("Build the Admin first: node scripts/build.mjs admin")
}
