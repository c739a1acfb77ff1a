import type { PlacedGroup } from "../double/shop"
import { fieldValue, Shopper } from "./shopper"
import type { Running } from "./storefront"

/** A delivery form as somebody in Pà Cò fills it in. */
export const delivery = {
  name: "Bùi Thị Mận",
  phone: "0912 345 678",
  email: "",
  province_code: "25",
  commune_q: "pa co",
  address: "Xóm Bò Báu",
  note: "",
  do: "save",
}
const orange = { variant_id: "var_2a", quantity: "2" }
export const chicken = { variant_id: "var_1", quantity: "1" }

/** A shopper with things of two sellers in the cart. */
export async function withCart(shop: Running, prefix = ""): Promise<Shopper> {
  const shopper = new Shopper(shop.url)
  await shopper.submit(`${prefix}/san-pham/cam-long-vang-cs1-cao-phong`, orange)
  await shopper.submit(`${prefix}/san-pham/ga-den-pa-co-lam-sach-nguyen-con`, chicken)
  return shopper
}

/** The same, with an address, at the review. */
export async function atReview(shop: Running): Promise<{ shopper: Shopper; html: string }> {
  const shopper = await withCart(shop)
  const { html } = await shopper.submit("/thanh-toan", delivery)
  return { shopper, html }
}

/** What the order button of a page sends. */
export function placeForm(html: string): Record<string, string> {
  return {
    do: "place",
    expected_total: fieldValue(html, "expected_total") ?? "",
  }
}

/** What became of an order since. */
export function changeOrder(shop: Running, id: string, change: Partial<PlacedGroup>): void {
  const group = shop.double.shop.groups.get(id)
  if (!group) throw new Error(`there is no order ${id}`)
  Object.assign(group, change)
}
