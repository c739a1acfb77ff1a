import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { adminSources, root, run, workspaces } from "./build.mjs"
import { step } from "./progress.mjs"

const require = createRequire(join(root, "package.json"))
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc")

/** Every folder with a tsconfig.json of its own. */
export const typedRooms = [".", ...workspaces().map(({ folder }) => folder), ...adminSources].filter((room) =>
  existsSync(join(root, room, "tsconfig.json"))
)

/**
 * Checks the types of one room, as a step that people see pass or fail.
 * @returns {Promise<string | undefined>} the compiler's complaints, or nothing
 */
export async function checkTypes(room) {
  try {
    await step(`Types of ${room === "." ? "the root" : room}`, () =>
      run(process.execPath, [tsc, "--noEmit", "-p", join(root, room)], { cwd: root })
    )
    return undefined
  } catch (error) {
    return String(error.message)
  }
}
