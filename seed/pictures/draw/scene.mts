import type { ClothName, Palette } from "./brocade.mts"
import { type Drawing, type Prop, chance, lay, stand } from "./drawing.mts"
import { STALL_BASE, board, leaves, stall, winnow } from "./grounds.mts"

/** What a category's pictures have in common. */
export interface Style {
  palette: Palette
  cloth: ClothName
}

/** The look of each category, by its slug. */
export const styles = {
  "trai-cay": { palette: { wall: "#fbdca6", cloth: "#8f1d2c", threads: ["#f6c945", "#fff4df", "#2f7d5a"] }, cloth: "dao" },
  "rau-cu-mang-nam": { palette: { wall: "#e6edc4", cloth: "#1f4d36", threads: ["#f3cb4c", "#f7f2e0", "#d5472f"] }, cloth: "forest" },
  "gia-cam": { palette: { wall: "#f6dcae", cloth: "#7c2a1d", threads: ["#f4bd3e", "#fff1d6", "#2d6a6a"] }, cloth: "skirt" },
  "thit-dac-san": { palette: { wall: "#efc9a3", cloth: "#3d1a1c", threads: ["#ee9b33", "#f7e6cd", "#c3322f"] }, cloth: "dao" },
  "thuy-san": { palette: { wall: "#c3e2e4", cloth: "#14385d", threads: ["#f5c24b", "#eef7f5", "#3aa6a0"] }, cloth: "skirt" },
  "gao-mi-bun": { palette: { wall: "#f4e7c1", cloth: "#5b6b23", threads: ["#f7d46a", "#fffaf0", "#b5442a"] }, cloth: "forest" },
  "che-tra": { palette: { wall: "#dce9ca", cloth: "#173f34", threads: ["#e9c765", "#f3f4e6", "#7fb069"] }, cloth: "skirt" },
  "mat-ong": { palette: { wall: "#fde4a4", cloth: "#3b2718", threads: ["#f6b62f", "#fff3d6", "#c9601c"] }, cloth: "dao" },
  "duoc-lieu": { palette: { wall: "#e4ddf0", cloth: "#3d2a5e", threads: ["#efc45c", "#f6f0fb", "#6fae8b"] }, cloth: "forest" },
  "gia-vi": { palette: { wall: "#f6d3b4", cloth: "#6d1f18", threads: ["#f2b23e", "#fdeedb", "#4f7d3a"] }, cloth: "skirt" },
  "banh-qua-que": { palette: { wall: "#fbdcd6", cloth: "#9c2855", threads: ["#f8cf57", "#fff2ec", "#3c8d7c"] }, cloth: "dao" },
  "thu-cong": { palette: { wall: "#d9dcee", cloth: "#1d2a5a", threads: ["#f0b73f", "#f5f1ea", "#d8446f"] }, cloth: "skirt" },
  "ruou": { palette: { wall: "#e6d2bd", cloth: "#2e2433", threads: ["#dca64a", "#f3e9dc", "#a73a3f"] }, cloth: "dao" },
} satisfies Record<string, Style>
export type CategorySlug = keyof typeof styles

export const paletteOf = (category: CategorySlug): Palette => styles[category].palette

/** Anything that draws itself into the picture. */
export type Thing = (d: Drawing) => string

/** A thing that stands on the stall. */
export const up = (prop: Prop, x: number, size: number, options: { flip?: boolean; width?: number; base?: number; turn?: number } = {}): Thing => (d) => stand(d, prop, 600 + (x - 600) * 1.08, (options.base ?? STALL_BASE) + 8, size * 1.14, options)

/** A thing that lies on a ground seen from above. */
export const flat = (prop: Prop, x: number, y: number, size: number, turn = 0): Thing => (d) => lay(d, prop, x, y, size, turn)

/** Equal things in a heap on a basket, leaf or board: a ring, and some on top. */
export const heaped = (prop: Prop, size: number, count: number, seed: number, spread = 250): Thing => (d) => {
  const random = chance(seed)
  const ring = Array.from({ length: count }, (_, i) => {
    const a = (i / count) * Math.PI * 2 - Math.PI / 2 + (random() - 0.5) * 0.2
    return { x: 600 + Math.cos(a) * spread, y: 600 + Math.sin(a) * spread, turn: (random() - 0.5) * 70 }
  }).sort((a, b) => a.y - b.y)
  const few = Math.max(1, Math.round(count / 2.4))
  const inner = Array.from({ length: few }, (_, i) => {
    const a = (i / few) * Math.PI * 2 + 0.4
    const r = few === 1 ? 0 : spread * 0.4
    return { x: 600 + Math.cos(a) * r, y: 590 + Math.sin(a) * r, turn: (random() - 0.5) * 60 }
  }).sort((a, b) => a.y - b.y)
  return [...ring, ...inner].map(({ x, y, turn }) => lay(d, prop, x, y, size, turn)).join("")
}

const grounds = {
  stall: (d: Drawing, style: Style, seed: number) => stall(d, style.palette, style.cloth, seed),
  basket: (d: Drawing, style: Style) => winnow(d, style.palette, style.cloth),
  leaf: (d: Drawing, style: Style) => leaves(d, style.palette, style.cloth),
  board: (d: Drawing, style: Style) => board(d, style.palette, style.cloth),
}
export type GroundName = keyof typeof grounds

/** A scene before its category is known. */
export interface Scene {
  ground: GroundName
  things: readonly Thing[]
}

export const scene = (ground: GroundName, ...things: readonly Thing[]): Scene => ({ ground, things })

/** Draws a scene in its category's colours. */
export function paint(d: Drawing, category: CategorySlug, { ground, things }: Scene, seed: number): string {
  return grounds[ground](d, styles[category], seed) + things.map((thing) => thing(d)).join("")
}

/** The pictures of one product: the first is the one on its card. */
export interface Recipe {
  category: CategorySlug
  scenes: readonly [Scene, ...Scene[]]
}
