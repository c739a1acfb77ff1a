import type { ProcessingLevel, ShipClass } from "@chophien/vocabulary/goods"

/** How people write in which way goods are sent, folded. */
export const shipNames: ReadonlyMap<string, ShipClass> = new Map([
  ["ambient", "ambient"],
  ["thuong", "ambient"],
  ["hang thuong", "ambient"],
  ["kho", "ambient"],
  ["hang kho", "ambient"],
  ["nhiet do thuong", "ambient"],
  ["fresh", "fresh"],
  ["tuoi", "fresh"],
  ["hang tuoi", "fresh"],
  ["rau qua tuoi", "fresh"],
  ["chilled", "chilled"],
  ["mat", "chilled"],
  ["giu mat", "chilled"],
  ["uop lanh", "chilled"],
  ["can giu mat", "chilled"],
  ["lanh", "chilled"],
  ["frozen", "frozen"],
  ["dong lanh", "frozen"],
  ["cap dong", "frozen"],
  ["fragile", "fragile"],
  ["de vo", "fragile"],
  ["hang de vo", "fragile"],
  ["bulky", "bulky"],
  ["cong kenh", "bulky"],
  ["hang cong kenh", "bulky"],
  ["heavy", "heavy"],
  ["nang", "heavy"],
  ["hang nang", "heavy"],
  ["rat nang", "heavy"],
])

/** How people write how far goods are processed, folded. */
export const processingNames: ReadonlyMap<string, ProcessingLevel> = new Map([
  ["raw", "raw"],
  ["tho", "raw"],
  ["de nguyen", "raw"],
  ["chua che bien", "raw"],
  ["tuoi song", "raw"],
  ["khong", "raw"],
  ["preliminary", "preliminary"],
  ["so che", "preliminary"],
  ["chi so che", "preliminary"],
  ["processed", "processed"],
  ["che bien", "processed"],
  ["da che bien", "processed"],
])

/** How people say yes and no, folded. */
export const yesNo: ReadonlyMap<string, boolean> = new Map([
  ["co", true],
  ["x", true],
  ["dung", true],
  ["yes", true],
  ["1", true],
  ["khong", false],
  ["k", false],
  ["no", false],
  ["0", false],
])
