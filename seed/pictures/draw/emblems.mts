import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { weave } from "./brocade.mts"
import { type Drawing, SIDE, darker, lighter, n } from "./drawing.mts"
import { line } from "./lettering.mts"
import { paletteOf } from "./scene.mts"
import { signs } from "./signs.mts"

const sellers: unknown = JSON.parse(readFileSync(fileURLToPath(new URL("../../data/sellers.json", import.meta.url)), "utf8"))

/** The handles and the places of all sellers. */
function readSellers(): { handle: string; place: string }[] {
  if (!Array.isArray(sellers)) throw new Error("data/sellers.json is not a list.")
  return sellers.map((seller: { handle?: unknown; place?: unknown }) => {
    if (typeof seller.handle !== "string" || typeof seller.place !== "string") throw new Error("A seller in data/sellers.json has no handle or place.")
    return { handle: seller.handle, place: seller.place }
  })
}

/** A round sign on its cloth: what the stall is known for above the name of its commune. */
function emblem(d: Drawing, handle: string, place: string): string {
  const found = signs[handle]
  if (!found) throw new Error(`The seller ${handle} has no sign.`)
  const [sign, category] = found
  const palette = paletteOf(category)
  const ring = weave(d, "waves", palette, 12, { top: 0, offset: 0 })
  const rays = Array.from({ length: 24 }, (_, i) => `<path transform="rotate(${n(i * 15)})" d="M0-520L34-474L0-428L-34-474z" fill="${palette.threads[i % 3 === 2 ? 2 : i % 3]}"/>`).join("")
  return `<rect width="${SIDE}" height="${SIDE}" fill="${palette.cloth}"/><rect width="${SIDE}" height="96" fill="${ring.fill}"/><g transform="translate(0 ${SIDE}) scale(1 -1)"><rect width="${SIDE}" height="96" fill="${ring.fill}"/></g><g transform="translate(600 600)"><circle r="545" fill="${darker(palette.cloth, 0.28)}"/>${rays}<circle r="428" fill="${d.radial([[0, "#fffdf6"], [0.7, lighter(palette.wall, 0.55)], [1, palette.wall]], 0.42, 0.36, 0.75)}"/><circle r="414" fill="none" stroke="${palette.threads[0]}" stroke-width="7"/><g transform="translate(0 -70)"><ellipse cy="232" rx="190" ry="24" fill="#1b0f08" opacity=".25" filter="${d.blur(14)}"/><g transform="scale(2.15)">${sign(d)}</g></g>${line(place, 0, 292, 104, darker(palette.cloth, 0.2), { weight: "heavy", max: 560 })}</g>`
}

/** The emblem of every seller, by its handle. */
export const emblems = (): Record<string, (d: Drawing) => string> =>
  Object.fromEntries(readSellers().map(({ handle, place }) => [handle, (d: Drawing) => emblem(d, handle, place)]))
