import { AsyncLocalStorage } from "node:async_hooks"
import { staffOf } from "@chophien/platform/access/staff-context"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Who makes a refund in Medusa's own pages. Medusa has it in its row and does not tell the payment provider. The gateway
 * has to know: whoever asks for money to leave cannot agree to it.
 */
const authors = new AsyncLocalStorage<string>()

/** Under which name the person asks whose request is being worked on; undefined where no member of staff does. */
export const refundAuthor = (): string | undefined => authors.getStore()

/** Does something with money in the name of somebody who is not signed in here: a seller, or staff whose decision a job carries out. */
export const refundInNameOf = <T>(author: string, job: () => Promise<T>): Promise<T> =>
  authors.run(author, job)

/** The address under which a member of staff asks for money at the gateway; undefined for nobody of the staff. */
export async function readAuthor(
  container: MedusaContainer,
  user_id: string | null | undefined
): Promise<string | undefined> {
  if (!user_id) return undefined
  const [user] = await container
    .resolve(Modules.USER)
    .listUsers({ id: [user_id] }, { select: ["id", "email"], take: 1 })
  return user?.email
}

/** Whatever staff do with an order or a payment is done in their own name at the gateway too. */
export async function nameRefundAuthor(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const author = await readAuthor(req.scope, staffOf(req).user_id)
  if (author) authors.run(author, next)
  else next()
}
