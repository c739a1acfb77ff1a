import type { APIContext } from "astro"
import QRCode from "qrcode"
import { loadOrder } from "./shopper-order"

/** White around the code, in modules: what ISO/IEC 18004 asks for, so that every bank app finds it. */
const margin = 4
/** Width of the picture to save, in pixels. */
const saved_width = 960

/**
 * The QR picture of an order, drawn here from what the order carries: it is there while the gateway is away. From
 * our own address it can be saved on a phone, and the page needs no other origin. The PNG is offered as a file.
 */
export async function qrImage(
  context: Pick<APIContext, "cookies" | "locals" | "params">,
  kind: "png" | "svg"
): Promise<Response> {
  const group = await loadOrder(context)
  const qr = group?.payment?.qr
  if (!group || !qr) return new Response("No such picture.", { status: 404 })
  if (kind === "svg") {
    const drawn = await QRCode.toString(qr.data, { type: "svg", margin, errorCorrectionLevel: "M" })
    return new Response(drawn, { headers: { "content-type": "image/svg+xml", "cache-control": "no-store" } })
  }
  const drawn = await QRCode.toBuffer(qr.data, { width: saved_width, margin, errorCorrectionLevel: "M" })
  return new Response(new Uint8Array(drawn), {
    headers: {
      "content-type": "image/png",
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="vietqr-${group.code}.png"`,
    },
  })
}
