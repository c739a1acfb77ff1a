import type { APIRoute } from "astro"
import { readAftercare } from "../../../order/read-aftercare"
import { leftMs, loadOrder, stateMark } from "../../../order/shopper-order"

/** `{state, mark, left_ms}` of an order this browser holds the key of; `mark` changes when the page would look different. */
export const GET: APIRoute = async (context) => {
  const group = await loadOrder(context)
  if (!group) return Response.json({ code: "not_found" }, { status: 404 })
  const aftercare = group.paid_at ? await readAftercare(context, group) : null
  return Response.json({ state: group.state, mark: stateMark(group, aftercare), left_ms: leftMs(group) })
}
