import type { APIRoute } from "astro"
import { z } from "zod"
import { findCommunes } from "../../place/choose-commune"

const query = z.object({ q: z.string().trim().min(1).max(100), tinh: z.string().max(10).optional() })

/** Communes while typing an address: `?q=&tinh=<province code>` (that province first) → code, names, province, former name. */
export const GET: APIRoute = async ({ url, locals }) => {
  const parsed = query.safeParse(Object.fromEntries(url.searchParams))
  if (!parsed.success) return Response.json({ communes: [] })
  const communes = await findCommunes(locals.api, {
    q: parsed.data.q,
    province_code: parsed.data.tinh || undefined,
    limit: 8,
  })
  return Response.json({
    communes: communes.map(({ code, full_name, province_code, province_name, former }) => ({
      code,
      full_name,
      province_code,
      province_name,
      former: former ?? null,
    })),
  })
}
