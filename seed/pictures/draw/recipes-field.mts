import { emoji } from "./emoji.mts"
import { bananas, cane, citrusHalf, custardApple, dragonFruit, dragonHalf, longan, mandarin, peeledLongan, persimmon, plum, pomelo } from "./fruit.mts"
import { bambooShoot, chayote, chayoteTips, fern, kingOyster, strips, taro, teaShoot } from "./harvest.mts"
import { bowl, dish } from "./kitchen.mts"
import { jar, pouch, sack } from "./packages.mts"
import { type Recipe, flat, heaped, paletteOf, scene, up } from "./scene.mts"

const fruit = paletteOf("trai-cay")
const green = paletteOf("rau-cu-mang-nam")
const orange = emoji("orange")
const grapes = emoji("grapes", { saturation: 0.75, lightness: 0.62 }, (h) => h > 200)
const driedPersimmon = persimmon("#b5521c")

/** Fruit, vegetables, shoots and mushrooms, by the product's handle. */
export const fieldRecipes = {
  "man-hau-pa-co": { category: "trai-cay", scenes: [scene("basket", heaped(plum, 250, 8, 1))] },
  "cam-long-vang-cao-phong": { category: "trai-cay", scenes: [scene("basket", heaped(orange, 285, 6, 2), flat(citrusHalf("#f39a1e", "#ffb52e"), 700, 720, 290, 12)), scene("board", flat(citrusHalf("#f39a1e", "#ffb52e"), 500, 540, 400), flat(citrusHalf("#f39a1e", "#ffb52e"), 760, 720, 330, 20), flat(orange, 760, 440, 320))] },
  "cam-canh-cao-phong": { category: "trai-cay", scenes: [scene("leaf", heaped(mandarin("#ee6a1b"), 250, 6, 5, 230), flat(citrusHalf("#ee6a1b", "#ff9a2a"), 610, 690, 240, 8))] },
  "mia-tim-muong-thang": { category: "trai-cay", scenes: [scene("leaf", flat(cane, 600, 600, 660, -12))] },
  "quyt-co-van-son": { category: "trai-cay", scenes: [scene("basket", heaped(mandarin("#d9a826"), 225, 9, 9, 265), flat(mandarin("#c2b53a"), 600, 590, 235))] },
  "buoi-do-tan-lac": { category: "trai-cay", scenes: [scene("stall", up(pomelo("#d9b23c"), 360, 440), up(pomelo("#e0bf4a"), 850, 400), up(citrusHalf("#e3c95e", "#e2475f", 12), 620, 400, { base: 905 }))] },
  "buoi-da-xanh-tan-lac": { category: "trai-cay", scenes: [scene("leaf", flat(pomelo("#8fb843"), 440, 480, 410, -10), flat(pomelo("#7fae3c"), 790, 540, 380, 14), flat(citrusHalf("#9bc24e", "#f58a9a", 12), 580, 790, 380))] },
  "buoi-suu-chi-dam": { category: "trai-cay", scenes: [scene("basket", flat(pomelo("#e2cf52"), 450, 480, 400, -12), flat(pomelo("#d8c84a"), 760, 500, 380, 10), flat(citrusHalf("#e9d967", "#f6e9b4", 12), 600, 770, 370)), scene("stall", up(pomelo("#e2cf52"), 450, 520), up(citrusHalf("#e9d967", "#f6e9b4", 12), 800, 400, { base: 900 }))] },
  "buoi-bang-luan": { category: "trai-cay", scenes: [scene("stall", up(pomelo("#cfd04a", true), 330, 470), up(pomelo("#d9d455", true), 660, 540), up(citrusHalf("#dede6a", "#f3efc0", 12), 915, 330, { base: 905 }))] },
  "na-dai-an-binh": { category: "trai-cay", scenes: [scene("leaf", flat(custardApple, 430, 510, 350, -8), flat(custardApple, 770, 520, 350, 10), flat(custardApple, 600, 740, 370, 0))] },
  "nhan-nat-son": { category: "trai-cay", scenes: [scene("basket", flat(longan, 450, 460, 440, -24), flat(longan, 770, 490, 440, 24), flat(longan, 610, 720, 480, 2), flat(peeledLongan, 400, 770, 130, -14), flat(peeledLongan, 830, 800, 130, 20))] },
  "hong-khong-hat-gia-thanh": { category: "trai-cay", scenes: [scene("basket", heaped(persimmon("#ef8a1f"), 270, 7, 13, 255))] },
  "nho-ha-den-phung-nguyen": { category: "trai-cay", scenes: [scene("leaf", flat(grapes, 460, 540, 480, -12), flat(grapes, 770, 640, 480, 16))] },
  "hong-hac-say-deo": { category: "trai-cay", scenes: [scene("stall", up(pouch(fruit, { lines: ["Hồng Hạc", "sấy dẻo"], small: "Thanh Miếu", emblem: persimmon("#ef8a1f") }, "#e3b36f"), 400, 620), up(driedPersimmon, 720, 210, { base: 860 }), up(driedPersimmon, 960, 220, { base: 870 }), up(driedPersimmon, 840, 250, { base: 905 })), scene("basket", heaped(driedPersimmon, 240, 9, 6))] },
  "thanh-long-ruot-do-lap-thach": { category: "trai-cay", scenes: [scene("stall", up(dragonFruit, 310, 430), up(dragonFruit, 890, 410), up(dragonHalf, 600, 430, { base: 900 }))] },
  "chuoi-tieu-hong-lien-chau": { category: "trai-cay", scenes: [scene("leaf", flat(bananas, 590, 590, 620, 8))] },

  "khoai-so-tan-mai": { category: "rau-cu-mang-nam", scenes: [scene("basket", heaped(taro, 240, 8, 21))] },
  "qua-su-su-quyet-chien": { category: "rau-cu-mang-nam", scenes: [scene("basket", heaped(chayote, 255, 7, 17))] },
  "ngon-su-su-tam-dao": { category: "rau-cu-mang-nam", scenes: [scene("basket", flat(chayoteTips, 480, 580, 560, -16), flat(chayoteTips, 740, 640, 560, 18))] },
  "mang-chua-muong": { category: "rau-cu-mang-nam", scenes: [scene("stall", up(jar(green, { lines: ["Măng chua", "Mường"], small: "Yên Phú", emblem: bambooShoot(true) }, ["#fdf3c8", "#ecd58c", "#b8974a"]), 440, 600), up(bambooShoot(false), 790, 330), up(bambooShoot(true), 940, 260, { base: 900 }))] },
  "mang-kho-rung-ngoc-son": { category: "rau-cu-mang-nam", scenes: [scene("basket", flat(strips("#c98f3f", 34, 5, 50), 600, 600, 640)), scene("stall", up(pouch(green, { lines: ["Măng khô", "rừng"], small: "Ngọc Sơn", emblem: bambooShoot(false) }, "#b98d55"), 420, 620), up(bowl("#5d3a1e", strips("#c98f3f", 14, 6)), 820, 340))] },
  "rau-huu-co-luong-son": { category: "rau-cu-mang-nam", scenes: [scene("basket", flat(emoji("cabbage"), 450, 450, 330, -10), flat(emoji("broccoli"), 740, 440, 310, 8), flat(emoji("carrot"), 420, 720, 300, -20), flat(emoji("cucumber"), 780, 700, 300, 10), flat(emoji("tomato"), 600, 610, 260), flat(emoji("peas"), 600, 810, 230, 30))] },
  "rau-don-rau-sang-xuan-dai": { category: "rau-cu-mang-nam", scenes: [scene("basket", flat(fern, 450, 580, 500, -10), flat(teaShoot("#5faa3c"), 760, 610, 520, 12))] },
  "rau-san-muoi-chua-ha-hoa": { category: "rau-cu-mang-nam", scenes: [scene("stall", up(jar(green, { lines: ["Rau sắn", "muối chua"], small: "Hạ Hòa", emblem: teaShoot("#7a9a3a") }, ["#dfe0a0", "#a9ad52", "#63682a"]), 450, 600), up(bowl("#c9b48a", strips("#9aa043", 18, 3, 46)), 830, 340))] },
  "nam-dui-ga-binh-xuyen": { category: "rau-cu-mang-nam", scenes: [scene("stall", up(kingOyster, 380, 480), up(kingOyster, 830, 440, { flip: true, base: 895 }))] },
  "dua-chuot-hoang-an": { category: "rau-cu-mang-nam", scenes: [scene("basket", flat(emoji("cucumber"), 440, 460, 360, 10), flat(emoji("cucumber"), 740, 460, 360, -20), flat(emoji("cucumber"), 470, 730, 360, -8), flat(emoji("cucumber"), 770, 720, 360, 24), flat(emoji("cucumber"), 600, 600, 380, 2))] },
} satisfies Record<string, Recipe>
