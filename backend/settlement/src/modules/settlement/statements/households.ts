import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** Whose the goods of some products are, and that household's share now, by product. */
export async function selectHouseholds(
  context: SqlContext,
  product_ids: string[]
): Promise<Map<string, { id: string; share_bp: number }>> {
  if (!product_ids.length) return new Map()
  const rows = await runStatement<{ product_id: string; id: string; share_bp: number }>(
    context,
    `select g.product_id, h.id, h.share_bp from household_goods g
       join member_household h on h.id = g.household_id and h.seller_id = g.seller_id
     where h.removed_at is null and g.product_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(product_ids)]
  )
  return new Map(rows.map(({ product_id, id, share_bp }) => [product_id, { id, share_bp }]))
}

/** Says whose the goods of a listing are; null where they are the seller's own. */
export async function nameHousehold(
  context: SqlContext,
  {
    product_id,
    seller_id,
    household_id,
  }: { product_id: string; seller_id: string; household_id: string | null }
): Promise<void> {
  await runStatement(context, "delete from household_goods where product_id = ?", [product_id])
  if (household_id !== null)
    await runStatement(
      context,
      "insert into household_goods (product_id, seller_id, household_id) values (?, ?, ?)",
      [product_id, seller_id, household_id]
    )
}
