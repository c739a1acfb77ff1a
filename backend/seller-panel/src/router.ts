import { createStore } from "./state/store"

/** The tabs of the order list, and how each is written in an address and asked of the API. */
export const orderTabs = {
  "can-xac-nhan": "to_confirm",
  "can-gui": "to_ship",
  "da-gui": "shipped",
  "tat-ca": "all",
} as const
export type OrderTab = keyof typeof orderTabs

export type Route =
  | { name: "home" }
  | { name: "sign_in" }
  | { name: "sign_in_code" }
  | { name: "forgotten_password" }
  | { name: "invitation"; token: string }
  | { name: "orders"; tab: OrderTab }
  | { name: "order"; id: string }
  | { name: "ship"; id: string }
  | { name: "correct_tracking"; id: string; parcel_id: string }
  | { name: "shorten"; id: string }
  | { name: "delay"; id: string }
  | { name: "pick_list" }
  | { name: "harvest"; id: string }
  | { name: "complaints"; order_id?: string }
  | { name: "complaint"; id: string }
  | { name: "answer_complaint"; id: string }
  | { name: "questions" }
  | { name: "question"; id: string }
  | { name: "reviews" }
  | { name: "answer_review"; id: string }
  | { name: "report_review"; id: string }
  | { name: "listings" }
  | { name: "new_listing" }
  | { name: "many_listings" }
  | { name: "listing"; id: string }
  | { name: "account" }
  | { name: "members" }
  | { name: "papers" }
  | { name: "dispatch" }
  | { name: "pause" }
  | { name: "window" }
  | { name: "lessons"; code?: string }
  | { name: "money"; path: string }
  | { name: "waiting" }
  | { name: "unknown" }

const base = "/sell"
const isTab = (value: string | null): value is OrderTab =>
  value !== null && Object.keys(orderTabs).includes(value)

/** The screen of an address. */
export function routeOf(pathname: string, search: string): Route {
  const parts = pathname.slice(base.length).split("/").filter(Boolean)
  const [first, second, third, more] = parts
  if (!first) return { name: "home" }
  if (first === "don-hang" && second && third === "kien" && more && parts.length === 4)
    return { name: "correct_tracking", id: second, parcel_id: more }
  if (more) return { name: "unknown" }
  if (first === "tien") return { name: "money", path: parts.slice(1).join("/") }
  if (first === "dang-nhap" && !second) return { name: "sign_in" }
  if (first === "ma-dang-nhap" && !second) return { name: "sign_in_code" }
  if (first === "quen-mat-khau" && !second) return { name: "forgotten_password" }
  if (first === "moi" && second && !third) return { name: "invitation", token: second }
  if (first === "don-hang") {
    if (!second) {
      const tab = new URLSearchParams(search).get("muc")
      return { name: "orders", tab: isTab(tab) ? tab : "can-xac-nhan" }
    }
    if (!third) return { name: "order", id: second }
    if (third === "gui") return { name: "ship", id: second }
    if (third === "thieu") return { name: "shorten", id: second }
    if (third === "hen-lai") return { name: "delay", id: second }
  }
  if (first === "khieu-nai") {
    const order_id = new URLSearchParams(search).get("don")
    if (!second) return { name: "complaints", ...(order_id ? { order_id } : {}) }
    if (!third) return { name: "complaint", id: second }
    if (third === "tra-loi") return { name: "answer_complaint", id: second }
  }
  if (first === "hang" && second && third === "mat-mua") return { name: "harvest", id: second }
  if (first === "soan-hang" && !second) return { name: "pick_list" }
  if (first === "hoi-dap" && !third) return second ? { name: "question", id: second } : { name: "questions" }
  if (first === "danh-gia") {
    if (!second) return { name: "reviews" }
    if (third === "tra-loi") return { name: "answer_review", id: second }
    if (third === "bao") return { name: "report_review", id: second }
  }
  if (first === "hang" && !third) {
    if (!second) return { name: "listings" }
    if (second === "nhieu") return { name: "many_listings" }
    return second === "moi" ? { name: "new_listing" } : { name: "listing", id: second }
  }
  if (first === "tai-khoan" && !second) return { name: "account" }
  if (first === "nguoi-quan-ly" && !second) return { name: "members" }
  if (first === "giay-to" && !second) return { name: "papers" }
  if (first === "ngay-giao" && !second) return { name: "dispatch" }
  if (first === "gian-hang" && !second) return { name: "window" }
  if (first === "nghi-ban" && !second) return { name: "pause" }
  if (first === "hoc" && !third) return { name: "lessons", ...(second ? { code: second } : {}) }
  if (first === "dang-cho" && !second) return { name: "waiting" }
  return { name: "unknown" }
}

/** The address of a screen. */
export function hrefOf(route: Route): string {
  switch (route.name) {
    case "home":
    case "unknown":
      return `${base}/`
    case "sign_in":
      return `${base}/dang-nhap`
    case "sign_in_code":
      return `${base}/ma-dang-nhap`
    case "forgotten_password":
      return `${base}/quen-mat-khau`
    case "invitation":
      return `${base}/moi/${encodeURIComponent(route.token)}`
    case "orders":
      return `${base}/don-hang?muc=${route.tab}`
    case "order":
      return `${base}/don-hang/${encodeURIComponent(route.id)}`
    case "ship":
      return `${base}/don-hang/${encodeURIComponent(route.id)}/gui`
    case "shorten":
      return `${base}/don-hang/${encodeURIComponent(route.id)}/thieu`
    case "delay":
      return `${base}/don-hang/${encodeURIComponent(route.id)}/hen-lai`
    case "pick_list":
      return `${base}/soan-hang`
    case "harvest":
      return `${base}/hang/${encodeURIComponent(route.id)}/mat-mua`
    case "correct_tracking":
      return `${base}/don-hang/${encodeURIComponent(route.id)}/kien/${encodeURIComponent(route.parcel_id)}`
    case "complaints":
      return `${base}/khieu-nai${route.order_id ? `?don=${encodeURIComponent(route.order_id)}` : ""}`
    case "complaint":
      return `${base}/khieu-nai/${encodeURIComponent(route.id)}`
    case "answer_complaint":
      return `${base}/khieu-nai/${encodeURIComponent(route.id)}/tra-loi`
    case "questions":
      return `${base}/hoi-dap`
    case "question":
      return `${base}/hoi-dap/${encodeURIComponent(route.id)}`
    case "reviews":
      return `${base}/danh-gia`
    case "answer_review":
      return `${base}/danh-gia/${encodeURIComponent(route.id)}/tra-loi`
    case "report_review":
      return `${base}/danh-gia/${encodeURIComponent(route.id)}/bao`
    case "listings":
      return `${base}/hang`
    case "new_listing":
      return `${base}/hang/moi`
    case "many_listings":
      return `${base}/hang/nhieu`
    case "listing":
      return `${base}/hang/${encodeURIComponent(route.id)}`
    case "account":
      return `${base}/tai-khoan`
    case "dispatch":
      return `${base}/ngay-giao`
    case "window":
      return `${base}/gian-hang`
    case "pause":
      return `${base}/nghi-ban`
    case "lessons":
      return `${base}/hoc${route.code ? `/${encodeURIComponent(route.code)}` : ""}`
    case "members":
      return `${base}/nguoi-quan-ly`
    case "papers":
      return `${base}/giay-to`
    case "money":
      return `${base}/tien${route.path ? `/${route.path}` : ""}`
    case "waiting":
      return `${base}/dang-cho`
  }
}

const here = (): Route => routeOf(location.pathname, location.search)

/** Where the app is now. */
export const currentRoute = createStore<Route>({ name: "home" })

/** Follows the address bar; called once at the start. */
export function startRouter(): void {
  currentRoute.set(here())
  window.addEventListener("popstate", () => currentRoute.set(here()))
}

/** Goes to a screen; `replace` leaves no step to go back to. */
export function go(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  const href = hrefOf(route)
  if (replace) history.replaceState(null, "", href)
  else history.pushState({ inside: true }, "", href)
  currentRoute.set(route)
  window.scrollTo(0, 0)
}

/** One step back inside the app, or to `otherwise` when the app was opened at this screen. */
export function back(otherwise: Route): void {
  const state: unknown = history.state
  if (state && typeof state === "object" && "inside" in state) history.back()
  else go(otherwise, { replace: true })
}
