import arrowLeft from "lucide-static/icons/arrow-left.svg?raw"
import box from "lucide-static/icons/box.svg?raw"
import camera from "lucide-static/icons/camera.svg?raw"
import check from "lucide-static/icons/check.svg?raw"
import chevronRight from "lucide-static/icons/chevron-right.svg?raw"
import alert from "lucide-static/icons/circle-alert.svg?raw"
import done from "lucide-static/icons/circle-check.svg?raw"
import orders from "lucide-static/icons/clipboard-list.svg?raw"
import clock from "lucide-static/icons/clock.svg?raw"
import copy from "lucide-static/icons/copy.svg?raw"
import eye from "lucide-static/icons/eye.svg?raw"
import eyeOff from "lucide-static/icons/eye-off.svg?raw"
import hourglass from "lucide-static/icons/hourglass.svg?raw"
import house from "lucide-static/icons/house.svg?raw"
import imagePlus from "lucide-static/icons/image-plus.svg?raw"
import leaf from "lucide-static/icons/leaf.svg?raw"
import logOut from "lucide-static/icons/log-out.svg?raw"
import pin from "lucide-static/icons/map-pin.svg?raw"
import minus from "lucide-static/icons/minus.svg?raw"
import parcel from "lucide-static/icons/package.svg?raw"
import pencil from "lucide-static/icons/pencil.svg?raw"
import phone from "lucide-static/icons/phone.svg?raw"
import plus from "lucide-static/icons/plus.svg?raw"
import retry from "lucide-static/icons/rotate-cw.svg?raw"
import search from "lucide-static/icons/search.svg?raw"
import share from "lucide-static/icons/share-2.svg?raw"
import basket from "lucide-static/icons/shopping-basket.svg?raw"
import snowflake from "lucide-static/icons/snowflake.svg?raw"
import sprout from "lucide-static/icons/sprout.svg?raw"
import star from "lucide-static/icons/star.svg?raw"
import store from "lucide-static/icons/store.svg?raw"
import cool from "lucide-static/icons/thermometer-snowflake.svg?raw"
import trash from "lucide-static/icons/trash-2.svg?raw"
import truck from "lucide-static/icons/truck.svg?raw"
import user from "lucide-static/icons/user.svg?raw"
import money from "lucide-static/icons/wallet.svg?raw"
import weight from "lucide-static/icons/weight.svg?raw"
import wifiOff from "lucide-static/icons/wifi-off.svg?raw"
import glass from "lucide-static/icons/wine.svg?raw"
import cross from "lucide-static/icons/x.svg?raw"

const icons = {
  alert,
  arrowLeft,
  basket,
  box,
  camera,
  check,
  chevronRight,
  clock,
  cool,
  copy,
  cross,
  done,
  eye,
  eyeOff,
  glass,
  hourglass,
  house,
  imagePlus,
  leaf,
  logOut,
  minus,
  money,
  orders,
  parcel,
  pencil,
  phone,
  pin,
  plus,
  retry,
  search,
  share,
  snowflake,
  sprout,
  star,
  store,
  trash,
  truck,
  user,
  weight,
  wifiOff,
}
export type IconName = keyof typeof icons

/** A line drawing beside words; says nothing to a screen reader. */
export function Icon({ name, size = 24 }: { name: IconName; size?: 18 | 20 | 24 | 32 | 48 }) {
  return (
    <span class={`icon icon-${size}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: icons[name] }} />
  )
}
