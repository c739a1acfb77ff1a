import { type Drawing, type Prop, chance, darker, lighter, n } from "./drawing.mts"

/** A pointed leaf from (0, 0) to the right, `length` long. */
export function leafShape(d: Drawing, length: number, width: number, colour: string): string {
  return `<path d="M0 0C${n(length * 0.25)} ${n(-width)} ${n(length * 0.7)} ${n(-width)} ${length} 0C${n(length * 0.7)} ${n(width * 0.8)} ${n(length * 0.25)} ${n(width * 0.9)} 0 0z" fill="${d.linear([[0, lighter(colour, 0.3)], [0.5, colour], [1, darker(colour, 0.25)]])}"/><path d="M0 0Q${n(length * 0.5)} ${n(-width * 0.12)} ${n(length * 0.94)} 0" stroke="${lighter(colour, 0.45)}" stroke-width="${n(Math.max(1.4, width * 0.09))}" fill="none" opacity=".7"/>`
}

const glint = (x: number, y: number, rx: number, ry: number, turn: number, opacity = 0.5) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" transform="rotate(${turn} ${x} ${y})" fill="#fff" opacity="${opacity}"/>`

export const plum: Prop = (d) =>
  `<path d="M6-72Q12-92 26-98" stroke="#6b4a1f" stroke-width="6" fill="none" stroke-linecap="round"/><ellipse cy="12" rx="86" ry="84" fill="${d.body("#f58a92", "#b0163c", "#4b0a30")}"/><path d="M4-70C-26-30-26 40-4 94" stroke="#4b0a30" stroke-width="5" fill="none" opacity=".45"/><ellipse cx="34" cy="40" rx="44" ry="40" fill="#8d7fc9" opacity=".25" filter="${d.blur(10)}"/>${glint(-38, -26, 22, 13, -35)}`

/** A cut citrus fruit: rind, pith and segments. */
export const citrusHalf = (rind: string, flesh: string, segments = 10): Prop => (d) => {
  let parts = ""
  const fill = d.radial([[0, lighter(flesh, 0.45)], [0.7, flesh], [1, darker(flesh, 0.12)]], 0.5, 0.5, 0.8)
  for (let i = 0; i < segments; i++) {
    const half = Math.PI / segments - 0.045
    const [x, y] = [78 * Math.sin(half), -78 * Math.cos(half)]
    parts += `<path transform="rotate(${n((i * 360) / segments)})" d="M0-10L${n(x)} ${n(y)}Q0-84 ${n(-x)} ${n(y)}z" fill="${fill}" stroke="${lighter(flesh, 0.35)}" stroke-width="2" stroke-linejoin="round"/>`
  }
  return `<circle r="100" fill="${d.body(lighter(rind, 0.3), rind, darker(rind, 0.25))}"/><circle r="92" fill="#fff5dc"/>${parts}<circle r="8" fill="#fff5dc"/><path d="M-60-50Q-30-78 10-78" stroke="#fff" stroke-width="7" fill="none" opacity=".45" stroke-linecap="round"/>`
}

/** A whole pomelo, round or pear-shaped, with pores and a leaf. */
export const pomelo = (colour: string, pear = false): Prop => (d) => {
  const random = chance(colour.length + (pear ? 3 : 7))
  let pores = ""
  for (let i = 0; i < 70; i++) {
    const a = random() * Math.PI * 2
    const r = Math.sqrt(random()) * 78
    pores += `<circle cx="${n(Math.cos(a) * r)}" cy="${n(14 + Math.sin(a) * r)}" r="1.8"/>`
  }
  const shape = pear ? "M0-88C36-88 34-54 60-36C108 2 92 100 0 100S-108 2-60-36C-34-54-36-88 0-88z" : "M0-76C62-76 92-34 92 12C92 64 54 100 0 100S-92 64-92 12C-92-34-62-76 0-76z"
  return `<path d="${shape}" fill="${d.body(lighter(colour, 0.5), colour, darker(colour, 0.38))}"/><g fill="${darker(colour, 0.3)}" opacity=".35">${pores}</g>${glint(-34, -24, 24, 14, -38, 0.4)}<path d="M0-80Q2-92 10-100" stroke="#6b4a1f" stroke-width="7" stroke-linecap="round"/><g transform="translate(4 -84) rotate(-14)">${leafShape(d, 80, 24, "#3f8f35")}</g>`
}

/** A round fruit of the orange family with a star where the stem was. */
export const mandarin = (colour: string, leafy = true): Prop => (d) =>
  `<path d="M0-62C56-74 98-40 98 14C98 66 58 96 0 96S-98 66-98 14C-98-40-56-74 0-62z" fill="${d.body(lighter(colour, 0.45), colour, darker(colour, 0.3))}"/>${glint(-44, -18, 22, 12, -30, 0.45)}<path d="M0-62l10 12-10 4-10-4z" fill="#4f7a2a"/>${leafy ? `<g transform="translate(0 -58) rotate(-26)">${leafShape(d, 84, 22, "#4d9a34")}</g><g transform="translate(0 -58) rotate(205)">${leafShape(d, 58, 17, "#3f8630")}</g>` : ""}`

/** Pieces of purple sugar cane. */
export const cane: Prop = (d) => {
  const skin = d.linear([[0, "#c07aa8"], [0.3, "#7c2f63"], [1, "#3c1234"]])
  const piece = (x: number, y: number, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-92" y="-17" width="180" height="34" rx="5" fill="${skin}"/><rect x="-40" y="-19" width="9" height="38" rx="4" fill="#d9b8a2"/><rect x="34" y="-19" width="9" height="38" rx="4" fill="#d9b8a2"/><ellipse cx="88" rx="9" ry="17" fill="#f6ecc0"/><ellipse cx="88" rx="5" ry="10" fill="#e5d592"/></g>`
  return piece(-4, -48, -9) + piece(6, -8, 7) + piece(-2, 30, -4) + piece(4, 70, 5)
}

/** A custard apple with its knobs. */
export const custardApple: Prop = (d) => {
  const knob = d.body("#e4f0b4", "#9cbf5c", "#4f7a33")
  let knobs = ""
  for (let row = 0; row < 8; row++) {
    const y = -68 + row * 21
    const reach = Math.sqrt(Math.max(0, 1 - ((y - 12) / 92) ** 2)) * 84
    const count = Math.max(2, Math.round(reach / 15))
    for (let i = 0; i < count; i++) {
      const x = -reach + ((i + (row % 2 ? 0.5 : 0.5)) * 2 * reach) / count
      knobs += `<ellipse cx="${n(x)}" cy="${y}" rx="${n((reach / count) * 1.16)}" ry="16" fill="${knob}"/>`
    }
  }
  return `<path d="M0-84Q-2-96 6-100" stroke="#6b4a1f" stroke-width="8" stroke-linecap="round"/><path d="M0-82C60-86 92-40 88 6C84 60 40 100 0 100S-84 60-88 6C-92-40-60-86 0-82z" fill="#55803a"/>${knobs}<ellipse cx="-20" cy="-20" rx="60" ry="56" fill="#fffde0" opacity=".2" filter="${d.blur(12)}"/>`
}

const longanBall = (d: Drawing, x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="27" fill="${d.body("#efd09a", "#c08d4d", "#74491c")}"/>${glint(x - 9, y - 10, 7, 4, -30, 0.4)}`

/** A bunch of longan. */
export const longan: Prop = (d) =>
  `<path d="M-10-96C-6-50 0-20 0 60M-6-60C-30-40-50-20-62 0M-4-50C24-30 50-16 64 4M0-10C-20 10-30 40-34 60M0 0C20 20 34 40 40 60" stroke="#7b5a2c" stroke-width="6" fill="none"/><g transform="translate(-6 -88) rotate(-20)">${leafShape(d, 96, 24, "#4a8a36")}</g><g transform="translate(-8 -82) rotate(205)">${leafShape(d, 84, 22, "#3d7a2e")}</g>${[[-66, -6], [-26, -22], [22, -20], [66, -4], [-48, 34], [46, 34], [-2, 14], [-24, 66], [26, 70]].map(([x = 0, y = 0]) => longanBall(d, x, y)).join("")}${longanBall(d, 4, 44)}`

export const persimmon = (colour: string): Prop => (d) =>
  `<path d="M0-64C60-74 96-36 96 10C96 66 56 98 0 98S-96 66-96 10C-96-36-60-74 0-64z" fill="${d.body(lighter(colour, 0.45), colour, darker(colour, 0.35))}"/>${glint(-46, -8, 20, 12, -35, 0.45)}<path d="M0-52C-20-92-64-70-70-52C-50-56-40-40-30-30C-16-44 16-44 30-30C40-40 50-56 70-52C64-70 20-92 0-52z" fill="${d.linear([[0, "#8fae55"], [1, "#4c6a2a"]])}"/><circle cy="-54" r="8" fill="#5e4020"/>`

/** A dragon fruit with its scales. */
export const dragonFruit: Prop = (d) => {
  const scale = d.linear([[0, "#7db343"], [0.45, "#e2587f"], [1, "#c81e58"]])
  const scales = [[-44, -40, -28], [40, -44, 24], [0, -58, 0], [-66, 10, -40], [62, 6, 38], [-22, 2, -10], [24, 4, 12], [-46, 52, -26], [44, 50, 26], [0, 48, 0]]
  return `<path d="M0-80C54-80 84-34 84 16C84 68 48 100 0 100S-84 68-84 16C-84-34-54-80 0-80z" fill="${d.body("#ff9db8", "#dc2765", "#7d0d3c")}"/>${scales.map(([x, y, turn]) => `<path transform="translate(${x} ${y}) rotate(${turn})" d="M-17 22C-16 0-6-22 0-40C6-22 16 0 17 22Q0 32-17 22z" fill="${scale}"/>`).join("")}<path d="M-16-74C-26-92-30-98-24-100C-10-96-6-88 0-78C6-88 12-96 26-100C30-96 24-88 16-74z" fill="#6da53c"/>`
}

/** A dragon fruit cut lengthwise, red inside. */
export const dragonHalf: Prop = (d) => {
  const random = chance(12)
  let seeds = ""
  for (let i = 0; i < 95; i++) {
    const a = random() * Math.PI * 2
    const r = Math.sqrt(random())
    seeds += `<ellipse cx="${n(Math.cos(a) * r * 62)}" cy="${n(8 + Math.sin(a) * r * 70)}" rx="2.3" ry="3.2"/>`
  }
  return `<ellipse cy="8" rx="82" ry="92" fill="${d.body("#ffa6c0", "#e0306c", "#8a0f43")}"/><ellipse cy="8" rx="73" ry="83" fill="#f7a8bf"/><ellipse cy="8" rx="70" ry="80" fill="${d.radial([[0, "#e23b78"], [0.8, "#b5104f"], [1, "#8e0a41"]], 0.45, 0.4, 0.7)}"/><g fill="#240611">${seeds}</g>${glint(-28, -34, 16, 26, 30, 0.2)}`
}

/** A hand of bananas. */
export const bananas: Prop = (d) => {
  const fill = d.linear([[0, "#fff0a0"], [0.4, "#f7c831"], [1, "#c98a12"]], 0, 0, 1, 0.6)
  const one = (turn: number) =>
    `<g transform="translate(-8 -78) rotate(${turn})"><path d="M-9 0C-30 60-16 130 34 158Q46 164 46 154C20 122 14 62 14 0z" fill="${fill}" stroke="#b97c10" stroke-width="1.6"/><path d="M0 14C-10 66 2 118 38 152" stroke="#c48e17" stroke-width="3" fill="none" opacity=".55"/><path d="M34 158Q46 164 46 154l-6-5-10 5z" fill="#4d3a14"/></g>`
  return `${[54, 34, 14, -8, -30].map(one).join("")}<path d="M-32-66Q-10-108 22-98L26-70Q0-52-32-66z" fill="${d.linear([[0, "#a3b04a"], [1, "#caa32c"]])}"/>`
}

/** A longan half peeled: white flesh out of the thin brown shell. */
export const peeledLongan: Prop = (d) =>
  `<circle r="84" fill="${d.body("#ffffff", "#f4efe4", "#bdb19c")}"/><ellipse cx="8" cy="6" rx="40" ry="42" fill="#6b5444" opacity=".28" filter="${d.blur(12)}"/><path d="M-84 8C-60 30-30 14-8 30C14 44 50 20 84 10C84 60 44 92 0 92S-84 60-84 8z" fill="${d.body("#efd09a", "#b98444", "#6d4318")}"/><ellipse cx="-30" cy="-40" rx="24" ry="13" transform="rotate(-34 -30 -40)" fill="#fff" opacity=".95"/>`
