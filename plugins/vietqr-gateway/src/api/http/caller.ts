import type { Owner } from "../../core/context/owner"

/** Who calls: the mode and account every query is bound to, and the key that was shown. */
export interface Caller extends Owner {
  key_id: string
  kind: "secret" | "publishable" | "restricted"
  scopes: string[]
}

/** What may be done with a route: `resource:read`, `resource:write`; `public` needs no secret key. */
export type Scope = `${string}:read` | `${string}:write` | "public"

/** Whether a key holds a permission; `write` includes `read`. A secret key holds every one, a publishable key none. */
export function mayUse(caller: Caller, scope: Exclude<Scope, "public">): boolean {
  if (caller.kind !== "restricted") return caller.kind === "secret"
  const [resource] = scope.split(":")
  return caller.scopes.includes(scope) || caller.scopes.includes(`${resource}:write`)
}
