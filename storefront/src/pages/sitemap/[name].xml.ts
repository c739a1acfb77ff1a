import type { APIRoute } from "astro"
import { BackendRefusal } from "../../backend/call-backend"
import { listingPaths, sellerPaths, urlSet, xml } from "../../catalogue/sitemap"

const fixed = [
  "/",
  "/tim-kiem",
  "/gian-hang",
  "/xa",
  "/don-hang",
  "/gioi-thieu",
  "/giao-hang",
  "/doi-tra",
  "/khieu-nai",
  "/bao-mat",
  "/quy-che",
  "/cach-xep-hang",
  "/dang-ky-ban",
]

/** One sitemap: `trang` (pages, kinds, communes, sellers) or `san-pham-<n>`. */
export const GET: APIRoute = async ({ params, locals: { api } }) => {
  const name = params["name"] ?? ""
  if (name === "trang") {
    const [categories, communes, sellers] = await Promise.all([
      api.categories(),
      api.communes(),
      sellerPaths(api),
    ])
    return xml(
      urlSet([
        ...fixed,
        ...categories.map((each) => `/danh-muc/${each.slug}`),
        ...communes.map((each) => `/xa/${each.slug}`),
        ...sellers,
      ])
    )
  }
  const file = Number(/^san-pham-([1-9]\d{0,3})$/.exec(name)?.[1])
  if (!Number.isInteger(file)) throw new BackendRefusal(404, { code: "not_found", message: "" })
  return xml(urlSet(await listingPaths(api, file)))
}
