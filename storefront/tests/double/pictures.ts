import type { Picture } from "@chophien/contract"
import sharp from "sharp"

/** Drawings that the double serves as product pictures: one simple thing on a woven ground. */
const drawings: Record<string, { ground: string; thread: string; thing: string }> = {
  "cam-cao-phong": {
    ground: "#f4dfb4",
    thread: "#e9c67c",
    thing: `<circle cx="330" cy="450" r="170" fill="#e8791c"/><circle cx="520" cy="500" r="150" fill="#f08a24"/><circle cx="285" cy="405" r="60" fill="#f6a44e" opacity=".6"/><path d="M330 285c60-70 140-70 170-50-20 60-100 90-170 50z" fill="#4c7a34"/>`,
  },
  "che-shan-tuyet": {
    ground: "#dfe6cf",
    thread: "#c3d0a5",
    thing: `<path d="M210 380h330v120a165 165 0 0 1-330 0z" fill="#fbf7ee"/><ellipse cx="375" cy="380" rx="165" ry="46" fill="#e7dfcc"/><ellipse cx="375" cy="384" rx="140" ry="34" fill="#a9a13c"/><path d="M540 410c70-10 90 110-20 120" fill="none" stroke="#fbf7ee" stroke-width="26"/><path d="M300 250c-30-60 30-70 0-130M400 250c-30-60 30-70 0-130" stroke="#fff" stroke-width="14" fill="none" opacity=".8"/><path d="M560 640c60-120 150-120 170-100-10 70-90 130-170 100z" fill="#557f35"/>`,
  },
  "ca-song-da": {
    ground: "#cfdde2",
    thread: "#aac3cc",
    thing: `<path d="M150 420c90-150 320-160 430 0-110 160-340 150-430 0z" fill="#4b6c7d"/><path d="M200 440c100 70 240 80 330 10-90 100-260 90-330-10z" fill="#dfe9ec"/><path d="M560 420l120-100v200z" fill="#3d5968"/><circle cx="245" cy="390" r="17" fill="#fff"/><circle cx="245" cy="390" r="8" fill="#111"/>`,
  },
  "tho-cam": {
    ground: "#ead3c2",
    thread: "#d9b59a",
    thing: `<rect x="170" y="190" width="440" height="420" rx="10" fill="#262b55"/><path d="M170 280h440M170 520h440" stroke="#e2a62c" stroke-width="18"/><path d="M390 300l90 100-90 100-90-100z" fill="#b3281d"/><path d="M390 350l46 50-46 50-46-50z" fill="#f5ead2"/><path d="M230 350l40 50-40 50-40-50zM550 350l40 50-40 50-40-50z" fill="#4c7a34"/><path d="M190 610v50M250 610v50M310 610v50M370 610v50M430 610v50M490 610v50M550 610v50" stroke="#262b55" stroke-width="10"/>`,
  },
  "mat-ong": {
    ground: "#f3e2b8",
    thread: "#e3c27c",
    thing: `<path d="M270 270h220v60c60 20 70 60 70 100v150c0 40-20 60-60 60H260c-40 0-60-20-60-60V430c0-40 10-80 70-100z" fill="#d98a12"/><rect x="255" y="200" width="250" height="80" rx="14" fill="#8a4b1f"/><path d="M380 420l70 40v80l-70 40-70-40v-80z" fill="#f7d679"/>`,
  },
  "ga-den": {
    ground: "#e2dccd",
    thread: "#c9bfa6",
    thing: `<path d="M200 430c0-130 130-150 210-110 30-90 110-130 150-90l50 30-60 20c30 220-60 300-180 300-110 0-170-60-170-150z" fill="#2b2a31"/><path d="M540 210c0-50 50-40 40-10 40-10 40 30 10 40z" fill="#b3281d"/><circle cx="565" cy="255" r="9" fill="#fff"/><path d="M330 580l-20 80M420 575l10 80" stroke="#c98b1e" stroke-width="14"/><path d="M205 430c-60-20-90-90-70-150 40 50 90 60 140 80z" fill="#3b3a45"/>`,
  },
}

const made = new Map<string, Promise<Buffer>>()

/** One rendition of a drawing, made once. */
export function rendition(name: string, file: string): Promise<Buffer> | undefined {
  const drawing = drawings[name]
  const match = /^(master|\d+)\.(avif|webp)$/.exec(file)
  if (!drawing || !match) return undefined
  const width = match[1] === "master" ? 780 : Number(match[1])
  const key = `${name}/${file}`
  const known = made.get(key)
  if (known) return known
  const weave = `<pattern id="p" width="56" height="56" patternUnits="userSpaceOnUse"><path d="M28 4l24 24-24 24L4 28z" fill="none" stroke="${drawing.thread}" stroke-width="6"/><path d="M28 22l6 6-6 6-6-6z" fill="${drawing.thread}"/></pattern>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 780"><defs>${weave}</defs><rect width="780" height="780" fill="${drawing.ground}"/><rect width="780" height="780" fill="url(#p)"/><ellipse cx="390" cy="650" rx="250" ry="34" opacity=".12"/>${drawing.thing}</svg>`
  const image = sharp(Buffer.from(svg)).resize(width)
  const bytes =
    match[2] === "avif"
      ? image.avif({ quality: 55, effort: 2 }).toBuffer()
      : image.webp({ quality: 80 }).toBuffer()
  made.set(key, bytes)
  return bytes
}

/** The picture of a drawing as the back end describes it. */
export function pictureOf(name: string, alt: string): Picture {
  const folder = `/files/${name}_780x780_AAAA`
  const ground = encodeURIComponent(drawings[name]?.ground ?? "#eee")
  const of = (type: "avif" | "webp") =>
    [320, 640].map((width) => ({ url: `${folder}/${width}.${type}`, width }))
  return {
    url: `${folder}/master.webp`,
    alt,
    width: 780,
    height: 780,
    placeholder: `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Crect width='1' height='1' fill='${ground}'/%3E%3C/svg%3E`,
    avif: of("avif"),
    webp: of("webp"),
  }
}
