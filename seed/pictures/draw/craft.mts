import { type Palette, weave } from "./brocade.mts"
import { type Prop, chance, darker, lighter, n } from "./drawing.mts"
import { leafShape } from "./fruit.mts"

/** A brocade scarf folded over, with a fringe. */
export const scarf = (palette: Palette): Prop => (d) => {
  const back = weave(d, "lozenges", palette, 3, { ground: darker(palette.cloth, 0.2), top: -96, offset: -72 })
  const front = weave(d, "stars", palette, 2.6, { top: -30, offset: -78 })
  const fringe = (x: number, y: number, width: number) => Array.from({ length: Math.round(width / 7) }, (_, i) => `<path d="M${n(x + i * 7 + 3)} ${y}q${i % 2 ? 3 : -3} 10 0 ${20}" stroke="${palette.threads[i % 3]}" stroke-width="3.6" fill="none" stroke-linecap="round"/>`).join("")
  return `<g transform="rotate(-7)"><rect x="-72" y="-96" width="150" height="166" rx="4" fill="${back.fill}"/>${fringe(-72, 70, 150)}</g><g transform="rotate(6)"><rect x="-80" y="-82" width="150" height="160" rx="4" fill="${palette.cloth}"/><rect x="-80" y="-70" width="150" height="8" fill="${palette.threads[0]}"/><rect x="-80" y="-54" width="150" height="4" fill="${palette.threads[2]}"/><rect x="-80" y="-30" width="150" height="70.2" fill="${front.fill}"/><rect x="-80" y="52" width="150" height="4" fill="${palette.threads[2]}"/><rect x="-80" y="62" width="150" height="8" fill="${palette.threads[0]}"/>${fringe(-80, 78, 150)}<path d="M-30-82V78M24-82V78" stroke="#000" stroke-width="16" opacity=".1"/><rect x="-80" y="-82" width="40" height="160" fill="${d.linear([[0, "#ffffff", 0.2], [1, "#ffffff", 0]], 0, 0, 1, 0)}"/></g>`
}

/** A shoulder bag of brocade with tassels. */
export const bag = (palette: Palette): Prop => (d) => {
  const face = weave(d, "lozenges", palette, 2.9, { top: -6, offset: -104 })
  const edge = weave(d, "teeth", palette, 3, { top: -26, offset: -72 })
  const tassel = (x: number, colour: string) => `<path d="M${x} 84v8" stroke="${colour}" stroke-width="4"/><path d="M${x - 7} 92h14l-2 14h-10z" fill="${colour}" transform="translate(0 -4)"/>`
  return `<path d="M-58-24C-56-120 56-120 58-24" stroke="${darker(palette.cloth, 0.25)}" stroke-width="13" fill="none"/><path d="M-58-24C-56-120 56-120 58-24" stroke="${palette.threads[0]}" stroke-width="4" fill="none" stroke-dasharray="9 7"/><path d="M-80-30H80L74 76Q72 86 60 86H-60Q-72 86-74 76z" fill="${palette.cloth}"/><path d="M-79-26H79L78-14H-78z" fill="${edge.fill}"/><path d="M-78-6H78L75 60.7H-75z" fill="${face.fill}"/><path d="M-78-8H78M-75 63H75" stroke="${palette.threads[1]}" stroke-width="4"/><path d="M-80-30H80L74 76Q72 86 60 86H-60Q-72 86-74 76z" fill="${d.linear([[0, "#ffffff", 0.24], [0.3, "#ffffff", 0], [0.75, "#000000", 0], [1, "#000000", 0.3]], 0, 0, 1, 0)}"/>${[-54, -27, 0, 27, 54].map((x, i) => tassel(x, palette.threads[i % 3] ?? palette.cloth)).join("")}`
}

/** A soft elephant sewn of brocade. */
export const elephant = (palette: Palette): Prop => (d) => {
  const skin = weave(d, "waves", palette, 3, { top: -96, offset: -100 })
  const blanket = weave(d, "lozenges", palette, 2, { top: -46, offset: -22, ground: palette.threads[2] })
  const shape = "M-96 20C-104-20-84-70-40-66C-20-84 60-80 82-34C92-12 92 40 90 92Q90 100 80 100H54Q46 100 46 90V56H-10V90Q-10 100-20 100H-44Q-52 100-52 90V50C-60 52-66 50-70 44C-70 66-74 88-92 92C-104 94-108 84-100 80C-92 74-94 46-96 20z"
  const clip = d.define((id) => `<clipPath id="${id}"><path d="${shape}"/></clipPath>`)
  return `<path d="M86-20Q102-10 98 14" stroke="${palette.cloth}" stroke-width="6" fill="none" stroke-linecap="round"/><path d="${shape}" fill="${skin.fill}"/><g clip-path="url(#${clip})"><path d="M-4-90H64L58 14Q30 26 0 14z" fill="${blanket.fill}"/><path d="M-4-90L0 14Q30 26 58 14L64-90" fill="none" stroke="${palette.threads[0]}" stroke-width="5"/></g><path d="${shape}" fill="${d.radial([[0, "#ffffff", 0.34], [0.5, "#ffffff", 0], [0.8, "#000000", 0], [1, "#000000", 0.35]], 0.36, 0.25, 0.75)}"/><path d="${shape}" fill="none" stroke="${palette.threads[1]}" stroke-width="2.6" stroke-dasharray="7 6"/><path d="M-40-56C-10-66 4-36-4 0C-20 14-44 0-46-24z" fill="${palette.threads[2]}" stroke="${palette.threads[1]}" stroke-width="3" stroke-dasharray="6 5"/><circle cx="-66" cy="-22" r="7.5" fill="#1c1014"/><circle cx="-68.5" cy="-25" r="2.6" fill="#fff"/>`
}

/** A big jar of rice wine to be drunk through bamboo canes. */
export const wineJar = (palette: Palette): Prop => (d) => {
  const clay = d.linear([[0, "#4c2415"], [0.25, "#a4623c"], [0.6, "#77402a"], [1, "#32150c"]], 0, 0, 1, 0)
  const band = weave(d, "waves", palette, 2, { top: 6, offset: -84 })
  const shape = "M-34-52C-70-40-84-6-80 30C-76 66-54 92-36 100H36C54 92 76 66 80 30C84-6 70-40 34-52z"
  const clip = d.define((id) => `<clipPath id="${id}"><path d="${shape}"/></clipPath>`)
  return `<path d="M-8-56C-14-80-30-92-58-98M8-56C14-80 34-90 62-96M0-56V-99" stroke="#d9b566" stroke-width="6" fill="none" stroke-linecap="round"/><path d="${shape}" fill="${clay}"/><g clip-path="url(#${clip})"><rect x="-90" y="6" width="180" height="16" fill="${band.fill}"/><path d="M-90 4H90M-90 24H90" stroke="${palette.threads[0]}" stroke-width="2.5"/></g><path d="M-38-66H38L34-50H-34z" fill="${clay}"/><path d="M-36-64C-20-78 20-78 36-64C20-54-20-54-36-64z" fill="#5b8f3a"/><path d="M-40-50Q0-40 40-50" stroke="#c9a15e" stroke-width="7" fill="none"/><path d="M-58-16C-66 16-58 50-44 72" stroke="#e3ab83" stroke-width="8" fill="none" opacity=".5" stroke-linecap="round"/>`
}

/** A lacquered box, red and black with gold lines. */
export const lacquer: Prop = (d) => {
  const red = d.linear([[0, "#4a0b0b"], [0.25, "#c0262a"], [0.6, "#8f1518"], [1, "#3a0707"]], 0, 0, 1, 0)
  return `<path d="M-84 0V76Q-84 100 0 100T84 76V0z" fill="${d.linear([[0, "#0c0808"], [0.3, "#4a3836"], [0.6, "#1c1212"], [1, "#070404"]], 0, 0, 1, 0)}"/><path d="M-84 34Q0 56 84 34M-84 44Q0 66 84 44" stroke="#d9a93a" stroke-width="3" fill="none"/><path d="M-88-30V2Q-88 26 0 26T88 2V-30z" fill="${red}"/><ellipse cy="-32" rx="88" ry="36" fill="${d.radial([[0, "#f0686a"], [0.5, "#b01c20"], [1, "#6a0d10"]], 0.36, 0.3, 0.8)}"/><ellipse cy="-32" rx="74" ry="28" fill="none" stroke="#e3b445" stroke-width="3"/><path d="M-40-26C-20-52 10-50 36-34M-6-43q-6-14-22-14q2 14 22 14M10-42q14-10 26-4q-8 10-26 4M-22-36q-16 0-22 10q14 4 22-10M22-38q10 8 6 18q-10-4-6-18" stroke="#f0c75a" stroke-width="3" fill="#e3b445" fill-opacity=".75"/><path d="M-66-34C-56-52-30-60-8-62" stroke="#fff" stroke-width="6" fill="none" opacity=".5" stroke-linecap="round"/>`
}

/** Cutlery and straws of bamboo, tied together. */
export const bambooSet: Prop = (d) => {
  const wood = d.linear([[0, "#f4dda6"], [0.5, "#dcb468"], [1, "#a87a35"]], 0, 0, 1, 0)
  const item = (x: number, turn: number, head: string) => `<g transform="translate(${x} 0) rotate(${turn})"><rect x="-6" y="-30" width="12" height="126" rx="6" fill="${wood}"/>${head}</g>`
  const spoon = `<ellipse cy="-60" rx="19" ry="34" fill="${wood}"/><ellipse cy="-62" rx="12" ry="25" fill="#b98a42" opacity=".5"/>`
  const fork = `<path d="M-18-94V-50Q-16-28 0-26Q16-28 18-50V-94H11V-56H4V-94H-4V-56H-11V-94z" fill="${wood}"/>`
  const knife = `<path d="M-8-26V-84Q-6-98 6-96Q14-80 12-26z" fill="${wood}"/>`
  const straw = `<rect x="-7" y="-92" width="14" height="70" fill="${wood}"/><ellipse cy="-92" rx="7" ry="3.4" fill="#7a5520"/>`
  return `${item(-62, -9, knife)}${item(-32, -5, fork)}${item(2, 0, spoon)}${item(36, 5, straw)}${item(62, 9, straw)}<path d="M-60 42Q0 58 60 42L58 62Q0 78-58 62z" fill="#b3262f"/><path d="M-60 48Q0 64 60 48" stroke="#f3cf62" stroke-width="3.4" fill="none"/>`
}

/** A conical leaf hat of palm leaf. */
export const leafHat: Prop = (d) => {
  const rings = Array.from({ length: 11 }, (_, i) => {
    const k = (i + 1) / 12
    return `<path d="M${n(-98 * k)} ${n(-72 + 124 * k)}Q0 ${n(-72 + 124 * k + 44 * k)} ${n(98 * k)} ${n(-72 + 124 * k)}" stroke="#b98f45" stroke-width="2" fill="none" opacity=".7"/>`
  }).join("")
  const ribs = Array.from({ length: 13 }, (_, i) => `<path d="M0-72Q${n((i - 6) * 7)} 0 ${n((i - 6) * 16)} ${n(56 + 20 * (1 - ((i - 6) / 6) ** 2))}" stroke="#d8b46e" stroke-width="1.8" fill="none" opacity=".7"/>`).join("")
  return `<path d="M0-74C30-44 84 16 99 50Q104 60 92 66Q0 102-92 66Q-104 60-99 50C-84 16-30-44 0-74z" fill="${d.linear([[0, "#cfa65c"], [0.3, "#fff3cc"], [0.55, "#f1d792"], [1, "#b48337"]], 0, 0, 1, 0.2)}"/>${rings}${ribs}<path d="M-99 52Q0 106 99 52" stroke="#a8792f" stroke-width="6" fill="none"/>`
}

/** A small jar of dark stoneware. */
export const stoneware: Prop = (d) => {
  const clay = d.linear([[0, "#2b1c17"], [0.22, "#8f6450"], [0.55, "#5d3c2e"], [1, "#1c100c"]], 0, 0, 1, 0)
  return `<path d="M-44-66C-84-50-90-6-80 30C-70 68-50 92-40 100H40C50 92 70 68 80 30C90-6 84-50 44-66z" fill="${clay}"/><ellipse cy="-70" rx="52" ry="15" fill="${clay}"/><ellipse cy="-73" rx="42" ry="10" fill="#150b08"/><path d="M-83-16Q0 8 83-16M-84-6Q0 18 84-6" stroke="#c08b6b" stroke-width="3" fill="none" opacity=".6"/><path d="M-74 26q9-14 18 0t18 4t18 4t20 0t20-2t18-4t18-8" stroke="#c99a78" stroke-width="4" fill="none" opacity=".65"/><path d="M-62-34C-72 0-64 40-50 66" stroke="#e6bb9c" stroke-width="8" fill="none" opacity=".5" stroke-linecap="round"/><ellipse cx="26" cy="40" rx="26" ry="30" fill="#a4421f" opacity=".25" filter="${d.blur(9)}"/>`
}

/** A small turned and carved wooden box. */
export const woodenBox: Prop = (d) => {
  const wood = d.linear([[0, "#d99a5b"], [0.5, "#a8662f"], [1, "#6d3a15"]])
  const petals = Array.from({ length: 8 }, (_, i) => `<ellipse cy="-20" rx="9" ry="19" transform="rotate(${i * 45})" fill="#7d4418" stroke="#e0a869" stroke-width="2"/>`).join("")
  return `<path d="M-94-30L-66-66H70L94-30z" fill="${d.linear([[0, "#e7b077"], [1, "#c07a3d"]])}"/><rect x="-96" y="-32" width="192" height="34" rx="4" fill="${wood}"/><rect x="-90" y="4" width="180" height="94" rx="4" fill="${wood}"/><path d="M-90 24C-40 14 30 34 90 20M-90 60C-30 72 20 46 90 62M-90 84C-30 76 30 92 90 82" stroke="#6d3a15" stroke-width="2.6" fill="none" opacity=".5"/><g transform="translate(0 50)"><circle r="42" fill="#8f5524"/>${petals}<circle r="9" fill="#e0a869"/></g><rect x="-12" y="-10" width="24" height="30" rx="4" fill="#d8ab3c"/><circle cy="8" r="4.4" fill="#5c3a0c"/>`
}

/** A stone mortar with its pestle. */
export const mortar: Prop = (d) => {
  const stone = d.linear([[0, "#55595f"], [0.25, "#b9bec4"], [0.6, "#878c93"], [1, "#3d4046"]], 0, 0, 1, 0)
  const random = chance(8)
  const grit = Array.from({ length: 60 }, () => `<circle cx="${n((random() - 0.5) * 140)}" cy="${n(random() * 100 - 4)}" r="${n(1 + random() * 1.8)}"/>`).join("")
  return `<g transform="translate(34 -44) rotate(32)"><path d="M-12-60Q0-68 12-60L18 44Q0 58-18 44z" fill="${stone}"/></g><ellipse cy="-20" rx="92" ry="26" fill="#9da2a9"/><ellipse cy="-20" rx="72" ry="18" fill="#3b3e44"/><g transform="translate(-6 0)"><path d="M-42-22l14-8 8 9zM4-16l18-6 4 10z" fill="#d9361f"/><ellipse cx="-10" cy="-16" rx="15" ry="7" fill="#f2e6cf"/></g><g transform="translate(34 -44) rotate(32)"><path d="M-13 0L-18 44Q0 58 18 44L13 0z" fill="${stone}" opacity=".96"/></g><path d="M-92-20C-92 26-78 60-56 78L-62 100H62L56 78C78 60 92 26 92-20C84 12-84 12-92-20z" fill="${stone}"/><g fill="#2f3237" opacity=".35">${grit}</g><path d="M-72 14C-66 40-56 56-44 68" stroke="#fff" stroke-width="7" fill="none" opacity=".45" stroke-linecap="round"/>`
}

/** Sprays of small feathery leaves (đinh lăng and the like). */
export const spray = (colour: string): Prop => (d) => {
  const branch = (turn: number) => `<g transform="translate(0 90) rotate(${turn})"><path d="M0 0Q8-90 0-180" stroke="${darker(colour, 0.2)}" stroke-width="6" fill="none"/>${[-40, -72, -104, -134, -162].map((y, i) => `<g transform="translate(3 ${y}) rotate(-28)">${leafShape(d, 58 - i * 6, 13, colour)}</g><g transform="translate(3 ${y}) rotate(208)">${leafShape(d, 58 - i * 6, 13, darker(colour, 0.1))}</g>`).join("")}<g transform="translate(0 -176) rotate(-90)">${leafShape(d, 34, 10, lighter(colour, 0.2))}</g></g>`
  return branch(-30) + branch(28) + branch(0)
}
