import { bag, bambooSet, elephant, lacquer, leafHat, mortar, scarf, stoneware, wineJar, woodenBox } from "./craft.mts"
import { emoji } from "./emoji.mts"
import { bottle } from "./packages.mts"
import { type Recipe, flat, paletteOf, scene, up } from "./scene.mts"

const wine = paletteOf("ruou")
const crimson = paletteOf("trai-cay")
const forest = paletteOf("rau-cu-mang-nam")
const magenta = paletteOf("banh-qua-que")

/** Handicraft and rice wine, by the product's handle. */
export const craftRecipes = {
  "khan-tho-cam-det-tay-ban-lac": { category: "thu-cong", scenes: [scene("board", flat(scarf(crimson), 600, 600, 640)), scene("stall", up(scarf(forest), 430, 520, { base: 890 }), up(emoji("thread"), 860, 300, { base: 885 }))] },
  "tui-tho-cam-chieng-chau": { category: "thu-cong", scenes: [scene("stall", up(bag(crimson), 600, 620)), scene("board", flat(bag(magenta), 600, 600, 600, -6))] },
  "thu-bong-tho-cam-mai-ha": { category: "thu-cong", scenes: [scene("stall", up(elephant(magenta), 470, 560), up(elephant(forest), 900, 340, { flip: true, base: 895 }))] },
  "son-ta-tam-nong": { category: "thu-cong", scenes: [scene("stall", up(lacquer, 600, 560))] },
  "bo-dao-thia-dia-ong-hut-tre": { category: "thu-cong", scenes: [scene("board", flat(bambooSet, 600, 600, 600, -8))] },
  "non-la-cam-khe": { category: "thu-cong", scenes: [scene("stall", up(leafHat, 600, 660, { base: 870 }))] },
  "gom-huong-canh": { category: "thu-cong", scenes: [scene("stall", up(stoneware, 330, 420), up(stoneware, 690, 600, { base: 890 }), up(stoneware, 990, 270, { base: 910 }))] },
  "do-go-nho-thanh-lang": { category: "thu-cong", scenes: [scene("stall", up(woodenBox, 600, 560, { width: 1 }))] },
  "coi-da-hai-luu": { category: "thu-cong", scenes: [scene("stall", up(mortar, 600, 600))] },
  "ruou-lau-sieu-mai-ha": { category: "ruou", scenes: [scene("stall", up(bottle(wine, { lines: ["Láu Siêu"], small: "Mai Hạ · 500 ml" }, ["#fff3c4", "#e6c66a", "#a67d24"], "#a73a3f"), 480, 660), up(bottle(wine, { lines: ["Láu Siêu"], small: "Mai Hạ · 500 ml" }, ["#fff3c4", "#e6c66a", "#a67d24"], "#a73a3f"), 800, 560, { base: 900 }))] },
  "ruou-can-muong": { category: "ruou", scenes: [scene("stall", up(wineJar(wine), 600, 680))] },
} satisfies Record<string, Recipe>
