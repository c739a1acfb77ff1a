import type { Me } from "@chophien/contract/seller/session"
import { rememberMember } from "../offline/member"
import { flush, rows } from "../offline/queue"
import { currentRoute, go } from "../router"

/** Lets a member in who has just signed in. Whoever left something unsent is shown how it goes. */
export async function enter(me: Me): Promise<void> {
  const kept = rows.get().length
  await rememberMember(me)
  void flush()
  const { name } = currentRoute.get()
  if (kept > 0) go({ name: "waiting" }, { replace: true })
  else if (name === "sign_in" || name === "sign_in_code") go({ name: "home" }, { replace: true })
}
