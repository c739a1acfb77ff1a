import * as z from "zod/mini"
import { amount, day, month, nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const sold = { orders: z.int(), gross: amount }
const soldThing = z.object({ id: z.string(), name: z.string(), ...sold })
const seasonGoods = z.object({ month, count: z.int(), titles: z.array(z.string()) })

export const readOverview = route({
  method: "GET",
  path: "/admin/overview",
  auth: "staff",
  summary:
    "How the market does: sales by day and week, orders late to confirm or ship, coverage, season ahead, what sells.",
  query: nothing,
  answer: z.object({
    /** Paid today, refunds taken off; days are those of Việt Nam. */
    today: z.object({ day, ...sold }),
    /** The last 14 days, the first one first; days without a sale too. */
    days: z.array(z.object({ day, ...sold })),
    /** The last eight weeks from Monday to Sunday, this one last. */
    weeks: z.array(z.object({ from: day, ...sold })),
    /** Orders whose seller is late; `more` where there are more than were looked at. */
    late: z.object({
      to_confirm: z.int(),
      to_ship: z.int(),
      more: z.boolean(),
      /** Those that are late for the longest time. */
      worst: listOf(
        z.object({
          order_id: z.string(),
          seller_id: z.string(),
          seller_name: z.string(),
          what: z.enum(["to_confirm", "to_ship"]),
          hours: z.int(),
        })
      ),
    }),
    coverage: z.object({ communes: z.int(), covered: z.int(), sellers: z.int(), trained: z.int() }),
    season: z.object({ begins: seasonGoods, ends: seasonGoods }),
    /** Of the last 30 days, by sum. */
    top_goods: listOf(soldThing),
    top_communes: listOf(soldThing),
  }),
})

export const exportOverview = route({
  method: "GET",
  path: "/admin/overview/file",
  auth: "staff",
  summary: "The same numbers as a workbook. `content` is base64.",
  query: nothing,
  answer: z.object({ file_name: z.string(), content: z.string() }),
})
