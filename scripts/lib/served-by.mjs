import { roomOf } from "./rooms.mjs"

/** The rooms that are a program of their own; every other room that the root depends on runs in the backend. */
const programRooms = { gateway: "@chophien/vietqr-gateway", storefront: "@chophien/storefront" }

/**
 * Which running programs have to start again when some paths have been built anew: those whose room, or a room they stand
 * on, holds one of the paths. What a bundler makes for browsers is read from disk at each request, so it restarts nothing.
 * @param {import("./rooms.mjs").Room[]} rooms @param {Record<string, any>} rootManifest
 * @param {string[]} paths relative to the root @returns {string[]} of `gateway`, `backend`, `storefront`
 */
export function programsServing(rooms, rootManifest, paths) {
  const changed = new Set(paths.map((path) => roomOf(rooms, `${path}/`)?.name))
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const standsOn = (manifest, found = new Set()) => {
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const room = byName.get(name)
      // A front is a program or a bundle: nothing runs it as a part of itself.
      if (!room || found.has(name) || room.manifest.scripts?.build) continue
      found.add(name)
      standsOn(room.manifest, found)
    }
    return found
  }
  const parts = {
    gateway: withItself(programRooms.gateway),
    backend: [...standsOn(rootManifest)].filter((name) => !Object.values(programRooms).includes(name)),
    storefront: withItself(programRooms.storefront),
  }
  function withItself(name) {
    const room = byName.get(name)
    return room ? [name, ...standsOn(room.manifest)] : []
  }
  return Object.keys(parts).filter((program) => parts[program].some((name) => changed.has(name)))
}
