import type { APIRoute } from "astro"
import { qrImage } from "../../../lib/qr-image"

/** The QR as the page shows it. */
export const GET: APIRoute = (context) => qrImage(context, "svg")
