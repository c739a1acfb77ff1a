import { type Prop, group } from "./drawing.mts"
import { emoji } from "./emoji.mts"
import { blossom, camellia, cinnamon, honeycomb, looseTea, seeds, teaShoot } from "./harvest.mts"
import { bambooRice, bowl, chips, chung, cordyceps, cup, dish, earCake, mungCake, noodleNest, noodleSheaf, puffedRice, roundCake, yoghurt } from "./kitchen.mts"
import { spray } from "./craft.mts"
import { bottle, box, jar, packet, pouch, sack, tin, tray, tub } from "./packages.mts"
import { type Recipe, flat, heaped, paletteOf, scene, up } from "./scene.mts"
import { hills } from "./hills.mts"

const tea = paletteOf("che-tra")
const bees = paletteOf("mat-ong")
const herbs = paletteOf("duoc-lieu")
const spice = paletteOf("gia-vi")
const grain = paletteOf("gao-mi-bun")
const sweet = paletteOf("banh-qua-que")

const honey = ["#ffd770", "#e9981a", "#8f4d06"] as const
const darkHoney = ["#f0ad45", "#b8690f", "#5e2c05"] as const
const greenTea = looseTea(["#4f6b35", "#3b5429", "#6d8549", "#2d4221"])
const snowTea = looseTea(["#7d8a6b", "#5c6a4c", "#a9b39a", "#d8ddcc"])
const blackTea = looseTea(["#3a2418", "#55331f", "#24150d", "#6d4526"])
const purpleTea = looseTea(["#4d2c4f", "#6b3f63", "#38203d", "#7d5a6b"])
const nailTea = looseTea(["#43583a", "#2f4429", "#5d7650"], 150, 9, 16)
const daisy = blossom("#f7c93b", "#e79b16")
const purpleShoot = teaShoot("#7b4a86")
const purpleGarlic = emoji("garlic", { hue: -34, saturation: 0.62, lightness: 0.97 })
const darkGarlic = emoji("garlic", { hue: -14, saturation: 0.75, lightness: 0.8 })
const shoot = teaShoot("#5fa63c")
const rice = seeds(["#fffdf3", "#f3ead2", "#ffffff"], 5.4, 520, 3)
const redRice = seeds(["#b06a45", "#8f4f33", "#c98a60"], 6, 300, 3)

/** A plate of loose tea, a package and a cup: how a tea house would set its table. */
const teaTable = (pack: Prop, loose: Prop, drink: string, extra?: Prop) =>
  scene("stall", up(pack, 400, 600), up(bowl("#e9e2d2", loose), 740, 250, { base: 862 }), up(cup(drink), 940, 260, { base: 902 }), ...(extra ? [up(extra, 700, 220, { base: 912 })] : []))

/** Everything that keeps in a pantry, by the product's handle. */
export const pantryRecipes = {
  "che-shan-tuyet-co-thu-pa-co": { category: "che-tra", scenes: [teaTable(box(tea, { lines: ["Shan tuyết", "cổ thụ"], small: "Pà Cò", emblem: shoot }, "#1d5446"), snowTea, "#d9c65a"), scene("basket", flat(snowTea, 600, 600, 700), flat(shoot, 780, 430, 300, 24))] },
  "tra-hoa-cuc-cao-phong": { category: "che-tra", scenes: [scene("stall", up(box(tea, { lines: ["Trà", "hoa cúc"], small: "Cao Phong", emblem: daisy }, "#c98a1c"), 400, 600), up(cup("#f0c22e"), 760, 290, { base: 870 }), up(daisy, 940, 190, { base: 895 }), up(daisy, 820, 150, { base: 915 })), scene("basket", heaped(daisy, 250, 8, 4))] },
  "che-xanh-an-nghia": { category: "che-tra", scenes: [teaTable(pouch(tea, { lines: ["Chè xanh"], small: "An Nghĩa", emblem: shoot }, "#7fa65a"), greenTea, "#b9c94a")] },
  "che-xanh-long-coc": { category: "che-tra", scenes: [scene("stall", hills, up(pouch(tea, { lines: ["Chè xanh"], small: "Long Cốc", emblem: shoot }, "#c7a873"), 420, 580), up(cup("#b7cf55"), 820, 310, { base: 895 })), scene("basket", flat(greenTea, 600, 600, 700), flat(shoot, 460, 440, 300, -22))] },
  "che-bat-tien-long-coc": { category: "che-tra", scenes: [scene("stall", hills, up(box(tea, { lines: ["Bát Tiên"], small: "Chè Long Cốc", emblem: shoot }, "#8d2f3d"), 430, 600), up(emoji("teapot", { hue: 60, saturation: 0.35, lightness: 0.85 }), 830, 330, { base: 895 }))] },
  "che-den-otd-minh-dai": { category: "che-tra", scenes: [teaTable(pouch(tea, { lines: ["Chè đen", "OTD"], small: "Minh Đài" }, "#5a3423"), blackTea, "#a8451b")] },
  "che-bup-tim-thanh-ba": { category: "che-tra", scenes: [scene("stall", up(tin(tea, { lines: ["Búp tím"], small: "Thanh Ba", emblem: purpleShoot }, "#5b3370"), 390, 560), up(bowl("#e9e2d2", purpleTea), 720, 250, { base: 865 }), up(cup("#c98fae"), 930, 270, { base: 902 })), scene("leaf", flat(purpleShoot, 470, 570, 500, -14), flat(purpleShoot, 750, 640, 480, 16))] },
  "tra-dinh-chi-tien": { category: "che-tra", scenes: [scene("stall", up(tin(tea, { lines: ["Trà đinh"], small: "Chí Tiên" }, "#1e4d3d"), 380, 540), up(tin(tea, { lines: ["Trà đinh"], small: "Chí Tiên" }, "#a8842e"), 650, 420, { base: 900 }), up(cup("#c2cc5a"), 920, 280, { base: 890 }))] },
  "tra-xanh-sencha-dao-xa": { category: "che-tra", scenes: [scene("stall", up(box(tea, { lines: ["Sencha"], small: "Đào Xá", emblem: shoot }, "#4d8a3a"), 400, 600), up(emoji("teapot", { hue: 160, saturation: 0.5, lightness: 0.8 }), 730, 300, { base: 870 }), up(emoji("tea"), 940, 200, { base: 900 }))] },
  "hoa-tra-hoa-vang-tam-dao": { category: "che-tra", scenes: [scene("stall", up(jar(tea, { lines: ["Hoa trà", "hoa vàng"], small: "Tam Đảo" }, ["#fff0a8", "#f2c535", "#b67f12"], heapOf(camellia)), 410, 600), up(camellia, 770, 290, { base: 880 }), up(camellia, 960, 220, { base: 905 })), scene("basket", heaped(camellia, 290, 6, 5))] },
  "tra-tui-loc-tra-hoa-vang-tam-dao": { category: "che-tra", scenes: [scene("stall", up(box(tea, { lines: ["Trà hoa vàng", "túi lọc"], small: "Tam Đảo", emblem: camellia }, "#c8951f"), 410, 600), up(cup("#e8b93a"), 800, 310, { base: 880 }), up(camellia, 980, 170, { base: 900 }))] },

  "mat-ong-rung-lac-thuy": { category: "mat-ong", scenes: [scene("stall", up(bottle(bees, { lines: ["Mật ong", "rừng"], small: "Lạc Thủy", emblem: emoji("bee") }, honey), 410, 660), up(honeycomb, 800, 330, { base: 890 }), up(emoji("bee"), 960, 160, { base: 560, width: 0 })), scene("board", flat(honeycomb, 600, 600, 600), flat(emoji("bee"), 780, 420, 170, 20))] },
  "mat-ong-rung-tu-vu": { category: "mat-ong", scenes: [scene("stall", up(emoji("honeypot"), 790, 400), up(bottle(bees, { lines: ["Mật ong", "rừng"], small: "Tu Vũ", emblem: emoji("honeypot") }, darkHoney, "#3f2a18"), 420, 660))] },
  "mat-ong-hoa-rung-tam-dao": { category: "mat-ong", scenes: [scene("stall", up(emoji("flower"), 250, 320, { base: 860 }), up(bottle(bees, { lines: ["Mật ong", "hoa rừng"], small: "Tam Đảo", emblem: emoji("flower") }, ["#ffe59a", "#f2b83c", "#a86a10"], "#c98a1c"), 560, 660), up(emoji("flower"), 850, 360, { base: 880 }), up(emoji("bee"), 960, 150, { base: 520, width: 0 })), scene("basket", flat(honeycomb, 560, 580, 460, 10), flat(emoji("flower"), 790, 700, 280), flat(emoji("bee"), 760, 420, 170, -14))] },
  "mat-ong-sua-chua-tam-dao": { category: "mat-ong", scenes: [scene("stall", up(jar(bees, { lines: ["Mật ong", "sữa chúa"], small: "Tam Đảo", emblem: honeycomb }, ["#fff6d2", "#f3d68a", "#c49a3f"]), 440, 600), up(honeycomb, 840, 330, { base: 890 }))] },

  "tra-xa-den-tui-loc-kim-boi": { category: "duoc-lieu", scenes: [scene("stall", up(box(herbs, { lines: ["Xạ đen", "túi lọc"], small: "Kim Bôi", emblem: spray("#3f7a45") }, "#2d5a4a"), 410, 600), up(emoji("tea"), 830, 300, { base: 885 })), scene("basket", flat(chips("#4a3a2c", "#b9a27c", 60, 6), 580, 600, 600), flat(spray("#3f7a45"), 790, 450, 330, 30))] },
  "cao-ca-gai-leo-yen-thuy": { category: "duoc-lieu", scenes: [scene("stall", up(jar(herbs, { lines: ["Cao", "cà gai leo"], small: "Yên Thủy" }, ["#6d4a2c", "#3a2114", "#190c06"]), 430, 560), up(spray("#5d8a45"), 830, 420))] },
  "dong-trung-ha-thao-tu-vu": { category: "duoc-lieu", scenes: [scene("stall", up(jar(herbs, { lines: ["Đông trùng", "hạ thảo"], small: "Tu Vũ" }, ["#fff3e0", "#f7dcb4", "#cfa06a"], cordyceps(44)), 430, 580), up(bowl("#efe6da", cordyceps(60)), 840, 330, { base: 895 }))] },
  "tra-dinh-lang-say-lanh-dao-xa": { category: "duoc-lieu", scenes: [scene("stall", up(spray("#4f9a45"), 850, 480, { base: 870 }), up(box(herbs, { lines: ["Đinh lăng", "sấy lạnh"], small: "Đào Xá", emblem: spray("#4f9a45") }, "#4d3b78"), 430, 600), up(cup("#b9b04a"), 760, 250, { base: 905 }))] },
  "tra-tam-gui-cay-gao-hien-quan": { category: "duoc-lieu", scenes: [scene("basket", flat(chips("#7a5a3a", "#e2cda2", 75, 4), 600, 600, 740)), scene("stall", up(pouch(herbs, { lines: ["Tầm gửi", "cây gạo"], small: "Hiền Quan" }, "#c39a66"), 420, 620), up(bowl("#6b4a7d", chips("#7a5a3a", "#e2cda2", 40, 8)), 830, 340))] },

  "toi-tia-mai-chau": { category: "gia-vi", scenes: [scene("basket", heaped(purpleGarlic, 270, 7, 8))] },
  "toi-tia-van-son": { category: "gia-vi", scenes: [scene("board", heaped(darkGarlic, 270, 5, 12, 200))] },
  "hat-doi-quyet-thang": { category: "gia-vi", scenes: [scene("stall", up(jar(spice, { lines: ["Hạt dổi"], small: "Quyết Thắng" }, ["#7d3a26", "#5a2418", "#2b0f0a"], seeds(["#8f3a26", "#5b2014", "#33110b", "#b25a3a"], 7, 190, 2, 60, 80)), 420, 580), up(bowl("#e5cfae", seeds(["#8f3a26", "#5b2014", "#33110b", "#b25a3a"], 9, 130, 7)), 840, 330, { base: 895 }))] },
  "muoi-hat-doi": { category: "gia-vi", scenes: [scene("stall", up(jar(spice, { lines: ["Muối", "hạt dổi"], small: "Quyết Thắng" }, ["#f3ddc0", "#cf9f74", "#8a5a36"]), 420, 560), up(bowl("#5a3a24", seeds(["#fff6ea", "#e9c9a6", "#b5764a", "#7d3a26"], 5, 330, 3)), 830, 310, { base: 895 }))] },
  "que-trung-son": { category: "gia-vi", scenes: [scene("board", flat(cinnamon, 600, 600, 640, -14)), scene("stall", up(pouch(spice, { lines: ["Quế thanh"], small: "Trung Sơn", emblem: cinnamon }, "#c98a54"), 410, 620), up(cinnamon, 830, 340, { base: 900 }))] },
  "tuong-duc-my": { category: "gia-vi", scenes: [scene("stall", up(bottle(spice, { lines: ["Tương", "Dục Mỹ"], small: "Bản Nguyên" }, ["#c98a3c", "#8a5416", "#4a2a08"], "#8f1d2c"), 410, 660), up(bowl("#efe2c8", seeds(["#e7c66a", "#d6ac48", "#f2dc96"], 11, 110, 6)), 810, 320, { base: 890 }))] },

  "gao-chat-luong-cao-j02-lam-thao": { category: "gao-mi-bun", scenes: [scene("stall", up(sack(grain, { lines: ["Gạo J02"], small: "Lâm Thao · 5 kg", emblem: emoji("grain") }), 400, 640), up(emoji("rice"), 840, 330, { base: 890 })), scene("basket", flat(rice, 600, 600, 700), flat(emoji("grain"), 770, 450, 290, 20))] },
  "gao-nep-ga-gay-my-lung": { category: "gao-mi-bun", scenes: [scene("stall", up(emoji("grain"), 930, 460, { base: 865 }), up(sack(grain, { lines: ["Nếp gà gáy"], small: "Mỹ Lung · 2 kg" }, "#f4ead6"), 430, 620), up(bowl("#6b4423", rice), 800, 290, { base: 905 }))] },
  "mi-gao-hung-lo": { category: "gao-mi-bun", scenes: [scene("basket", flat(noodleNest("#f3e6c6"), 430, 520, 310), flat(noodleNest("#f3e6c6"), 770, 520, 310), flat(noodleNest("#f3e6c6"), 600, 760, 330)), scene("board", flat(packet(grain, { lines: ["Mì gạo", "Hùng Lô"], small: "Vân Phú · 500 g" }, noodleSheaf("#f3e6c6")), 600, 600, 620, -6))] },
  "mi-gao-rau-cu-hung-lo": { category: "gao-mi-bun", scenes: [scene("basket", flat(noodleNest("#e8b25a"), 440, 490, 310), flat(noodleNest("#8fb35a"), 770, 500, 310), flat(noodleNest("#b65a86"), 600, 760, 320), flat(emoji("carrot"), 420, 780, 190, -10)), scene("board", flat(packet(grain, { lines: ["Mì gạo", "rau củ"], small: "Hùng Lô · 500 g" }, noodleSheaf("#e3b15a")), 600, 600, 620, 6))] },
  "mi-gao-lut-lam-thao": { category: "gao-mi-bun", scenes: [scene("stall", up(bowl("#e9dcc0", redRice), 900, 280, { base: 865 }), up(packet(grain, { lines: ["Mì gạo lứt"], small: "Lâm Thao" }, noodleSheaf("#a8714a")), 430, 600, { base: 870 }), up(noodleNest("#a8714a"), 780, 240, { base: 910 }))] },
  "bun-gao-kho-viet-tri": { category: "gao-mi-bun", scenes: [scene("board", flat(noodleSheaf("#fbf6ea"), 600, 480, 560, -4), flat(noodleSheaf("#f6efdd"), 600, 730, 560, 5)), scene("stall", up(packet(grain, { lines: ["Bún gạo", "khô"], small: "Việt Trì" }, noodleSheaf("#fbf6ea")), 430, 600, { base: 870 }), up(bowl("#fdfaf0", noodleNest("#fdf8ec")), 850, 330, { base: 895 }))] },

  "com-lam-muong-bi": { category: "banh-qua-que", scenes: [scene("leaf", flat(bambooRice, 600, 600, 640, -10))] },
  "banh-chung-hung-viet": { category: "banh-qua-que", scenes: [scene("stall", up(chung, 400, 500), up(chung, 800, 430, { base: 895 })), scene("leaf", flat(chung, 600, 600, 520))] },
  "banh-tai-phu-tho": { category: "banh-qua-que", scenes: [scene("leaf", heaped(earCake, 270, 6, 5, 220)), scene("board", flat(tray(sweet, { lines: ["Bánh tai Phú Thọ"], small: "khay 10 chiếc · cấp đông" }, group({ prop: earCake, x: -50, y: -26, size: 96 }, { prop: earCake, x: 50, y: -26, size: 96 }, { prop: earCake, x: 0, y: 8, size: 96 })), 600, 600, 640))] },
  "banh-hon-hoi-hop": { category: "banh-qua-que", scenes: [scene("leaf", heaped(roundCake, 220, 7, 3, 225)), scene("board", flat(tray(sweet, { lines: ["Bánh hòn Hội Hợp"], small: "khay 12 chiếc · cấp đông" }, group({ prop: roundCake, x: -54, y: -26, size: 84 }, { prop: roundCake, x: 54, y: -26, size: 84 }, { prop: roundCake, x: 0, y: -20, size: 84 })), 600, 600, 640))] },
  "banh-gao-rang-tien-lu": { category: "banh-qua-que", scenes: [scene("basket", heaped(puffedRice, 250, 6, 9, 245)), scene("stall", up(pouch(sweet, { lines: ["Bánh gạo", "rang"], small: "Tiên Lữ", emblem: puffedRice }, "#e0b072"), 420, 620), up(puffedRice, 840, 280, { base: 895 }))] },
  "sua-chua-bo-vinh-phu": { category: "banh-qua-que", scenes: [scene("stall", up(yoghurt, 310, 330, { base: 865 }), up(yoghurt, 890, 330, { base: 865 }), up(yoghurt, 600, 430, { base: 905 })), scene("stall", up(emoji("milk"), 830, 330, { base: 870 }), up(tub(sweet, { lines: ["Sữa chua bò"], small: "Vĩnh Phú · 12 hũ", emblem: emoji("cow") }, "#f7fafc"), 440, 500, { base: 895 }))] },
  "che-kho-song-lo": { category: "banh-qua-que", scenes: [scene("board", flat(mungCake, 600, 600, 600)), scene("stall", up(tub(sweet, { lines: ["Chè kho"], small: "Sông Lô", emblem: mungCake }, "#fbe7b0"), 430, 500), up(mungCake, 850, 300, { base: 895 }))] },
} satisfies Record<string, Recipe>

/** A few of the same, close together: what shows through the glass of a jar. */
function heapOf(prop: Prop): Prop {
  return group({ prop, x: -28, y: -16, size: 70 }, { prop, x: 28, y: -10, size: 74 }, { prop, x: -20, y: 70, size: 70 }, { prop, x: 34, y: 66, size: 70 })
}

