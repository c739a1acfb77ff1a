import { watch } from "node:fs"
import { join } from "node:path"
import { buildRoom, rooms, root } from "./build.mjs"
import { grey, red, step } from "./progress.mjs"

/** Which running program serves what a room makes; a room that is only read from disk restarts nothing. */
const servedBy = (name) =>
  name === "gateway"
    ? "gateway"
    : name === "storefront"
      ? "storefront"
      : name === "panel" || name === "seed"
        ? undefined
        : "backend"

/**
 * Builds a room again when a file in it changes, and restarts the program that runs it.
 * @param {(program: string) => Promise<void>} restart
 */
export function watchRooms(restart) {
  const waiting = new Set()
  let timer
  let working = Promise.resolve()
  const flush = async () => {
    const names = [...waiting]
    waiting.clear()
    const programs = new Set()
    for (const name of names) {
      try {
        if (await buildRoom(name)) {
          console.log(grey(`built ${name}`))
          programs.add(servedBy(name))
        }
      } catch (error) {
        console.error(`${red("✗")} ${name}: ${error.message}`)
      }
    }
    for (const program of programs)
      if (program) await step(`Restarting the ${program}`, () => restart(program))
  }
  for (const [name, room] of Object.entries(rooms)) {
    for (const path of room.from) {
      watch(join(root, path), { recursive: true }, (_event, file) => {
        if (/node_modules|\.medusa|(^|\/)dist\/|\.astro|~$/.test(String(file))) return
        waiting.add(name)
        clearTimeout(timer)
        timer = setTimeout(() => (working = working.then(flush)), 300)
      })
    }
  }
}
