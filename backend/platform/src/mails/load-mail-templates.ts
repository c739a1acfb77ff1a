import { join } from "node:path"
import { configManager } from "@medusajs/framework/config"
import { dynamicImport, getResolvedPlugins, readDir } from "@medusajs/framework/utils"

/**
 * Imports every file in `mails/` of each room. Medusa loads no routes in a worker and no jobs in `medusa exec`, so a
 * template that only those import would be unknown there.
 */
export async function loadMailTemplates(): Promise<void> {
  const rooms = await getResolvedPlugins(configManager.baseDir, configManager.config)
  for (const { resolve } of rooms) {
    const folder = join(resolve, "mails")
    for (const entry of await readDir(folder, { ignoreMissing: true }))
      if (entry.name.endsWith(".js")) await dynamicImport(join(folder, entry.name))
  }
}
