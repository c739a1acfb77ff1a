import type { Sale } from "@chophien/checkout/ports/sale-terms"
import { listingFactsByProduct } from "@chophien/listings/listing-facts"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { type SaleRules, type SoldLine, termsOfLine } from "@chophien/vocabulary/terms-of-sale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { NewSale, NewSaleLine } from "./frozen-sale"

type Seller = { id: string; kind: Parameters<typeof termsOfLine>[2]["kind"] }
/** Where rules are read and sales are written. */
export type SaleBooks = {
  readRules: () => Promise<SaleRules>
  householdsOfGoods: (product_ids: string[]) => Promise<Households>
  saveSales: (frozen: NewSale[]) => Promise<void>
}

/** Whose goods are whose, by product. */
type Households = ReadonlyMap<string, { id: string; share_bp: number }>

/** What decides of a product's tax and commission. */
type Goods = Pick<SoldLine, "category_ids" | "facts">

/** What decides of some products' tax and commission, by product; of one that is gone nothing is known. */
export async function readGoods(
  container: MedusaContainer,
  product_ids: string[]
): Promise<Map<string, Goods>> {
  const ids = [...new Set(product_ids)]
  if (!ids.length) return new Map()
  const [facts, products] = await Promise.all([
    listingFactsByProduct(container, ids),
    container
      .resolve(Modules.PRODUCT)
      .listProducts(
        { id: ids },
        { select: ["id", "categories.id"], relations: ["categories"], take: ids.length, withDeleted: true }
      ),
  ])
  const categories = new Map(products.map((product) => [product.id, product.categories ?? []]))
  return new Map(
    ids.map((id) => {
      const reading = facts.get(id)
      return [
        id,
        {
          category_ids: (categories.get(id) ?? []).map((category) => category.id),
          facts: reading?.ok ? reading.facts : null,
        },
      ]
    })
  )
}

function frozenLines(
  sale: Sale,
  {
    rules,
    seller,
    goods,
    households,
    at,
  }: { rules: SaleRules; seller: Seller; goods: Map<string, Goods>; households: Households; at: Date }
): NewSaleLine[] {
  const items = sale.lines
    .filter(({ amount }) => amount > 0)
    .map((line): NewSaleLine => {
      const { category_ids, facts } = goods.get(line.product_id) ?? { category_ids: [], facts: null }
      const sold: SoldLine = { kind: "goods", gross: line.amount, category_ids, facts }
      return {
        ...termsOfLine(rules, sold, seller, at),
        order_line_id: line.order_line_id,
        kind: "goods",
        product_id: line.product_id,
        title: line.title,
        quantity: line.quantity,
        gross: line.amount,
        household_id: households.get(line.product_id)?.id ?? null,
        household_bp: households.get(line.product_id)?.share_bp ?? null,
      }
    })
  if (sale.carriage <= 0) return items
  const way: SoldLine = { kind: "carriage", gross: sale.carriage, category_ids: [], facts: null }
  return [
    ...items,
    {
      ...termsOfLine(rules, way, seller, at),
      order_line_id: null,
      kind: "carriage",
      product_id: null,
      title: "",
      quantity: 1,
      gross: sale.carriage,
      household_id: null,
      household_bp: null,
    },
  ]
}

/**
 * Freezes whose money of some sales is whose, by the rules that hold at a moment, in one transaction. Later rules change
 * nothing of it.
 */
export async function freezeSales(
  container: MedusaContainer,
  books: SaleBooks,
  sales: Sale[],
  at = new Date()
): Promise<void> {
  if (!sales.length) return
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers(
      { id: [...new Set(sales.map(({ seller_id }) => seller_id))] },
      { select: ["id", "kind"], take: sales.length }
    )
  const product_ids = sales.flatMap(({ lines }) => lines.map(({ product_id }) => product_id))
  const [rules, goods, households] = await Promise.all([
    books.readRules(),
    readGoods(container, product_ids),
    books.householdsOfGoods([...new Set(product_ids)]),
  ])
  const frozen = sales.map((sale): NewSale => {
    const seller = sellers.find(({ id }) => id === sale.seller_id)
    if (!seller) throw new Error(`The seller ${sale.seller_id} of order ${sale.order_id} is not known`)
    const lines = frozenLines(sale, { rules, seller, goods, households, at })
    return {
      order_id: sale.order_id,
      seller_id: sale.seller_id,
      order_group_id: sale.order_group_id,
      seller_kind: seller.kind,
      sold_at: at,
      gross: lines.reduce((sum, { gross }) => sum + gross, 0),
      lines,
    }
  })
  await books.saveSales(frozen)
}
