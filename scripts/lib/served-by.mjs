import { roomOf } from "./rooms.mjs"

/** Rooms that are programs of their own; the others that the root depends on run in the backend. */
const programRooms = { gateway: "@chophien/vietqr-gateway", storefront: "@chophien/storefront" }

/**
 * Which running programs have to start again when some paths have changed. They are those whose room, or a room
 * they stand on, holds one of the paths.
 * @param {import("./rooms.mjs").Room[]} rooms @param {Record<string, any>} rootManifest
 * @param {string[]} paths relative to the root @returns {string[]} of `gateway`, `backend`, `storefront`
 */
export function programsServing(rooms, rootManifest, paths) {
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const changed = new Set(paths.map((path) => roomOf(rooms, `${path}/`)?.name))
  const parts = {
    gateway: [programRooms.gateway, ...standsOn(byName, byName.get(programRooms.gateway)?.manifest)],
    backend: standsOn(byName, rootManifest),
    storefront: [programRooms.storefront, ...standsOn(byName, byName.get(programRooms.storefront)?.manifest)],
  }
  return Object.keys(parts).filter((program) => parts[program].some((name) => changed.has(name)))
}

/** The rooms that a package depends on, near and far, without programs and bundles: nothing runs those as its part. */
function standsOn(byName, manifest, found = new Set()) {
  for (const name of Object.keys(manifest?.dependencies ?? {})) {
    const room = byName.get(name)
    const runsAlone = room?.manifest.scripts?.build || Object.values(programRooms).includes(name)
    if (!room || runsAlone || found.has(name)) continue
    found.add(name)
    standsOn(byName, room.manifest, found)
  }
  return [...found]
}
