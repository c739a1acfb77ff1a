import type { Auth, Route } from "@chophien/contract"
import { routes } from "@chophien/contract/routes"
import { fitsPattern } from "./path-pattern"

/** To whom a route is open: anybody, a shop with its key, a member of a seller, staff. */
export type Caller = Auth

/** A route that the backend answers; `**` at the end of a path stands for all below it. */
export type OpenRoute = { readonly method: string; readonly path: string; readonly for: Caller }

const open = (caller: Caller, ...addresses: readonly `${string} /${string}`[]): OpenRoute[] =>
  addresses.map((address) => {
    const [method = "", path = ""] = address.split(" ")
    return { method, path, for: caller }
  })

/** Our own routes stand in the contract, each with whom it is for. Those of staff are decided by `admin-rules.ts`. */
const ours: OpenRoute[] = [routes.store, routes.seller]
  .flatMap((group) => Object.values<Route>(group))
  .map(({ method, path, auth }) => ({ method, path, for: auth }))

/**
 * What is open to whom. Every other method and path answers 404 before its body is read, whatever Medusa's core or a
 * plugin declares there.
 */
export const openRoutes: readonly OpenRoute[] = [
  ...ours,
  ...open(
    "public",
    "GET /health",
    "GET /ready",
    "GET /openapi.json",
    // Pages and pictures.
    "GET /app/**",
    "GET /sell/**",
    "GET /files/:key/:name",
    // The gateway's notices carry a signature over their bytes.
    "POST /hooks/vietqr",
    // Signing in, of staff.
    "POST /auth/user/emailpass",
    "POST /auth/session",
    "DELETE /auth/session",
    "GET /auth/user/providers",
    // The Admin's sign-in page asks it whether Medusa's cloud signs people in; it does not.
    "GET /cloud/auth",
    "POST /auth/mfa/challenges/:id/verify",
    "POST /auth/user/emailpass/reset-password",
    "POST /auth/user/emailpass/update",
    // An invited person of the staff: with the token of the invitation, see `guard-registration.ts`.
    "POST /auth/user/emailpass/register",
    "POST /admin/invites/accept",
    "GET /admin/feature-flags"
  ),
  ...open(
    "staff",
    "GET /auth/mfa/factors",
    "POST /auth/mfa/factors",
    "POST /auth/mfa/factors/:id/verify",
    "DELETE /auth/mfa/factors/:id",
    "POST /auth/mfa/recovery-codes",
    "GET /files/private/:name",
    "GET /admin/**",
    "POST /admin/**",
    "DELETE /admin/**"
  ),
]

/** Below /admin, and yet for nobody: each goes around a rule of this house. */
const closedBranches = [
  // Reads "120.000" as 120 đ, without a word.
  "/admin/products/import/**",
  "/admin/products/imports/**",
  // Runs any workflow: captures, refunds, passwords.
  "/admin/workflows-executions/:id/run",
  "/admin/workflows-executions/:id/steps/**",
  // Medusa's Enterprise roles, which this house does not use.
  "/admin/rbac/**",
  "/admin/users/:id/roles/**",
  // A file would go to the store without the checks of pictures.
  "/admin/uploads/presigned-urls",
  // There are no accounts of shoppers to which an order could go.
  "/admin/orders/:id/transfer/**",
] as const

/**
 * To whom a path is open with a method; undefined where it is open to nobody. HEAD counts as GET.
 * OPTIONS is open where any method is: browsers ask before they send.
 */
export function callerOf(method: string, path: string): Caller | undefined {
  if (closedBranches.some((pattern) => fitsPattern(pattern, path))) return undefined
  const wanted = method === "HEAD" ? "GET" : method
  return openRoutes.find(
    (route) => (wanted === "OPTIONS" || route.method === wanted) && fitsPattern(route.path, path)
  )?.for
}
