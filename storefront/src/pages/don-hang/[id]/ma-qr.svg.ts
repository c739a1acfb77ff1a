import type { APIRoute } from "astro"
import { qrImage } from "../../../order/qr-image"

/** The QR as the page shows it. */
export const GET: APIRoute = (context) => qrImage(context, "svg")
