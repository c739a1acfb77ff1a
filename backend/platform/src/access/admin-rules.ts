import { type StaffRole, staffRoles } from "@chophien/contract/staff/team"
import { segmentsOf } from "./path-pattern"

/** Who of the staff may call the routes of a branch. */
export type AdminRule = {
  /** The branch: this path and all below it that no longer rule names; `:name` stands for one part. */
  readonly path: string
  /** Who may read (GET). */
  readonly read: readonly StaffRole[]
  /** Who may write (every other method). */
  readonly write: readonly StaffRole[]
  /** Open to a session that still has to set up its second factor. */
  readonly before_factor?: true
}

const everyone = staffRoles
const nobody: readonly StaffRole[] = []
/** Sellers and their orders. */
const desk = ["officer", "manager", "administrator"] as const
/** What is shown in the shop. */
const goods = ["officer", "moderator", "manager", "administrator"] as const
/** Money in and out. */
const money = ["accountant", "manager", "administrator"] as const
/** Prices, places and rules of the whole shop. */
const lead = ["manager", "administrator"] as const
const administration = ["administrator"] as const

const rule = (path: string, read: readonly StaffRole[], write: readonly StaffRole[] = read): AdminRule => ({
  path,
  read,
  write,
})

/**
 * Role by route and method, for core's routes and ours. The longest rule that fits decides.
 * A branch that stands nowhere here is for nobody: a new route is refused until somebody decides whose it is.
 */
export const adminRules: readonly AdminRule[] = [
  // Who is signed in, and what the Admin itself needs.
  { ...rule("/admin/users/me", everyone, nobody), before_factor: true },
  { ...rule("/admin/staff/me", everyone, nobody), before_factor: true },
  rule("/admin/views", everyone),
  rule("/admin/layouts", everyone, lead),
  rule("/admin/locales", everyone, nobody),
  rule("/admin/search", everyone, nobody),
  rule("/admin/notifications", everyone, nobody),
  rule("/admin/property-labels", everyone, lead),
  rule("/admin/plugins", everyone, nobody),

  // Staff themselves.
  rule("/admin/staff", lead, administration),
  rule("/admin/users", lead, administration),
  rule("/admin/invites", lead, administration),
  rule("/admin/audit-log", lead, nobody),

  // Sellers, places, mails.
  rule("/admin/sellers", everyone, desk),
  rule("/admin/applications", desk),
  rule("/admin/dossiers", desk),
  rule("/admin/papers", desk),
  rule("/admin/identity", everyone, nobody),
  rule("/admin/requirements", everyone, lead),
  rule("/admin/gazetteer", everyone, nobody),
  rule("/admin/coverage", everyone, desk),
  rule("/admin/overview", everyone, nobody),
  rule("/admin/training", everyone, desk),
  rule("/admin/mails", everyone, desk),

  // Goods.
  rule("/admin/listings", everyone, goods),
  rule("/admin/goods-imports", everyone, goods),
  rule("/admin/listing-reviews", everyone, goods),
  rule("/admin/moderation", everyone, goods),
  rule("/admin/moderation/rules", everyone, lead),
  rule("/admin/search-words", everyone, goods),
  rule("/admin/products", everyone, goods),
  rule("/admin/products/export", nobody, lead),
  rule("/admin/product-variants", everyone, goods),
  rule("/admin/product-options", everyone, goods),
  rule("/admin/product-tags", everyone, goods),
  rule("/admin/product-types", everyone, goods),
  rule("/admin/product-categories", everyone, goods),
  rule("/admin/collections", everyone, goods),
  rule("/admin/inventory-items", everyone, goods),
  rule("/admin/inventory-items/export", nobody, lead),
  rule("/admin/reservations", everyone, desk),
  rule("/admin/uploads", everyone, goods),
  rule("/admin/translations", everyone, goods),

  // Orders.
  rule("/admin/orders", everyone, desk),
  rule("/admin/order-search", everyone, nobody),
  rule("/admin/orders/export", nobody, lead),
  rule("/admin/orders/:id/credit-lines", nobody, money),
  rule("/admin/orders/:id/payment-sessions", nobody, money),
  rule("/admin/unpaid-orders", everyone, desk),
  rule("/admin/complaints", everyone, desk),
  rule("/admin/deadline-rules", everyone, lead),
  rule("/admin/shopper-reviews", everyone, goods),
  rule("/admin/questions", desk),
  rule("/admin/order-changes", everyone, desk),
  rule("/admin/order-edits", everyone, desk),
  rule("/admin/draft-orders", everyone, lead),
  rule("/admin/returns", everyone, desk),
  rule("/admin/claims", everyone, desk),
  rule("/admin/exchanges", everyone, desk),
  rule("/admin/fulfillments", everyone, desk),
  rule("/admin/customers", desk, lead),
  rule("/admin/customer-groups", desk, lead),

  // Money.
  rule("/admin/money", money),
  rule("/admin/payouts", money),
  rule("/admin/fees", money, lead),
  rule("/admin/payments", everyone, money),
  rule("/admin/payment-collections", everyone, money),

  // Rules of the whole shop.
  rule("/admin/shipping-tariffs", everyone, lead),
  rule("/admin/promotions", everyone, lead),
  rule("/admin/campaigns", everyone, lead),
  rule("/admin/price-lists", everyone, lead),
  rule("/admin/price-preferences", everyone, lead),
  rule("/admin/currencies", everyone, nobody),
  rule("/admin/regions", everyone, lead),
  rule("/admin/refund-reasons", everyone, lead),
  rule("/admin/return-reasons", everyone, lead),
  rule("/admin/sales-channels", everyone, lead),
  rule("/admin/shipping-options", everyone, lead),
  rule("/admin/shipping-option-types", everyone, lead),
  rule("/admin/shipping-profiles", everyone, lead),
  rule("/admin/fulfillment-providers", everyone, nobody),
  rule("/admin/fulfillment-sets", everyone, lead),
  rule("/admin/stock-locations", everyone, lead),
  rule("/admin/stores", everyone, lead),
  rule("/admin/tax-providers", everyone, nobody),
  rule("/admin/tax-rates", everyone, lead),
  rule("/admin/tax-regions", everyone, lead),

  // The machine.
  rule("/admin/api-keys", administration),
  rule("/admin/index", administration),
  rule("/admin/search-indexes", administration),
  rule("/admin/workflows-executions", administration, nobody),
]

const branches = adminRules
  .map((one) => ({ rule: one, parts: segmentsOf(one.path) }))
  .sort((a, b) => b.parts.length - a.parts.length)

/** The rule that decides about a path below /admin; undefined where none names it. */
export function findAdminRule(path: string): AdminRule | undefined {
  const parts = segmentsOf(path)
  return branches.find(({ parts: branch }) =>
    branch.every((part, at) => part === parts[at] || (part.startsWith(":") && parts[at] !== undefined))
  )?.rule
}

/** Which roles may call a path with a method; none where no rule names it. */
export function rolesFor(method: string, path: string): readonly StaffRole[] {
  const found = findAdminRule(path)
  if (!found) return nobody
  return method === "GET" || method === "HEAD" ? found.read : found.write
}

/** Roles whose password alone opens nothing in production: theirs are money, and other people's rights. */
export const secondFactorRoles: readonly StaffRole[] = money
