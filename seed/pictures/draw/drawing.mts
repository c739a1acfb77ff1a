/** Side of every master, in units of the drawing and in pixels. */
export const SIDE = 1200

export type Stops = readonly (readonly [offset: number, colour: string, opacity?: number])[]

/** Rounds for short, stable SVG text. */
export const n = (value: number) => String(Math.round(value * 100) / 100)

const stopsOf = (stops: Stops) =>
  stops.map(([at, colour, opacity]) => `<stop offset="${n(at)}" stop-color="${colour}"${opacity === undefined ? "" : ` stop-opacity="${n(opacity)}"`}/>`).join("")

/**
 * One picture in the making: collects the definitions (gradients, patterns, filters) that its shapes name.
 * Equal definitions are kept once, and ids are numbered in order of use, so that equal input gives equal bytes.
 */
export class Drawing {
  readonly #ids = new Map<string, string>()
  readonly #definitions: string[] = []

  /** Keeps the definition that `make` writes for an id; answers the id. */
  define(make: (id: string) => string): string {
    const key = make("?")
    const known = this.#ids.get(key)
    if (known) return known
    const id = `d${this.#ids.size}`
    this.#ids.set(key, id)
    this.#definitions.push(make(id))
    return id
  }

  /** A linear gradient over the shape's own box, from (x1, y1) to (x2, y2) in 0…1. */
  linear(stops: Stops, x1 = 0, y1 = 0, x2 = 0, y2 = 1): string {
    return `url(#${this.define((id) => `<linearGradient id="${id}" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stopsOf(stops)}</linearGradient>`)})`
  }

  /** A radial gradient over the shape's own box; the light falls from (fx, fy). */
  radial(stops: Stops, fx = 0.36, fy = 0.3, r = 0.75): string {
    return `url(#${this.define((id) => `<radialGradient id="${id}" cx="${n((fx + 0.5) / 2)}" cy="${n((fy + 0.5) / 2)}" fx="${n(fx)}" fy="${n(fy)}" r="${n(r)}">${stopsOf(stops)}</radialGradient>`)})`
  }

  /** A round body lit from the upper left: highlight, colour, shade, a little light from below. */
  body(light: string, colour: string, shade: string): string {
    return this.radial([[0, light], [0.42, colour], [0.88, shade], [1, mix(shade, colour, 0.45)]])
  }

  /** A blur of `deviation` units, as a filter's address. */
  blur(deviation: number): string {
    return `url(#${this.define((id) => `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${n(deviation)}"/></filter>`)})`
  }

  /** A soft shadow thrown down and to the right, as a filter's address. */
  shadow(distance: number, opacity = 0.38): string {
    return `url(#${this.define(
      (id) =>
        `<filter id="${id}" x="-40%" y="-40%" width="180%" height="190%"><feDropShadow dx="${n(distance * 0.25)}" dy="${n(distance)}" stdDeviation="${n(distance * 0.8)}" flood-color="#1b0f08" flood-opacity="${n(opacity)}"/></filter>`
    )})`
  }

  /** The whole picture as SVG. */
  svg(content: string, side = SIDE): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${side}" height="${side}" viewBox="0 0 ${SIDE} ${SIDE}"><defs>${this.#definitions.join("")}</defs>${content}</svg>`
  }
}

/** Something that can be put into a picture: drawn in a box of 200 × 200 around (0, 0), standing on y = 100. */
export type Prop = (d: Drawing) => string

/** The colour between two `#rrggbb` colours. */
export function mix(a: string, b: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return `#${[1, 3, 5].map((at) => Math.round(channel(a, at) * (1 - share) + channel(b, at) * share).toString(16).padStart(2, "0")).join("")}`
}

export const lighter = (colour: string, share: number) => mix(colour, "#ffffff", share)
export const darker = (colour: string, share: number) => mix(colour, "#1a0d14", share)

/** Puts a prop upright on a surface: its foot at (x, base), `size` units high and wide, with a shadow where it stands. */
export function stand(d: Drawing, prop: Prop, x: number, base: number, size: number, options: { flip?: boolean; width?: number; turn?: number } = {}): string {
  const k = size / 200
  const reach = (options.width ?? 0.8) * size * 0.5
  const shadow = `<ellipse cx="${n(x + size * 0.03)}" cy="${n(base)}" rx="${n(reach * 1.1)}" ry="${n(size * 0.075)}" fill="#1b0f08" opacity=".5" filter="${d.blur(size * 0.035)}"/>`
  return `${shadow}<g transform="translate(${n(x)} ${n(base - size / 2)}) rotate(${n(options.turn ?? 0)}) scale(${n(options.flip ? -k : k)} ${n(k)})">${prop(d)}</g>`
}

/** Lays a prop on a surface seen from above: its middle at (x, y), turned by `turn` degrees, with a shadow beside it. */
export function lay(d: Drawing, prop: Prop, x: number, y: number, size: number, turn = 0, options: { shadow?: number } = {}): string {
  const k = size / 200
  return `<g filter="${d.shadow(options.shadow ?? Math.max(6, size * 0.05))}"><g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(k)})">${prop(d)}</g></g>`
}

/** Several props as one, each with its place and size inside the box of 200. */
export function group(...parts: readonly { prop: Prop; x: number; y: number; size: number; turn?: number }[]): Prop {
  return (d) =>
    parts
      .map(({ prop, x, y, size, turn }) => `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn ?? 0)}) scale(${n(size / 200)})">${prop(d)}</g>`)
      .join("")
}

/** Numbers in 0…1 that look random and are the same in every run. */
export function chance(seed: number): () => number {
  let state = (seed * 2654435761 + 40503) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296
  }
}
