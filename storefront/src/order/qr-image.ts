import type { APIContext } from "astro"
import { config } from "../environment/config"
import { loadOrder } from "./shopper-order"

const kinds = { png: "image/png", svg: "image/svg+xml" } as const
const timeout_ms = 10_000

/**
 * The QR picture of an order, fetched from the gateway. From our own address it can be saved on a phone, and the page
 * needs no other origin. The PNG is offered as a file.
 */
export async function qrImage(
  context: Pick<APIContext, "cookies" | "locals" | "params">,
  kind: keyof typeof kinds
): Promise<Response> {
  const none = new Response("No such picture.", { status: 404 })
  const group = await loadOrder(context)
  const qr = group?.payment?.qr
  if (!group || !qr) return none
  const source = kind === "png" ? qr.image_url_png : qr.image_url_svg
  if (new URL(source).origin !== new URL(config.gatewayUrl).origin) {
    console.error(`The QR picture lies at ${source}, not at GATEWAY_PUBLIC_URL ${config.gatewayUrl}`)
    return none
  }
  const image = await fetch(source, { signal: AbortSignal.timeout(timeout_ms) })
  if (!image.ok || !image.body) return none
  return new Response(image.body, {
    headers: {
      "content-type": kinds[kind],
      "cache-control": "no-store",
      ...(kind === "png" ? { "content-disposition": `attachment; filename="vietqr-${group.code}.png"` } : {}),
    },
  })
}
