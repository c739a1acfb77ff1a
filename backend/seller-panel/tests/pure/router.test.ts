import { hrefOf, type Route, routeOf } from "../../src/router"

const routes: Route[] = [
  { name: "home" },
  { name: "sign_in" },
  { name: "invitation", token: "a-b_c" },
  { name: "orders", tab: "can-gui" },
  { name: "order", id: "order_1" },
  { name: "ship", id: "order_1" },
  { name: "correct_tracking", id: "order_1", parcel_id: "ful_1" },
  { name: "shorten", id: "order_1" },
  { name: "delay", id: "order_1" },
  { name: "pick_list" },
  { name: "harvest", id: "prod_1" },
  { name: "listings" },
  { name: "new_listing" },
  { name: "listing", id: "prod_1" },
  { name: "account" },
  { name: "waiting" },
  { name: "papers" },
]

it.each(routes)("leads from the address of $name back to $name", (route) => {
  const url = new URL(hrefOf(route), "http://localhost")
  expect(routeOf(url.pathname, url.search)).toEqual(route)
})

it("knows no other addresses, and takes an unknown tab for the first one", () => {
  expect(routeOf("/sell/khong-co", "")).toEqual({ name: "unknown" })
  expect(routeOf("/sell/don-hang/order_1/gui/them", "")).toEqual({ name: "unknown" })
  expect(routeOf("/sell/don-hang", "?muc=constructor")).toEqual({ name: "orders", tab: "can-xac-nhan" })
})
