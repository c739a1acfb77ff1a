import arrowRight from "lucide-static/icons/arrow-right.svg?raw"
import check from "lucide-static/icons/check.svg?raw"
import chevronRight from "lucide-static/icons/chevron-right.svg?raw"
import clock from "lucide-static/icons/clock.svg?raw"
import copy from "lucide-static/icons/copy.svg?raw"
import download from "lucide-static/icons/download.svg?raw"
import info from "lucide-static/icons/info.svg?raw"
import leaf from "lucide-static/icons/leaf.svg?raw"
import mapPin from "lucide-static/icons/map-pin.svg?raw"
import minus from "lucide-static/icons/minus.svg?raw"
import packageBox from "lucide-static/icons/package.svg?raw"
import phone from "lucide-static/icons/phone.svg?raw"
import plus from "lucide-static/icons/plus.svg?raw"
import receipt from "lucide-static/icons/receipt-text.svg?raw"
import search from "lucide-static/icons/search.svg?raw"
import basket from "lucide-static/icons/shopping-basket.svg?raw"
import filter from "lucide-static/icons/sliders-horizontal.svg?raw"
import smartphone from "lucide-static/icons/smartphone.svg?raw"
import star from "lucide-static/icons/star.svg?raw"
import store from "lucide-static/icons/store.svg?raw"
import trash from "lucide-static/icons/trash-2.svg?raw"
import warning from "lucide-static/icons/triangle-alert.svg?raw"
import truck from "lucide-static/icons/truck.svg?raw"
import x from "lucide-static/icons/x.svg?raw"

const raw = {
  arrowRight,
  basket,
  check,
  chevronRight,
  clock,
  copy,
  download,
  filter,
  info,
  leaf,
  mapPin,
  minus,
  packageBox,
  phone,
  plus,
  receipt,
  search,
  smartphone,
  star,
  store,
  trash,
  truck,
  warning,
  x,
}

export type IconName = keyof typeof raw

/** Only what is drawn inside the svg element; the element itself is written by Icon.astro. */
function inner(svg: string): string {
  return svg
    .replace(/<!--.*?-->/s, "")
    .replace(/^\s*<svg[^>]*>/s, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** Drawings of the Lucide icons in use. */
export const icons: Record<IconName, string> = Object.assign(
  { ...raw },
  Object.fromEntries(Object.entries(raw).map(([name, svg]) => [name, inner(svg)]))
)
