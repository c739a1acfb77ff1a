import type { APIContext, APIRoute } from "astro"
import { pageSize } from "../../../catalogue/list-query"
import { sharePicture } from "../../../share/draw-share"
import { communeCard, listingCard, marketCard, sellerCard } from "../../../share/page-cards"
import type { ShareCard } from "../../../share/share-card"

/** A day: the address of a picture changes with what it shows. */
const fresh_s = 86_400

async function cardOf({ params, locals }: Pick<APIContext, "params" | "locals">): Promise<ShareCard | null> {
  const { api } = locals
  const { kind, name = "" } = params
  switch (kind) {
    case "san-pham":
      return listingCard((await api.listing(name)).listing, locals)
    case "gian-hang":
      return sellerCard(await api.seller(name), locals)
    case "xa": {
      const [{ commune }, { listings }] = await Promise.all([
        api.commune(name),
        api.listings({ commune: name, limit: pageSize }),
      ])
      return communeCard({ commune, picture: listings[0]?.picture ?? null }, locals)
    }
    case "cho":
      return name === "cho-phien" ? marketCard(locals) : null
    default:
      return null
  }
}

/** The picture that a shared link shows: 1200 × 630, JPEG. */
export const GET: APIRoute = async (context) => {
  const card = await cardOf(context)
  if (!card)
    return new Response("No such picture.", { status: 404, headers: { "cache-control": "no-store" } })
  const picture = await sharePicture(card)
  if (!picture)
    return new Response("Not now.", {
      status: 503,
      headers: { "cache-control": "no-store", "retry-after": "5" },
    })
  return new Response(new Uint8Array(picture), {
    headers: { "content-type": "image/jpeg", "cache-control": `public, max-age=${fresh_s}` },
  })
}
