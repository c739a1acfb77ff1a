import type { APIRoute } from "astro"
import { handlePlace } from "../place/remembered-place"

/** Remembers the commune a shopper asks the delivery price for, and goes back to the product. */
export const POST: APIRoute = async (context) =>
  context.redirect(context.locals.to(await handlePlace(context)), 303)
