import { type Drawing, type Prop, chance, darker, lighter, n } from "./drawing.mts"
import { leafShape } from "./fruit.mts"
import { heap } from "./harvest.mts"

/** A glass cup of tea, seen from a little above. */
export const cup = (tea: string): Prop => (d) =>
  `<path d="M-72-40C-70 40-50 84-34 90H34C50 84 70 40 72-40z" fill="${d.linear([[0, darker(tea, 0.2)], [0.25, lighter(tea, 0.35)], [0.6, tea], [1, darker(tea, 0.35)]], 0, 0, 1, 0)}" opacity=".92"/><path d="M-80-56C-78 40-56 94-36 100H36C56 94 78 40 80-56" fill="none" stroke="#ffffff" stroke-width="5" opacity=".75"/><ellipse cy="-56" rx="80" ry="22" fill="#f5fbf8" opacity=".7"/><ellipse cy="-50" rx="71" ry="17" fill="${d.radial([[0, lighter(tea, 0.5)], [1, tea]], 0.4, 0.4, 0.7)}"/><ellipse cy="-56" rx="80" ry="22" fill="none" stroke="#fff" stroke-width="4"/><path d="M-54-20C-52 30-42 60-34 74" stroke="#fff" stroke-width="8" fill="none" opacity=".55" stroke-linecap="round"/><path d="M-20-84q-14-8 0-16M18-86q-12-7 0-14" stroke="#fff" stroke-width="5" fill="none" opacity=".6" stroke-linecap="round"/>`

/** A shallow wooden dish from above with what lies in it. */
export const dish = (inside: Prop, colour = "#9c6a3a"): Prop => (d) =>
  `<circle r="99" fill="${d.body(lighter(colour, 0.35), colour, darker(colour, 0.45))}"/><circle r="84" fill="${d.radial([[0, darker(colour, 0.12)], [0.8, darker(colour, 0.34)], [1, darker(colour, 0.6)]], 0.5, 0.55, 0.62)}"/><g transform="scale(.8)">${inside(d)}</g><path d="M-80-50A94 94 0 0 1-20-92" stroke="#fff" stroke-width="5" fill="none" opacity=".35" stroke-linecap="round"/>`

/** A bowl seen from the front with a heap in it. */
export const bowl = (colour: string, inside: Prop): Prop => (d) =>
  `<ellipse cy="-8" rx="96" ry="24" fill="${darker(colour, 0.4)}"/><g transform="translate(0 -26) scale(.86 .62)">${inside(d)}</g><path d="M-97-8C-94 60-50 88-36 92L-32 100H32L36 92C50 88 94 60 97-8Q0 28-97-8z" fill="${d.linear([[0, darker(colour, 0.3)], [0.25, lighter(colour, 0.3)], [0.6, colour], [1, darker(colour, 0.4)]], 0, 0, 1, 0)}"/><path d="M-90 18Q0 50 90 18" stroke="#fff" stroke-width="3" fill="none" opacity=".5"/>`

/** A steak of fish across the bone. */
export const fishSteak = (skin: string, flesh: string): Prop => (d) =>
  `<path d="M0-90C60-90 92-40 84 16C76 66 40 96 0 96S-76 66-84 16C-92-40-60-90 0-90z" fill="${d.body(lighter(skin, 0.4), skin, darker(skin, 0.45))}"/><path d="M0-78C52-78 80-36 73 14C66 56 34 84 12 84C14 50 8 36 0 34C-8 36-14 50-12 84C-34 84-66 56-73 14C-80-36-52-78 0-78z" fill="${d.radial([[0, lighter(flesh, 0.5)], [0.7, flesh], [1, darker(flesh, 0.14)]], 0.45, 0.35, 0.7)}"/><path d="M-52-40Q-40-10-54 30M-32-58Q-22-10-36 52M52-40Q40-10 54 30M32-58Q22-10 36 52" stroke="${darker(flesh, 0.2)}" stroke-width="4" fill="none" opacity=".6"/><circle cy="-4" r="11" fill="#fffaf0" stroke="${darker(flesh, 0.3)}" stroke-width="3"/>`

/** A clay pot with fish braised dark. */
export const clayPot: Prop = (d) => {
  const clay = d.linear([[0, "#5a2d1b"], [0.25, "#a8603c"], [0.6, "#7c4128"], [1, "#3b1b10"]], 0, 0, 1, 0)
  const piece = d.body("#d98c45", "#93471a", "#43190a")
  return `<path d="M-92-20C-112-20-112 6-90 6M92-20C112-20 112 6 90 6" stroke="#6b3822" stroke-width="12" fill="none"/><ellipse cy="-26" rx="92" ry="30" fill="${clay}"/><ellipse cy="-28" rx="80" ry="23" fill="#2c120a"/><ellipse cx="-32" cy="-36" rx="36" ry="18" fill="${piece}"/><ellipse cx="36" cy="-36" rx="36" ry="18" fill="${piece}"/><ellipse cx="2" cy="-26" rx="38" ry="17" fill="${piece}"/><path d="M-10-48l16-16 6 8-14 12zM34-52l18-8 2 9-16 6z" fill="#d9261c"/><circle cx="-18" cy="-30" r="4" fill="#1d0f08"/><circle cx="22" cy="-22" r="4" fill="#1d0f08"/><circle cx="50" cy="-32" r="3.5" fill="#1d0f08"/><path d="M-92-24C-94 60-60 98-30 100H30C60 98 94 60 92-24C80 6-80 6-92-24z" fill="${clay}"/><path d="M-86 12Q0 42 86 12" stroke="#3b1b10" stroke-width="5" fill="none" opacity=".6"/><path d="M-66 10C-62 50-50 74-36 84" stroke="#e0a07a" stroke-width="7" fill="none" opacity=".5" stroke-linecap="round"/><path d="M-34-74q-16-10 0-24M4-78q-14-10 0-22M40-74q-14-10 0-22" stroke="#fff" stroke-width="5" fill="none" opacity=".55" stroke-linecap="round"/>`
}

/** A golden fried fish cake. */
export const patty: Prop = (d) => {
  const random = chance(9)
  const spots = Array.from({ length: 22 }, () => `<circle cx="${n((random() - 0.5) * 140)}" cy="${n((random() - 0.5) * 130)}" r="${n(3 + random() * 6)}"/>`).join("")
  const dill = Array.from({ length: 9 }, () => `<path transform="translate(${n((random() - 0.5) * 120)} ${n((random() - 0.5) * 110)}) rotate(${n(random() * 360)})" d="M-9 0H9M0-5V5" stroke="#4f8a2c" stroke-width="3.4" stroke-linecap="round"/>`).join("")
  return `<circle r="96" fill="${d.body("#ffdf92", "#dd9433", "#8a4a10")}"/><g fill="#9c5814" opacity=".35">${spots}</g>${dill}<ellipse cx="-34" cy="-42" rx="30" ry="14" transform="rotate(-35 -34 -42)" fill="#fff" opacity=".3"/>`
}

/** A slab of smoked pork: skin, fat and lean in layers. */
export const smokedPork: Prop = (d) =>
  `<path d="M-92-34C-60-62 60-66 92-40V20C60 0-60 0-92 30z" fill="${d.linear([[0, "#b0532a"], [0.5, "#7b2d14"], [1, "#451308"]])}"/><path d="M-92 30C-60 0 60 0 92 20V72C60 54-60 58-92 84z" fill="${d.linear([[0, "#7a2417"], [0.22, "#a8402c"], [0.3, "#f3d9a9"], [0.46, "#e7bd85"], [0.52, "#93301f"], [0.72, "#b2482f"], [0.78, "#f0d3a0"], [1, "#7c4019"]])}"/><path d="M-70-22Q0-48 70-26M-60-8Q0-30 66-10" stroke="#e59a63" stroke-width="4" fill="none" opacity=".45"/>`

/** Fermented pork: fine shreds rolled in roasted rice meal, with a leaf. */
export const sourPork: Prop = (d) =>
  heap(120, 21, 84, 80, (_, random) => {
    const colour = ["#d98a72", "#c9705a", "#e9b79c", "#f3dcc0", "#b9583f"][Math.floor(random() * 5)] ?? "#d98a72"
    return `<path d="M-20 0Q0 ${n((random() - 0.5) * 16)} 20 0" stroke="${colour}" stroke-width="9" stroke-linecap="round" fill="none"/><circle cx="6" cy="-2" r="2" fill="#a8742e"/><circle cx="-9" cy="2" r="1.8" fill="#a8742e"/>`
  })(d) + `<path d="M20-60l34-18 6 10-32 18z" fill="#d92a1e"/><g transform="translate(-64 30) rotate(30)">${leafShape(d, 84, 28, "#4c9038")}</g>`

/** A heap of rice meal-coated fish pieces. */
export const mealFish: Prop = (d) => {
  const random = chance(31)
  const piece = (x: number, y: number, turn: number) => {
    const crumbs = Array.from({ length: 16 }, () => `<circle cx="${n((random() - 0.5) * 100)}" cy="${n((random() - 0.5) * 44)}" r="${n(2 + random() * 2.4)}"/>`).join("")
    return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-62 0C-50-34 40-38 62-8C50 30-40 34-62 0z" fill="${d.body("#f1cf8e", "#c48a3d", "#72430f")}"/><g fill="#f6dfae" opacity=".8">${crumbs}</g><path d="M-40-4Q0-18 44-6" stroke="#7b4a14" stroke-width="3" fill="none" opacity=".5"/></g>`
  }
  return piece(-30, -44, -20) + piece(38, -30, 24) + piece(-36, 22, 14) + piece(34, 36, -16) + piece(0, -4, 4)
}

/** Sticky rice cooked in bamboo: a bundle of five tubes, one opened. */
export const bambooRice: Prop = (d) => {
  const skin = d.linear([[0, "#cfe08a"], [0.3, "#93b04a"], [1, "#4e6a1e"]])
  const scorched = d.linear([[0, "#d9c98a"], [0.3, "#a08a45"], [1, "#4b3a16"]])
  const tube = (y: number, fill: string) => `<g transform="translate(0 ${y})"><rect x="-98" y="-17" width="190" height="34" rx="8" fill="${fill}"/><rect x="-36" y="-19" width="8" height="38" rx="3" fill="#5d6f2a" opacity=".75"/><ellipse cx="92" rx="8" ry="17" fill="#f4ecc9"/><ellipse cx="92" rx="5" ry="11" fill="#fffdf2"/><path d="M-90-9H80" stroke="#fff" stroke-width="3" opacity=".35"/></g>`
  const opened = `<g transform="translate(4 72)"><rect x="-98" y="-20" width="190" height="40" rx="10" fill="#e7d59a"/><rect x="-88" y="-14" width="172" height="28" rx="13" fill="${d.linear([[0, "#ffffff"], [1, "#e9e2cb"]])}"/>${[-60, -30, 4, 34, 62].map((x) => `<path d="M${x}-6q8 6 2 12" stroke="#d8cfae" stroke-width="2.5" fill="none"/>`).join("")}</g>`
  return `${tube(-74, skin)}${tube(-38, scorched)}${tube(-2, skin)}${tube(34, scorched)}${opened}<path d="M-60-94V50M52-94V50" stroke="#e9d39a" stroke-width="11"/><path d="M-55-94V50M57-94V50" stroke="#b8954a" stroke-width="3"/>`
}

/** A round nest of dried noodles. */
export const noodleNest = (colour: string): Prop => (d) => {
  const random = chance(colour.charCodeAt(2) + colour.charCodeAt(4))
  let strands = ""
  for (let i = 0; i < 46; i++) {
    const r = 14 + random() * 78
    const x = (random() - 0.5) * 26
    const y = (random() - 0.5) * 26
    const tone = random()
    strands += `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(r * (0.86 + random() * 0.14))}" transform="rotate(${n(random() * 180)} ${n(x)} ${n(y)})" fill="none" stroke="${tone < 0.5 ? lighter(colour, tone * 0.7) : darker(colour, (tone - 0.5) * 0.5)}" stroke-width="5.4"/>`
  }
  return `<circle r="94" fill="${darker(colour, 0.38)}"/>${strands}`
}

/** A straight sheaf of dried noodles tied in the middle. */
export const noodleSheaf = (colour: string): Prop => (d) => {
  let strands = ""
  for (let i = 0; i < 34; i++) {
    const y = -64 + i * 3.9
    const pull = y * 0.78
    strands += `<path d="M-98 ${n(y)}C-50 ${n(y)}-40 ${n(pull)} 0 ${n(pull)}S50 ${n(y)} 98 ${n(y)}" stroke="${i % 3 === 0 ? lighter(colour, 0.4) : i % 3 === 1 ? colour : darker(colour, 0.16)}" stroke-width="4.4" fill="none"/>`
  }
  return `${strands}<rect x="-17" y="-56" width="34" height="112" rx="7" fill="${d.linear([[0, "#d5404c"], [1, "#8c1d2f"]])}"/><path d="M-17-40H17M-17 40H17" stroke="#f6d56b" stroke-width="4"/>`
}

/** A square rice cake in green leaves, tied with bamboo strips. */
export const chung: Prop = (d) =>
  `<path d="M-94-60L-20-96L96-64V46L24 98L-94 66z" fill="#2e5e27"/><path d="M-94-60L-20-96L96-64L22-24z" fill="${d.linear([[0, "#7db34f"], [1, "#4b8436"]])}"/><path d="M-94-60L22-24L24 98L-94 66z" fill="${d.linear([[0, "#5f9a41"], [1, "#35692a"]])}"/><path d="M22-24L96-64V46L24 98z" fill="${d.linear([[0, "#467c33"], [1, "#244d1f"]])}"/><path d="M-58-78L60-44L60 72M-56-49V76M-18-37V87M-94-20L23 20L96-28M-94 24L23 62L96 10M-20-58L-60-49" stroke="#f0dfa6" stroke-width="6" fill="none" stroke-linejoin="round"/><path d="M-57-77L-20-60M60-44L40-34M-58-78L-56-49M-20-96L-30-92" stroke="#f0dfa6" stroke-width="6"/>`

/** A dumpling of white rice flour shaped like an ear. */
export const earCake: Prop = (d) =>
  `<path d="M-92 26C-90-40-40-76 10-74C62-72 96-34 92 14C88 44 62 40 40 34C8 26-26 40-50 56C-74 70-94 56-92 26z" fill="${d.body("#ffffff", "#f6efe0", "#bfb197")}"/><path d="M-66 30C-60-14-26-44 12-44C44-44 64-24 66 2" stroke="#d6c9ad" stroke-width="7" fill="none" stroke-linecap="round"/><ellipse cx="-30" cy="-38" rx="22" ry="9" transform="rotate(-32 -30 -38)" fill="#fff" opacity=".9"/>`

/** A round dumpling of white rice flour with a filling that shines through. */
export const roundCake: Prop = (d) =>
  `<circle r="92" fill="${d.body("#ffffff", "#f4ecdc", "#b9a98b")}"/><circle cx="6" cy="12" r="52" fill="#a0703f" opacity=".3" filter="${d.blur(12)}"/><ellipse cx="-34" cy="-40" rx="26" ry="13" transform="rotate(-38 -34 -40)" fill="#fff" opacity=".6"/>`

/** A square of puffed rice in syrup. */
export const puffedRice: Prop = (d) => {
  const grains = heap(110, 17, 104, 104, (dd, random) => {
    const colour = ["#fff4d2", "#f7dfa2", "#eac775"][Math.floor(random() * 3)] ?? "#f7dfa2"
    return `<ellipse rx="13" ry="8.5" fill="${dd.body("#ffffff", colour, darker(colour, 0.35))}"/>`
  })
  const clip = d.define((id) => `<clipPath id="${id}"><rect x="-86" y="-86" width="172" height="172" rx="14"/></clipPath>`)
  return `<rect x="-88" y="-80" width="176" height="176" rx="16" fill="#9a641f"/><rect x="-86" y="-86" width="172" height="172" rx="14" fill="#c98f3c"/><g clip-path="url(#${clip})">${grains(d)}</g>`
}

/** A round of sweet mung bean paste printed in a mould, with sesame. */
export const mungCake: Prop = (d) => {
  const petals = Array.from({ length: 10 }, (_, i) => `<ellipse cy="-46" rx="13" ry="26" transform="rotate(${i * 36})" fill="none" stroke="#b98016" stroke-width="4" opacity=".7"/>`).join("")
  const random = chance(5)
  const sesame = Array.from({ length: 46 }, () => `<ellipse cx="${n((random() - 0.5) * 150)}" cy="${n((random() - 0.5) * 150)}" rx="4.2" ry="2.6" transform="rotate(${n(random() * 180)})"/>`).join("")
  const clip = d.define((id) => `<clipPath id="${id}"><circle r="82"/></clipPath>`)
  return `<circle r="94" cy="5" fill="#a8710f"/><circle r="92" fill="${d.body("#fff0a8", "#eebd3e", "#b57d12")}"/>${petals}<circle r="17" fill="none" stroke="#b98016" stroke-width="4" opacity=".7"/><g clip-path="url(#${clip})" fill="#fffbe8">${sesame}</g>`
}

/** A pot of yoghurt with a foil lid half open. */
export const yoghurt: Prop = (d) =>
  `<path d="M-70-40L-54 90Q-52 100 0 100T54 90L70-40z" fill="${d.linear([[0, "#cfd9e6"], [0.25, "#ffffff"], [0.65, "#f2f5fa"], [1, "#b6c2d2"]], 0, 0, 1, 0)}"/><path d="M-66-4L-58 58Q0 70 58 58L66-4Q0 8-66-4z" fill="${d.linear([[0, "#2a66b0"], [0.3, "#5fa0e2"], [1, "#1f4f8f"]], 0, 0, 1, 0)}"/><ellipse cy="-40" rx="76" ry="21" fill="#e3eaf3"/><ellipse cy="-42" rx="66" ry="16" fill="${d.radial([[0, "#ffffff"], [1, "#f3ead7"]], 0.4, 0.4, 0.7)}"/><path d="M-30-44C-10-56 24-50 30-40C20-34 2-38-6-34" stroke="#e2d6bd" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M-76-40C-84-76-30-98 30-92C52-88 44-70 20-66C-20-60-58-62-76-40z" fill="${d.linear([[0, "#f4f7fb"], [0.5, "#b4bfcc"], [1, "#e7edf4"]], 0, 0, 1, 1)}"/>`

/** Orange strands of cultivated cordyceps. */
export const cordyceps = (count: number): Prop => heap(count, 13, 52, 44, (d, random) => `<path d="M-30 4Q0 ${n((random() - 0.5) * 30)} 30-2" stroke="${random() < 0.5 ? "#f08a1d" : "#d9690c"}" stroke-width="6" fill="none" stroke-linecap="round"/><circle cx="30" cy="-2" r="5.4" fill="${d.body("#ffc46b", "#f08a1d", "#a84c05")}"/>`)

/** Chunks of something cut: stems, twigs. */
export const chips = (bark: string, core: string, count: number, seed: number): Prop =>
  heap(count, seed, 84, 84, (d: Drawing, random) => {
    const w = 14 + random() * 14
    return `<rect x="${n(-w)}" y="-9" width="${n(w * 2)}" height="18" rx="5" fill="${d.linear([[0, lighter(bark, 0.3)], [1, darker(bark, 0.4)]])}"/><ellipse cx="${n(w)}" rx="5" ry="9" fill="${core}"/><ellipse cx="${n(w)}" rx="2" ry="4" fill="${darker(core, 0.25)}"/>`
  })

/** A dressed whole chicken, lying on its back. */
export const dressedChicken = (skin: string): Prop => (d) => {
  const fill = d.body(lighter(skin, 0.45), skin, darker(skin, 0.38))
  return `<ellipse cx="-62" cy="-18" rx="20" ry="44" transform="rotate(28 -62 -18)" fill="${fill}"/><ellipse cx="62" cy="-18" rx="20" ry="44" transform="rotate(-28 62 -18)" fill="${fill}"/><path d="M0-84C50-84 78-40 76 14C74 64 40 90 0 90S-74 64-76 14C-78-40-50-84 0-84z" fill="${fill}"/><path d="M0-70V40" stroke="${darker(skin, 0.25)}" stroke-width="4" opacity=".4"/><path d="M-70 8C-84 50-50 84-22 80C-8 76-4 58-16 44C-30 26-56-4-70 8z" fill="${fill}" stroke="${darker(skin, 0.3)}" stroke-width="2" stroke-opacity=".5"/><path d="M70 8C84 50 50 84 22 80C8 76 4 58 16 44C30 26 56-4 70 8z" fill="${fill}" stroke="${darker(skin, 0.3)}" stroke-width="2" stroke-opacity=".5"/><path d="M-24 78L-14 98M24 78L14 98" stroke="${darker(skin, 0.12)}" stroke-width="13" stroke-linecap="round"/><ellipse cx="-26" cy="-40" rx="16" ry="28" transform="rotate(20 -26 -40)" fill="#fff" opacity=".3"/>`
}

/** A whole fish from the side; `whiskers` for the catfish kind, without scales. */
export const fish = (colour: string, whiskers = false): Prop => (d) => {
  const back = d.linear([[0, darker(colour, 0.35)], [0.4, colour], [0.75, lighter(colour, 0.55)], [1, lighter(colour, 0.25)]])
  const fin = d.linear([[0, darker(colour, 0.1)], [1, darker(colour, 0.45)]])
  let scales = ""
  if (!whiskers) for (let row = -1; row <= 1; row++) for (let i = 0; i < 8; i++) scales += `<path d="M${-34 + i * 12 + (row === 0 ? 6 : 0)} ${row * 11 - 5}q7 5 0 11" stroke="${darker(colour, 0.4)}" stroke-width="1.8" fill="none" opacity=".55"/>`
  const beard = whiskers ? `<path d="M-90 6C-98 16-94 26-86 30M-84 10C-90 22-84 32-76 34" stroke="${darker(colour, 0.35)}" stroke-width="3" fill="none" stroke-linecap="round"/>` : ""
  return `<path d="M60 0C76-10 86-34 99-38C94-16 92-6 92 0C92 8 94 20 99 40C84 34 74 10 60 0z" fill="${fin}"/><path d="M-22-28C-6-54 24-50 34-30C20-26-4-24-22-28z" fill="${fin}"/><path d="M-12 28C-8 44 6 48 16 44C14 34 8 28 2 24zM28 24C34 36 44 38 52 32C48 24 42 20 36 18z" fill="${fin}"/><path d="M-97 2C-84-24-50-36-14-34C22-32 48-16 66-4Q70 0 66 4C46 20 18 32-16 33C-54 34-84 22-97 2z" fill="${back}"/>${scales}<path d="M-58-26C-46-12-46 12-58 27" stroke="${darker(colour, 0.45)}" stroke-width="3" fill="none" opacity=".7"/><path d="M-44 4C-34-4-22 0-20 10C-30 16-40 12-44 4z" fill="${fin}"/><circle cx="-75" cy="-8" r="6.4" fill="#f4ecd4"/><circle cx="-76" cy="-8" r="4" fill="#15100e"/><path d="M-96 4q8 4 14 3" stroke="${darker(colour, 0.5)}" stroke-width="2.4" fill="none"/>${beard}<path d="M-70-20C-40-30 0-28 40-12" stroke="#fff" stroke-width="4" fill="none" opacity=".35" stroke-linecap="round"/>`
}
