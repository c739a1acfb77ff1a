import { emoji } from "./emoji.mts"
import { seeds, strips } from "./harvest.mts"
import { bowl, clayPot, dish, dressedChicken, fish, fishSteak, mealFish, patty, smokedPork, sourPork } from "./kitchen.mts"
import { pouch, tray, tub } from "./packages.mts"
import { group } from "./drawing.mts"
import { type Recipe, flat, heaped, paletteOf, scene, up } from "./scene.mts"

const poultry = paletteOf("gia-cam")
const meat = paletteOf("thit-dac-san")
const water = paletteOf("thuy-san")

const steak = fishSteak("#6d7f86", "#f4d9c6")
const carp = fish("#47565c")
const catfish = fish("#8a7a66", true)
const driedFish = fish("#c08f4a")
const shrimp = emoji("shrimp", { saturation: 0.85, lightness: 0.98 })
/** A chicken as it is sold: cleaned, whole, in a tray under film. */
const chicken = (skin: string, lines: readonly string[], place: string) => flat(tray(poultry, { lines, small: place }, dressedChicken(skin)), 600, 600, 640)

/** Poultry, meat and fish, by the product's handle. */
export const stockRecipes = {
  "ga-den-pa-co": { category: "gia-cam", scenes: [scene("board", chicken("#4a4152", ["Gà đen", "Pà Cò"], "làm sạch · cấp đông")), scene("leaf", flat(dressedChicken("#4a4152"), 600, 600, 560, 8))] },
  "ga-ri-lac-son": { category: "gia-cam", scenes: [scene("leaf", chicken("#e6ad63", ["Gà ri", "Lạc Sơn"], "làm sạch · cấp đông"))] },
  "ga-lac-thuy": { category: "gia-cam", scenes: [scene("basket", flat(dressedChicken("#dba068"), 600, 600, 540, -8), flat(emoji("herb"), 400, 400, 200, -30))] },
  "ga-nhieu-cua-xuan-son": { category: "gia-cam", scenes: [scene("board", chicken("#eec58d", ["Gà nhiều cựa"], "Xuân Sơn")), scene("leaf", flat(dressedChicken("#eec58d"), 620, 600, 540, 12), flat(emoji("herb"), 330, 470, 210, -20))] },
  "ga-doi-tam-duong": { category: "gia-cam", scenes: [scene("leaf", flat(dressedChicken("#f4d79a"), 600, 600, 560, -10)), scene("board", chicken("#f4d79a", ["Gà đồi", "Tam Dương"], "làm sạch · cấp đông"))] },

  "lon-ban-dia-da-bac-hun-khoi": { category: "thit-dac-san", scenes: [scene("leaf", flat(smokedPork, 480, 500, 460, -12), flat(smokedPork, 740, 690, 460, 9), flat(emoji("chilli"), 420, 770, 190, 20)), scene("stall", up(pouch(meat, { lines: ["Lợn bản địa", "hun khói"], small: "Đà Bắc", emblem: smokedPork }, "#8a4a2c"), 420, 620), up(smokedPork, 830, 360, { base: 900 }))] },
  "trau-gac-bep-cao-son": { category: "thit-dac-san", scenes: [scene("basket", flat(strips("#6d2a17", 34, 8, 50), 600, 600, 640), flat(emoji("chilli"), 820, 420, 190, 30)), scene("stall", up(pouch(meat, { lines: ["Trâu", "gác bếp"], small: "Cao Sơn" }, "#54301f"), 420, 620), up(bowl("#2f2420", strips("#7b3119", 15, 4)), 830, 360), up(emoji("chilli"), 1010, 150, { base: 900 }))] },
  "thit-chua-thanh-son": { category: "thit-dac-san", scenes: [scene("stall", up(tub(meat, { lines: ["Thịt chua"], small: "Thanh Sơn" }), 420, 500), up(bowl("#7d3a22", sourPork), 840, 360, { base: 895 })), scene("leaf", flat(dish(sourPork, "#6b4a2c"), 600, 600, 560))] },

  "ca-lang-ho-hoa-binh": { category: "thuy-san", scenes: [scene("board", flat(tray(water, { lines: ["Cá lăng", "hồ Hòa Bình"], small: "cắt khúc · hút chân không" }, group({ prop: steak, x: -48, y: -20, size: 96 }, { prop: steak, x: 50, y: -20, size: 96 }, { prop: steak, x: 0, y: 8, size: 100 })), 600, 600, 640)), scene("leaf", flat(catfish, 590, 450, 640, -8), flat(steak, 470, 780, 260, 10), flat(steak, 740, 740, 280, -12))] },
  "ca-tram-den-song-da-kho-nieu": { category: "thuy-san", scenes: [scene("stall", up(clayPot, 600, 640))] },
  "tom-song-da-say-kho": { category: "thuy-san", scenes: [scene("basket", heaped(shrimp, 240, 9, 3)), scene("stall", up(pouch(water, { lines: ["Tôm sông Đà", "sấy khô"], small: "Tiền Phong", emblem: shrimp }, "#dcae74"), 420, 620), up(shrimp, 760, 240, { base: 870 }), up(shrimp, 950, 260, { base: 900 }))] },
  "ca-muong-song-da-say": { category: "thuy-san", scenes: [scene("basket", heaped(driedFish, 330, 9, 7, 230)), scene("stall", up(pouch(water, { lines: ["Cá mương", "sấy"], small: "Sông Đà", emblem: driedFish }, "#b9c7c4"), 420, 620), up(bowl("#7a5a3a", group({ prop: driedFish, x: -30, y: -30, size: 150, turn: -30 }, { prop: driedFish, x: 34, y: -24, size: 150, turn: 24 }, { prop: driedFish, x: 0, y: -6, size: 160 })), 830, 360, { base: 895 }))] },
  "cha-ca-song-da": { category: "thuy-san", scenes: [scene("leaf", heaped(patty, 240, 6, 11, 220)), scene("board", flat(tray(water, { lines: ["Chả cá sông Đà"], small: "Tân Mai" }, group({ prop: patty, x: -50, y: -24, size: 92 }, { prop: patty, x: 50, y: -24, size: 92 }, { prop: patty, x: 0, y: 6, size: 96 })), 600, 600, 640))] },
  "ca-thinh-tam-nong": { category: "thuy-san", scenes: [scene("stall", up(tub(water, { lines: ["Cá thính"], small: "Tam Nông", emblem: driedFish }), 420, 520), up(bowl("#1f5f6b", mealFish), 840, 370, { base: 895 }))] },
  "ca-thinh-lap-thach": { category: "thuy-san", scenes: [scene("board", flat(dish(mealFish, "#7a4a2a"), 600, 600, 600))] },
} satisfies Record<string, Recipe>
