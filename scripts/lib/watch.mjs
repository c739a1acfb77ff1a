import { readFileSync, watch } from "node:fs"
import { join } from "node:path"
import { buildRoom, rooms } from "./build.mjs"
import { root } from "./files.mjs"
import { grey, red, step } from "./progress.mjs"
import { findRooms } from "./rooms.mjs"
import { programsServing } from "./served-by.mjs"

/**
 * Builds a room again when a file in it changes, and restarts the programs that run it.
 * @param {(program: string) => Promise<void>} restart
 */
export function watchRooms(restart) {
  const packages = findRooms(root)
  const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const waiting = new Map()
  let timer
  let working = Promise.resolve()
  const flush = async () => {
    const changed = [...waiting]
    waiting.clear()
    const programs = new Set()
    for (const [name, paths] of changed) {
      try {
        if (!(await buildRoom(name))) continue
        console.log(grey(`built ${name}`))
        // A bundle is read from disk at each request; the storefront's is a program.
        if (rooms[name].heavy) paths.clear()
        if (name === "storefront") programs.add("storefront")
        for (const program of programsServing(packages, rootManifest, [...paths])) programs.add(program)
      } catch (error) {
        console.error(`${red("✗")} ${name}: ${error.message}`)
      }
    }
    for (const program of programs) await step(`Restarting the ${program}`, () => restart(program))
  }
  for (const [name, room] of Object.entries(rooms)) {
    for (const path of room.from) {
      watch(join(root, path), { recursive: true }, (_event, file) => {
        if (/node_modules|\.medusa|(^|\/)dist\/|\.astro|~$/.test(String(file))) return
        if (!waiting.has(name)) waiting.set(name, new Set())
        waiting.get(name).add(path)
        clearTimeout(timer)
        timer = setTimeout(() => (working = working.then(flush)), 300)
      })
    }
  }
}
