import { type ClothName, type Palette, bands, cloths, weave } from "./brocade.mts"
import { type Drawing, SIDE, chance, darker, lighter, mix, n } from "./drawing.mts"

/** Where upright things stand on the stall. */
export const STALL_BASE = 880

/** Soft folds of hanging cloth: light and dark upright bands. */
function folds(d: Drawing, top: number, seed: number): string {
  const random = chance(seed)
  let content = ""
  for (let x = -40; x < SIDE; x += 130 + random() * 70) {
    const width = 110 + random() * 60
    const fill = d.linear([[0, "#000000", 0], [0.35, "#000000", 0.26], [0.6, "#ffffff", 0.1], [1, "#ffffff", 0]], 0, 0, 1, 0)
    content += `<rect x="${n(x)}" y="${top}" width="${n(width)}" height="${SIDE - top}" fill="${fill}"/>`
  }
  return content
}

/** A wall with a soft light, and large lozenges hardly to be seen. */
function wall(d: Drawing, palette: Palette, height: number): string {
  const light = d.radial([[0, lighter(palette.wall, 0.55)], [0.55, palette.wall], [1, mix(palette.wall, palette.cloth, 0.28)]], 0.5, 0.42, 0.72)
  let marks = ""
  for (let row = 0; row < 4; row++) {
    for (let column = -1; column < 5; column++) {
      const x = column * 300 + (row % 2 ? 150 : 0)
      const y = row * 270 + 20
      marks += `<path d="M${x} ${y - 135}l150 135-150 135-150-135zM${x} ${y - 80}l89 80-89 80-89-80z" fill="none" stroke="${palette.cloth}" stroke-width="5"/>`
    }
  }
  return `<rect width="${SIDE}" height="${height}" fill="${light}"/><g opacity=".06">${marks}</g>`
}

/** A market stall: wall behind, table, brocade hanging in front. Things stand at `STALL_BASE`. */
export function stall(d: Drawing, palette: Palette, cloth: ClothName, seed: number): string {
  const top = 790
  const edge = 930
  const table = d.linear([[0, darker(palette.cloth, 0.25)], [0.25, palette.cloth], [1, lighter(palette.cloth, 0.18)]])
  const shown = bands(d, palette, cloths[cloth], edge, 12)
  return [
    wall(d, palette, top + 10),
    `<rect y="${top}" width="${SIDE}" height="${edge - top}" fill="${table}"/>`,
    `<rect y="${top}" width="${SIDE}" height="14" fill="#000" opacity=".18" filter="${d.blur(9)}"/>`,
    `<rect y="${edge}" width="${SIDE}" height="${SIDE - edge}" fill="${palette.cloth}"/>`,
    shown.content,
    folds(d, edge, seed),
    `<rect y="${edge - 3}" width="${SIDE}" height="5" fill="${lighter(palette.cloth, 0.4)}"/>`,
    `<rect y="${edge + 2}" width="${SIDE}" height="26" fill="${d.linear([[0, "#000000", 0.3], [1, "#000000", 0]])}"/>`,
  ].join("")
}

/** Cloth seen from above, with brocade bands along two edges. */
function spread(d: Drawing, palette: Palette, cloth: ClothName): string {
  const shown = bands(d, palette, cloths[cloth], 0, 11)
  const light = d.radial([[0, lighter(palette.cloth, 0.16)], [0.6, palette.cloth], [1, darker(palette.cloth, 0.32)]], 0.45, 0.4, 0.75)
  return `<rect width="${SIDE}" height="${SIDE}" fill="${light}"/><g transform="translate(0 14)">${shown.content}</g><g transform="translate(0 ${SIDE - 14}) scale(1 -1)">${shown.content}</g>`
}

/** A winnowing basket (nia) seen from above: a bent rim around plaited bamboo. */
function basket(d: Drawing, x: number, y: number, radius: number): string {
  const plait = d.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="56" height="56" patternTransform="rotate(45)"><rect width="56" height="56" fill="#d9ad66"/><rect x="1" y="1" width="26" height="26" fill="#e9c586"/><rect x="29" y="29" width="26" height="26" fill="#e9c586"/><rect x="29" y="1" width="26" height="26" fill="#dcb26c"/><rect x="1" y="29" width="26" height="26" fill="#dcb26c"/></pattern>`
  )
  const hollow = d.radial([[0, "#fff3d0", 0.45], [0.62, "#a8702a", 0], [1, "#6b3f10", 0.6]], 0.46, 0.42, 0.56)
  const rim = d.linear([[0, "#e2b368"], [0.5, "#b97d35"], [1, "#8a5820"]], 0.2, 0, 0.8, 1)
  let ties = ""
  for (let i = 0; i < 20; i++) {
    ties += `<rect x="-7" y="${n(-radius - 3)}" width="14" height="46" rx="6" fill="#6e4316" transform="rotate(${i * 18 + 5})"/>`
  }
  return `<g transform="translate(${x} ${y})"><circle r="${n(radius + 4)}" fill="#170c06" opacity=".55" cx="8" cy="24" filter="${d.blur(20)}"/><circle r="${n(radius)}" fill="${rim}"/><circle r="${n(radius - 13)}" fill="none" stroke="#f2d193" stroke-width="4" opacity=".7"/><circle r="${n(radius - 27)}" fill="none" stroke="#7a4c1a" stroke-width="4" opacity=".6"/>${ties}<circle r="${n(radius - 40)}" fill="url(#${plait})"/><circle r="${n(radius - 40)}" fill="${hollow}"/></g>`
}

/** A winnowing basket on the spread cloth; things lie around (600, 600) within some 360 units. */
export function winnow(d: Drawing, palette: Palette, cloth: ClothName): string {
  return spread(d, palette, cloth) + basket(d, 600, 600, 470)
}

/** One banana leaf along the x axis, 2 × `half` long, around (0, 0). */
function bananaLeaf(d: Drawing, half: number, width: number): string {
  const green = d.linear([[0, "#5da43a"], [0.48, "#3f8a2e"], [0.52, "#2f7527"], [1, "#4a9733"]])
  let veins = ""
  for (let i = 1; i < 22; i++) {
    const at = -half + (i * half * 2) / 22
    const reach = width * Math.sqrt(Math.max(0, 1 - (at / half) ** 2)) * 0.94
    veins += `M${n(at)} 0q${n(24)} ${n(-reach * 0.5)} ${n(46)} ${n(-reach)}M${n(at)} 0q${n(24)} ${n(reach * 0.5)} ${n(46)} ${n(reach)}`
  }
  const shape = `M${-half} 0C${n(-half * 0.7)} ${n(-width * 1.25)} ${n(half * 0.55)} ${n(-width * 1.35)} ${half} 0C${n(half * 0.55)} ${n(width * 1.35)} ${n(-half * 0.7)} ${n(width * 1.25)} ${-half} 0z`
  const clip = d.define((id) => `<clipPath id="${id}"><path d="${shape}"/></clipPath>`)
  return `<g filter="${d.shadow(20, 0.45)}"><path d="${shape}" fill="${green}"/></g><g clip-path="url(#${clip})"><path d="${veins}" fill="none" stroke="#8cc763" stroke-width="3" opacity=".38"/><path d="M${-half} 0H${half}" stroke="#a9d67c" stroke-width="13"/><path d="M${-half} 4H${half}" stroke="#5d9a3d" stroke-width="4"/></g>`
}

/** Two banana leaves crossed on the spread cloth. */
export function leaves(d: Drawing, palette: Palette, cloth: ClothName): string {
  return `${spread(d, palette, cloth)}<g transform="translate(600 610) rotate(24)">${bananaLeaf(d, 560, 250)}</g><g transform="translate(600 600) rotate(-20)">${bananaLeaf(d, 560, 265)}</g>`
}

/** A round wooden board on a table with a brocade runner laid slantwise under it. */
export function board(d: Drawing, palette: Palette, cloth: ClothName): string {
  const table = d.radial([[0, lighter(palette.wall, 0.5)], [0.6, palette.wall], [1, mix(palette.wall, palette.cloth, 0.35)]], 0.45, 0.4, 0.75)
  const width = 1900
  const half = bands(d, palette, cloths[cloth], 0, 11.5, width)
  const height = half.height
  const wood = d.linear([[0, "#c98f56"], [0.5, "#b07541"], [1, "#8f592c"]], 0.1, 0, 0.9, 1)
  const grain = [0.2, 0.36, 0.5, 0.66, 0.82].map((k) => `<ellipse cx="${n(-90 * k)}" cy="${n(40 * k)}" rx="${n(395 * k)}" ry="${n(380 * k)}" fill="none" stroke="#7d4a22" stroke-width="3" opacity=".3"/>`).join("")
  return `<rect width="${SIDE}" height="${SIDE}" fill="${table}"/><g filter="${d.shadow(16, 0.4)}"><g transform="translate(600 600) rotate(-24) translate(-950 0)"><g>${half.content}</g><g transform="scale(1 -1)">${half.content}</g><path d="M0 ${n(-height)}H1900M0 ${n(height)}H1900" stroke="${palette.threads[1]}" stroke-width="10"/></g></g><g transform="translate(600 600)"><circle r="418" cx="6" cy="26" fill="#170c06" opacity=".5" filter="${d.blur(22)}"/><circle r="418" fill="#7a4a22"/><circle r="412" cy="-7" fill="${wood}"/>${grain}<circle r="372" cy="-7" fill="none" stroke="#e0ab72" stroke-width="4" opacity=".55"/></g>`
}

/** A flat ground of woven motif, for emblems. */
function fieldOf(d: Drawing, palette: Palette, motif: "lozenges" | "stars" | "waves", cell: number): string {
  const { fill } = weave(d, motif, palette, cell)
  return `<rect width="${SIDE}" height="${SIDE}" fill="${fill}"/>`
}
