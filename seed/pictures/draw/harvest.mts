import { type Drawing, type Prop, chance, darker, lighter, n } from "./drawing.mts"
import { leafShape } from "./fruit.mts"

/** Many small things heaped in an oval, those behind first. */
export function heap(count: number, seed: number, rx: number, ry: number, one: (d: Drawing, random: () => number) => string): Prop {
  return (d) => {
    const random = chance(seed)
    const places = Array.from({ length: count }, () => {
      const a = random() * Math.PI * 2
      const r = Math.sqrt(random())
      return { x: Math.cos(a) * r * rx, y: Math.sin(a) * r * ry, turn: random() * 360 }
    }).sort((a, b) => a.y - b.y)
    return places.map(({ x, y, turn }) => `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${one(d, random)}</g>`).join("")
  }
}

/** Seeds, beans, grains: little ovals of the given colours. */
export const seeds = (colours: readonly string[], size: number, count: number, seed: number, rx = 92, ry = 92): Prop =>
  heap(count, seed, rx, ry, (d, random) => {
    const colour = colours[Math.floor(random() * colours.length)] ?? "#888888"
    return `<ellipse rx="${n(size)}" ry="${n(size * 0.66)}" fill="${d.body(lighter(colour, 0.45), colour, darker(colour, 0.5))}"/>`
  })

/** Loose rolled tea. */
export const looseTea = (colours: readonly string[], count = 270, seed = 4, size = 12, rx = 92, ry = 92): Prop =>
  heap(count, seed, rx, ry, (d, random) => {
    const colour = colours[Math.floor(random() * colours.length)] ?? "#444444"
    const bend = n((random() - 0.5) * size)
    return `<path d="M${-size} 0Q0 ${bend} ${size} 0" stroke="${colour}" stroke-width="${n(size * 0.42)}" fill="none" stroke-linecap="round"/><path d="M${n(-size * 0.8)}-1Q0 ${bend} ${n(size * 0.6)}-1" stroke="${lighter(colour, 0.4)}" stroke-width="${n(size * 0.13)}" fill="none" stroke-linecap="round" opacity=".7"/>`
  })

/** A tea shoot: one bud and two leaves. */
export const teaShoot = (colour: string): Prop => (d) =>
  `<path d="M0 96C-4 50 4 10 0-30" stroke="${darker(colour, 0.2)}" stroke-width="7" fill="none" stroke-linecap="round"/><g transform="translate(0 36) rotate(-38)">${leafShape(d, 100, 27, colour)}</g><g transform="translate(0 22) rotate(-146)">${leafShape(d, 92, 25, darker(colour, 0.12))}</g><g transform="translate(0 -20) rotate(-58)">${leafShape(d, 70, 18, lighter(colour, 0.16))}</g><g transform="translate(0 -22) rotate(-97)">${leafShape(d, 82, 12, lighter(colour, 0.34))}</g>`

/** A flower with `petals` narrow petals around an eye. */
export const blossom = (petal: string, eye: string, petals = 18): Prop => (d) => {
  const fill = d.linear([[0, lighter(petal, 0.4)], [1, darker(petal, 0.14)]])
  const ring = (reach: number, width: number, count: number, shift: number) =>
    Array.from({ length: count }, (_, i) => `<path transform="rotate(${n((i * 360) / count + shift)})" d="M0 0C${-width} ${n(-reach * 0.4)} ${-width} ${-reach} 0 ${-reach}S${width} ${n(-reach * 0.4)} 0 0z" fill="${fill}" stroke="${darker(petal, 0.22)}" stroke-width="1.2"/>`).join("")
  return `${ring(97, 15, petals, 0)}${ring(74, 13, petals, 180 / petals)}${ring(50, 11, Math.round(petals * 0.7), 6)}<circle r="25" fill="${d.body(lighter(eye, 0.4), eye, darker(eye, 0.35))}"/>`
}

/** A camellia with broad golden petals and many stamens. */
export const camellia: Prop = (d) => {
  const fill = d.radial([[0, "#fff6b8"], [0.6, "#f9cf3a"], [1, "#d99a0e"]], 0.5, 0.85, 0.9)
  const ring = (reach: number, width: number, count: number, shift: number) =>
    Array.from({ length: count }, (_, i) => `<path transform="rotate(${(i * 360) / count + shift})" d="M0 8C${-width} ${-reach * 0.2} ${-width} ${-reach} 0 ${-reach}S${width} ${-reach * 0.2} 0 8z" fill="${fill}" stroke="#c78c12" stroke-width="1.4"/>`).join("")
  const stamens = Array.from({ length: 22 }, (_, i) => `<g transform="rotate(${n(i * 16.4)})"><path d="M0 0V${-20 - (i % 3) * 7}" stroke="#f4d46a" stroke-width="2.6"/><circle cy="${-22 - (i % 3) * 7}" r="4" fill="#e58b0c"/></g>`).join("")
  return `<g transform="rotate(20)">${leafShape(d, 118, 30, "#2f6e38")}</g><g transform="rotate(164)">${leafShape(d, 116, 30, "#2a6233")}</g>${ring(92, 52, 6, 0)}${ring(68, 42, 5, 30)}${stamens}`
}

export const taro: Prop = (d) => {
  const rings = [-46, -20, 8, 36, 62].map((y) => `<path d="M${n(-72 * Math.sqrt(1 - ((y - 10) / 96) ** 2))} ${y}Q0 ${y + 16} ${n(72 * Math.sqrt(1 - ((y - 10) / 96) ** 2))} ${y}" stroke="#3b2413" stroke-width="3.5" fill="none" opacity=".6"/>`).join("")
  return `<path d="M0-86C46-86 76-36 74 16C72 70 36 100 0 100S-72 70-74 16C-76-36-46-86 0-86z" fill="${d.body("#b98b63", "#7d5535", "#3a2112")}"/>${rings}<path d="M-14-82C-10-98 10-98 14-82Q0-74-14-82z" fill="#e2b7c5"/><path d="M-30 40l-7 8M20 60l8 9M34-10l10 5M-44-14l-9 6" stroke="#caa27a" stroke-width="3" stroke-linecap="round"/>`
}

export const chayote: Prop = (d) =>
  `<path d="M0-90C30-92 44-60 56-24C78 30 66 98 4 98S-74 40-54-20C-42-58-30-88 0-90z" fill="${d.body("#e6f5b8", "#a5cf62", "#5a8f35")}"/><path d="M-4-84C-12-30-22 40-8 92M26-76C36-20 44 40 30 88M-30-60C-50-6-56 40-40 78" stroke="#6d9f3f" stroke-width="5" fill="none" opacity=".55" stroke-linecap="round"/><ellipse cx="-24" cy="-26" rx="10" ry="30" transform="rotate(14 -24 -26)" fill="#fff" opacity=".4"/><path d="M0-88Q4-98 12-100" stroke="#5d7a2c" stroke-width="7" stroke-linecap="round"/>`

/** A bundle of chayote tips with tendrils, tied. */
export const chayoteTips: Prop = (d) => {
  const leaf = d.linear([[0, "#8fcf55"], [1, "#3d8a30"]])
  const heart = (x: number, y: number, k: number, turn: number) => `<path transform="translate(${x} ${y}) rotate(${turn}) scale(${k})" d="M0 30C-10 20-42 16-42-12C-42-34-14-40 0-22C14-40 42-34 42-12C42 16 10 20 0 30z" fill="${leaf}" stroke="#2f7427" stroke-width="2"/>`
  const curl = (x: number, y: number, flip: number) => `<path transform="translate(${x} ${y}) scale(${flip} 1)" d="M0 0C10-30 34-30 34-12C34 2 16 2 18-8" stroke="#7fbf4a" stroke-width="4" fill="none" stroke-linecap="round"/>`
  const stems = [-34, -20, -8, 6, 20, 34].map((x, i) => `<path d="M${x * 0.7} 98C${x * 0.5} 40 ${x} 0 ${n(x * 1.7)} ${-50 - (i % 3) * 12}" stroke="${i % 2 ? "#5fa33b" : "#79b94c"}" stroke-width="10" fill="none" stroke-linecap="round"/>`).join("")
  return `${stems}${heart(-62, -34, 0.9, -30)}${heart(60, -32, 0.9, 28)}${heart(-30, -62, 1, -14)}${heart(34, -66, 1, 16)}${heart(0, -40, 1.05, 0)}${heart(-12, -78, 0.6, -8)}${heart(16, -4, 0.8, 10)}${curl(-60, -66, -1)}${curl(58, -70, 1)}<path d="M-30 46Q0 58 30 46" stroke="#e7cf8b" stroke-width="11" fill="none"/><path d="M-30 56Q0 68 30 56" stroke="#c9a95c" stroke-width="4" fill="none"/>`
}

/** A bamboo shoot, peeled or in its sheath. */
export const bambooShoot = (peeled: boolean): Prop => (d) => {
  const fill = peeled ? d.linear([[0, "#fffbe0"], [0.5, "#f3df9c"], [1, "#cda955"]], 0, 0, 1, 0) : d.linear([[0, "#b98a55"], [0.5, "#835326"], [1, "#4c2c12"]], 0, 0, 1, 0)
  const line = peeled ? "#c7a24e" : "#d9b27a"
  return `<path d="M4-98C34-50 58 20 60 86Q60 98 46 99H-46Q-60 98-58 84C-54 20-24-50 4-98z" fill="${fill}"/>${[-40, -6, 26, 56, 80].map((y, i) => `<path d="M${-16 - i * 10} ${y}Q4 ${y - 16} ${22 + i * 9} ${y}" stroke="${line}" stroke-width="4" fill="none"/>`).join("")}`
}

/** Strips of something dried: bamboo shoot, meat. */
export const strips = (colour: string, count: number, seed: number, size = 62, rx = 62, ry = 66): Prop =>
  heap(count, seed, rx, ry, (d, random) => {
    const w = size * (0.75 + random() * 0.5)
    const h = w * 0.24
    return `<path d="M${n(-w)} ${n(-h * 0.4)}Q${n(-w * 0.3)} ${n(-h * 1.5)} ${n(w * 0.4)} ${n(-h * 0.8)}T${n(w)} ${n(h * 0.2)}Q${n(w * 0.4)} ${n(h * 1.3)} ${n(-w * 0.2)} ${n(h * 0.8)}T${n(-w)} ${n(-h * 0.4)}z" fill="${d.linear([[0, lighter(colour, 0.34)], [0.5, colour], [1, darker(colour, 0.5)]])}" stroke="${darker(colour, 0.55)}" stroke-width="1"/><path d="M${n(-w * 0.8)} ${n(-h * 0.2)}Q0 ${n(-h * 0.7)} ${n(w * 0.8)} 0M${n(-w * 0.6)} ${n(h * 0.3)}Q0 ${n(h * 0.1)} ${n(w * 0.6)} ${n(h * 0.4)}" stroke="${lighter(colour, 0.3)}" stroke-width="1.6" fill="none" opacity=".5"/>`
  })

/** Fern fronds still rolled up. */
export const fern: Prop = (d) => {
  const frond = (x: number, k: number, flip: number, tone: string) =>
    `<g transform="translate(${x} 98) scale(${flip * k} ${k})"><path d="M0 0C-6-60-10-110 4-150C14-182 62-182 60-148C58-124 28-124 30-144C31-154 44-154 44-146" stroke="${tone}" stroke-width="13" fill="none" stroke-linecap="round"/><path d="M-2-20C-8-60-12-110 2-150C14-178 56-176 55-150" stroke="${lighter(tone, 0.4)}" stroke-width="3.5" fill="none" opacity=".7"/>${[-40, -70, -100].map((y) => `<path d="M-5 ${y}q-22-4-26-18M-5 ${y - 8}q20-6 26-20" stroke="${tone}" stroke-width="5" fill="none" stroke-linecap="round"/>`).join("")}</g>`
  return frond(-38, 0.95, -1, "#3f7f2f") + frond(34, 0.9, 1, "#4c9136") + frond(-10, 1.05, 1, "#5ea43f") + frond(12, 0.72, -1, "#78b84e")
}

/** King oyster mushrooms. */
export const kingOyster: Prop = (d) => {
  const one = (x: number, k: number, turn: number) =>
    `<g transform="translate(${x} 98) rotate(${turn}) scale(${k})"><path d="M-30 0C-44-40-30-90-26-120H26C30-90 44-40 30 0Q0 12-30 0z" fill="${d.linear([[0, "#d9cbb2"], [0.35, "#fffaf0"], [1, "#c4b294"]], 0, 0, 1, 0)}"/><path d="M-46-118C-44-150-20-166 0-166S44-150 46-118Q0-98-46-118z" fill="${d.body("#c9a57c", "#8e6740", "#4e3419")}"/></g>`
  return one(-46, 0.86, -10) + one(46, 0.9, 9) + one(0, 1.12, 0)
}

/** Rolled cinnamon bark. */
export const cinnamon: Prop = (d) => {
  const bark = d.linear([[0, "#d08a52"], [0.45, "#9a5426"], [1, "#57290f"]])
  const stick = (y: number, turn: number) => `<g transform="translate(0 ${y}) rotate(${turn})"><rect x="-94" y="-16" width="184" height="32" rx="14" fill="${bark}"/><path d="M-84-2H84" stroke="#4a210b" stroke-width="4"/><path d="M-80-10H70" stroke="#e6a971" stroke-width="2.4" opacity=".6"/><circle cx="84" r="14" fill="#7a3d18"/><path d="M84-8a8 8 0 1 1-6 11a5 5 0 1 0 5-6" fill="none" stroke="#e0a06a" stroke-width="3"/></g>`
  return stick(-58, -8) + stick(-22, 5) + stick(14, -3) + stick(50, 7)
}

/** A comb full of honey. */
export const honeycomb: Prop = (d) => {
  const cell = d.body("#ffe9a0", "#f2a91c", "#a85e06")
  let cells = ""
  for (let row = -2; row <= 2; row++) {
    for (let column = -2; column <= 2; column++) {
      const x = column * 42 + (row % 2 ? 21 : 0)
      const y = row * 36
      if (Math.hypot(x, y) > 92) continue
      cells += `<path transform="translate(${x} ${y})" d="M0-22L19-11V11L0 22L-19 11V-11z" fill="${cell}" stroke="#c77b0c" stroke-width="5" stroke-linejoin="round"/>`
    }
  }
  return `${cells}<path d="M-30 60C-30 84-22 98-16 98S-8 84-8 66" fill="#f0a51a"/>`
}
