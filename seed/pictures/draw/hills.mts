import { type Drawing, darker, lighter } from "./drawing.mts"

/** The round tea hills of Long Cốc behind the stall: domes with rows of bushes, in the mist. */
export function hills(d: Drawing): string {
  const hill = (x: number, radius: number, colour: string) => {
    const clip = d.define((id) => `<clipPath id="${id}"><path d="M${x - radius} 800A${radius} ${radius * 0.82} 0 0 1 ${x + radius} 800z"/></clipPath>`)
    const rows = Array.from({ length: 9 }, (_, i) => `<ellipse cx="${x}" cy="800" rx="${radius * (1 - i * 0.1)}" ry="${radius * 0.82 * (1 - i * 0.11)}" fill="none" stroke="${darker(colour, 0.2)}" stroke-width="7" stroke-dasharray="16 5"/>`).join("")
    return `<path d="M${x - radius} 800A${radius} ${radius * 0.82} 0 0 1 ${x + radius} 800z" fill="${d.linear([[0, lighter(colour, 0.35)], [1, darker(colour, 0.1)]])}"/><g clip-path="url(#${clip})" opacity=".5">${rows}</g>`
  }
  return `<rect y="430" width="1200" height="370" fill="${d.linear([[0, "#ffffff", 0], [1, "#ffffff", 0.6]])}"/>${hill(190, 260, "#a9cf8d")}${hill(1020, 290, "#9fca86")}${hill(610, 330, "#8fc074")}${hill(-10, 230, "#6fae5a")}${hill(330, 210, "#77b460")}${hill(870, 230, "#6cab57")}${hill(1210, 200, "#5f9f4c")}<rect y="560" width="1200" height="240" fill="${d.linear([[0, "#ffffff", 0], [1, "#f6fbe9", 0.45]])}"/><rect y="786" width="1200" height="18" fill="#173f34"/>`
}
