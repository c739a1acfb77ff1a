import type { APIRoute } from "astro"
import { qrImage } from "../../../order/qr-image"

/** The QR as a picture to save. */
export const GET: APIRoute = (context) => qrImage(context, "png")
