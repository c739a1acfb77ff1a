import { type Palette, weave } from "./brocade.mts"
import { type Drawing, type Prop, darker, lighter, n } from "./drawing.mts"
import { line, widthOf } from "./lettering.mts"

/** What a paper label says: one or two lines of name, and a small line (place or content). */
export interface Label {
  lines: readonly string[]
  small: string
  emblem?: Prop
}

const ink = "#3a2317"
const paper = "#fdf6e6"

/** A paper label in the given box, with a thin frame. */
function label(d: Drawing, text: Label, x: number, y: number, width: number, height: number, accent: string): string {
  const middle = x + width / 2
  const widest = Math.max(...text.lines.map((words) => widthOf(words, 1, "heavy")))
  const emblem = text.emblem ? height * 0.34 : 0
  const size = Math.min((height - emblem) / (text.lines.length * 1.12 + 1.5), (width - 13) / widest, 30)
  const small = Math.max(size * 0.5, 6.2)
  const block = emblem + text.lines.length * size * 1.12 + small * 1.35
  let at = y + (height - block) / 2
  let content = `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="3.5" fill="${d.linear([[0, paper], [1, "#f1e3c4"]])}"/><rect x="${n(x + 2.6)}" y="${n(y + 2.6)}" width="${n(width - 5.2)}" height="${n(height - 5.2)}" rx="2" fill="none" stroke="${accent}" stroke-width="1.1"/>`
  if (text.emblem) {
    const k = emblem / 200
    content += `<g transform="translate(${n(middle)} ${n(at + emblem / 2)}) scale(${n(Math.round(k * 1000) / 1000)})">${text.emblem(d)}</g>`
    at += emblem
  }
  for (const words of text.lines) {
    content += line(words, middle, at + size * 0.9, size, ink, { weight: "heavy" })
    at += size * 1.12
  }
  content += line(text.small.toLocaleUpperCase("vi"), middle, at + small * 1.1, small, accent, { weight: "bold", max: width - 15, spacing: 0.7 })
  return content
}

/** A folding box with a brocade foot. */
export function box(palette: Palette, text: Label, colour = palette.cloth): Prop {
  return (d) => {
    const band = weave(d, "lozenges", palette, 1.5, { ground: colour, top: 60, offset: -67 })
    return `<path d="M-68-78l18-16h118l-16 16z" fill="${lighter(colour, 0.32)}"/><path d="M52-78l16-16V82L52 100z" fill="${darker(colour, 0.35)}"/><path d="M52 60l16-16v34L52 94.5z" fill="${darker(colour, 0.55)}"/><path d="M52 60l16-16M52 94.5L68 78.5" stroke="${palette.threads[0]}" stroke-width="1.6"/><rect x="-68" y="-78" width="120" height="178" fill="${d.linear([[0, lighter(colour, 0.16)], [1, darker(colour, 0.1)]], 0, 0, 1, 1)}"/><rect x="-68" y="60" width="120" height="34.5" fill="${band.fill}"/><path d="M-68 60H52M-68 94.5H52" stroke="${palette.threads[0]}" stroke-width="1.6"/>${label(d, text, -57, -64, 98, 112, darker(colour, 0.05))}<rect x="-68" y="-78" width="22" height="178" fill="${d.linear([[0, "#ffffff", 0.22], [1, "#ffffff", 0]], 0, 0, 1, 0)}"/>`
  }
}

/** A bag that stands by itself, of kraft paper or coloured. */
export function pouch(palette: Palette, text: Label, colour = "#c99a62"): Prop {
  return (d) => {
    const shape = "M-58-84Q0-90 58-84C55-60 66 20 68 88Q69 99 56 99Q0 104-56 99Q-69 99-68 88C-66 20-55-60-58-84z"
    const clip = d.define((id) => `<clipPath id="${id}"><path d="${shape}"/></clipPath>`)
    const band = weave(d, "lozenges", palette, 1.5, { top: 58, offset: -18 })
    return `<path d="${shape}" fill="${d.linear([[0, darker(colour, 0.22)], [0.18, lighter(colour, 0.22)], [0.5, colour], [0.8, lighter(colour, 0.1)], [1, darker(colour, 0.32)]], 0, 0, 1, 0)}"/><g clip-path="url(#${clip})"><rect x="-70" y="58" width="140" height="34.5" fill="${band.fill}"/><path d="M-70 58H70M-70 92.5H70" stroke="${palette.threads[0]}" stroke-width="1.6"/><path d="M-60-72Q0-77 60-72M-60-67Q0-72 60-67" stroke="${darker(colour, 0.35)}" stroke-width="1.2" fill="none" opacity=".6"/><path d="M-66 100C-52 40-52-40-58-86H-90V100z" fill="#000" opacity=".1"/><path d="M44-86C42-30 50 40 52 100" stroke="#fff" stroke-width="7" opacity=".2" fill="none"/></g>${label(d, text, -46, -56, 92, 104, darker(palette.cloth, 0.05))}`
  }
}

/** A glass jar with its content, a lid tied with cloth, and a label. */
export function jar(palette: Palette, text: Label, content: readonly [light: string, colour: string, shade: string], inside?: Prop, lid = "#c9a15e"): Prop {
  return (d) => {
    const body = "M-62-42C-62-58-48-60-46-68H46C48-60 62-58 62-42V82Q62 100 44 100H-44Q-62 100-62 82z"
    const clip = d.define((id) => `<clipPath id="${id}"><path d="M-57-34C-57-50 57-50 57-34V80Q57 95 42 95H-42Q-57 95-57 80z"/></clipPath>`)
    return `<path d="${body}" fill="#e8f3f2" opacity=".75"/><g clip-path="url(#${clip})"><rect x="-60" y="-46" width="120" height="146" fill="${d.linear([[0, content[2]], [0.25, content[0]], [0.6, content[1]], [1, content[2]]], 0, 0, 1, 0)}"/>${inside ? inside(d) : ""}</g><path d="${body}" fill="none" stroke="#ffffff" stroke-width="3" opacity=".6"/><path d="M-50-40V78" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".55"/><rect x="-50" y="-94" width="100" height="28" rx="6" fill="${d.linear([[0, darker(lid, 0.25)], [0.25, lighter(lid, 0.35)], [0.6, lid], [1, darker(lid, 0.35)]], 0, 0, 1, 0)}"/><path d="M-50-72H50" stroke="${darker(lid, 0.4)}" stroke-width="2" opacity=".5"/>${label(d, text, -43, -22, 86, 88, darker(palette.cloth, 0.05))}`
  }
}

/** A bottle with liquid, cap and label. */
export function bottle(palette: Palette, text: Label, liquid: readonly [light: string, colour: string, shade: string], cap = "#7a4a22"): Prop {
  return (d) => {
    const body = "M-16-82H16V-58C16-42 44-36 44-8V84Q44 100 30 100H-30Q-44 100-44 84V-8C-44-36-16-42-16-58z"
    return `<path d="${body}" fill="${d.linear([[0, liquid[2]], [0.22, liquid[0]], [0.55, liquid[1]], [1, liquid[2]]], 0, 0, 1, 0)}"/><path d="M-16-82H16V-60C8-56-8-56-16-60z" fill="#fff" opacity=".4"/><path d="M-32-4C-32-22-20-30-12-40" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round" opacity=".6"/><path d="M-36 6V82" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".4"/><rect x="-20" y="-100" width="40" height="24" rx="5" fill="${d.linear([[0, darker(cap, 0.3)], [0.3, lighter(cap, 0.35)], [1, darker(cap, 0.4)]], 0, 0, 1, 0)}"/>${label(d, text, -41, -4, 82, 80, darker(palette.cloth, 0.05))}`
  }
}

/** A sack of rice with a brocade band, tied at the top. */
export function sack(palette: Palette, text: Label, colour = "#efe2c4"): Prop {
  return (d) => {
    const shape = "M-26-68C-62-60-78-20-78 30C-78 70-76 92-60 98Q0 106 60 98C76 92 78 70 78 30C78-20 62-60 26-68z"
    const clip = d.define((id) => `<clipPath id="${id}"><path d="${shape}"/></clipPath>`)
    const band = weave(d, "stars", palette, 1.35, { top: 56, offset: -20 })
    return `<path d="M-22-66C-34-84-44-92-38-99Q-18-92-10-98Q0-90 12-99Q22-92 40-98C44-90 32-82 22-66z" fill="${d.linear([[0, lighter(colour, 0.3)], [1, darker(colour, 0.28)]])}"/><path d="${shape}" fill="${d.radial([[0, lighter(colour, 0.5)], [0.5, colour], [1, darker(colour, 0.34)]], 0.38, 0.3, 0.75)}"/><g clip-path="url(#${clip})"><rect x="-80" y="56" width="160" height="36.4" fill="${band.fill}"/><path d="M-80 56H80M-80 92.4H80" stroke="${palette.threads[0]}" stroke-width="2"/><path d="M-80 110C-60 60-70 0-30-66H-90zM80 110C64 60 70 0 30-66H90z" fill="#000" opacity=".13"/></g><path d="M-27-66Q0-58 27-66" stroke="${palette.threads[0]}" stroke-width="7" fill="none" stroke-linecap="round"/>${label(d, text, -50, -46, 100, 90, darker(palette.cloth, 0.05))}`
  }
}

/** A shallow tray under clear film with a paper sleeve; what it holds is drawn inside. */
export function tray(palette: Palette, text: Label, inside: Prop, colour = "#2b2a33"): Prop {
  return (d) => {
    const band = weave(d, "waves", palette, 1.6, { top: 76, offset: -96 })
    return `<rect x="-98" y="-70" width="196" height="160" rx="22" fill="${darker(colour, 0.4)}" transform="translate(0 10)"/><rect x="-98" y="-72" width="196" height="162" rx="22" fill="${d.linear([[0, lighter(colour, 0.25)], [1, colour]])}"/><rect x="-86" y="-60" width="172" height="138" rx="15" fill="${d.linear([[0, darker(colour, 0.5)], [1, darker(colour, 0.15)]])}"/><g transform="translate(0 -10) scale(.8)">${inside(d)}</g><path d="M-84-50Q-84-60-72-60H-20L-66 60H-84z" fill="#fff" opacity=".13"/><path d="M28-60H48L2 78H-18z" fill="#fff" opacity=".1"/><rect x="-98" y="26" width="196" height="64" rx="6" fill="${palette.cloth}"/><rect x="-98" y="76" width="196" height="12.8" fill="${band.fill}"/>${label(d, text, -76, 18, 152, 54, darker(palette.cloth, 0.05))}`
  }
}

/** A clear packet tied with a paper band, seen from above; what it holds is drawn inside. */
export function packet(palette: Palette, text: Label, inside: Prop): Prop {
  return (d) => {
    const band = weave(d, "lozenges", palette, 1.35, { top: 27, offset: -17 })
    return `<rect x="-96" y="-78" width="192" height="156" rx="8" fill="#fffdf4" opacity=".5"/>${inside(d)}<path d="M-96-70Q-60-40-96 10zM96 70Q60 40 96-10z" fill="#fff" opacity=".35"/><path d="M-80-74L-20-74L-80 74H-92V-60z" fill="#fff" opacity=".22"/><rect x="-96" y="-78" width="192" height="156" rx="8" fill="none" stroke="#fff" stroke-width="2.5" opacity=".75"/><rect x="-58" y="-82" width="116" height="164" fill="${d.linear([[0, lighter(palette.cloth, 0.16)], [1, palette.cloth]], 0, 0, 1, 0)}"/><rect x="-58" y="27" width="116" height="31" fill="${band.fill}"/><path d="M-58 27H58M-58 58H58" stroke="${palette.threads[0]}" stroke-width="1.6"/>${label(d, text, -49, -68, 98, 86, darker(palette.cloth, 0.05))}`
  }
}

/** A round tin for fine tea. */
export function tin(palette: Palette, text: Label, colour = palette.cloth): Prop {
  return (d) => {
    const metal = (c: string) => d.linear([[0, darker(c, 0.4)], [0.22, lighter(c, 0.28)], [0.55, c], [0.85, lighter(c, 0.06)], [1, darker(c, 0.45)]], 0, 0, 1, 0)
    const band = weave(d, "lozenges", palette, 1.5, { ground: colour, top: 52, offset: -18 })
    return `<path d="M-56-58V88Q-56 100 0 100T56 88V-58z" fill="${metal(colour)}"/><path d="M-56 52Q0 60 56 52V86Q0 96-56 86z" fill="${band.fill}"/><path d="M-58-86Q-58-96 0-96T58-86V-54Q58-45 0-45T-58-54z" fill="${metal(lighter(colour, 0.1))}"/><ellipse cy="-86" rx="58" ry="11" fill="${lighter(colour, 0.25)}"/><ellipse cy="-86" rx="42" ry="7" fill="none" stroke="${palette.threads[0]}" stroke-width="1.6" opacity=".8"/><path d="M-58-58Q0-48 58-58" stroke="${palette.threads[0]}" stroke-width="2.4" fill="none"/>${label(d, text, -42, -38, 84, 84, darker(colour, 0.05))}`
  }
}

/** A round low tub with a printed lid, seen from the front. */
export function tub(palette: Palette, text: Label, colour = "#fbf3e2"): Prop {
  return (d) => {
    const band = weave(d, "waves", palette, 1.7, { top: 60, offset: -100 })
    const side = d.linear([[0, darker(colour, 0.3)], [0.25, lighter(colour, 0.5)], [0.6, colour], [1, darker(colour, 0.35)]], 0, 0, 1, 0)
    return `<path d="M-86-36L-76 88Q-74 100 0 100T76 88L86-36z" fill="${side}"/><path d="M-79 58Q0 68 79 58L77 76Q0 86-77 76z" fill="${band.fill}"/><path d="M-92-54Q-92-66 0-66T92-54V-36Q92-24 0-24T-92-36z" fill="${d.linear([[0, darker(palette.cloth, 0.35)], [0.25, lighter(palette.cloth, 0.25)], [0.6, palette.cloth], [1, darker(palette.cloth, 0.4)]], 0, 0, 1, 0)}"/><ellipse cy="-54" rx="92" ry="15" fill="${lighter(palette.cloth, 0.2)}"/>${label(d, text, -58, -16, 116, 70, darker(palette.cloth, 0.05))}`
  }
}

/** Rounds `text` for use beside a prop: a small hanging tag of paper with one line. */
function tag(palette: Palette, words: string, width: number): Prop {
  return (d) => `<path d="M0-60V-30" stroke="#e9d9b0" stroke-width="3"/><path d="M${n(-width / 2)}-30H${n(width / 2)}V14H${n(-width / 2)}z" fill="${d.linear([[0, paper], [1, "#f1e3c4"]])}"/><circle cy="-22" r="4" fill="${palette.cloth}"/>${line(words, 0, 3, 21, ink, { weight: "heavy", max: width - 14 })}`
}
