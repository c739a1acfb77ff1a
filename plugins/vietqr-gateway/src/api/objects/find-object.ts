import { z } from "zod"
import { findExternalAccountOrDeleted } from "../../core/accounts/external-account-store"
import { findAccountOrDeleted } from "../../core/accounts/store"
import { findFee } from "../../core/application-fees/store"
import { findBalanceLine } from "../../core/balance/balance-lines"
import { findCharge } from "../../core/charges/store"
import type { Owner } from "../../core/context/owner"
import type { RuleContext } from "../../core/context/rule-context"
import { findIntent } from "../../core/payment-intents/store"
import { findPayout } from "../../core/payouts/store"
import { Refund } from "../../core/refunds/refund.entity"
import { findRefund } from "../../core/refunds/store"
import { findReversalOf, findTransfer } from "../../core/transfers/store"
import { presentBalanceLine } from "../balance/present"
import { type Caller, mayUse } from "../http/caller"
import type { Resolver } from "../http/expand"
import { listPage } from "../http/list"
import { forbidden } from "../http/stripe-error"
import { presentRefunds } from "../refunds/present"
import { presentReversal } from "../transfers/present"

/** The resource whose `read` permission an expansion needs, by the prefix of the id. */
const resources: Readonly<Record<string, string>> = {
  pi: "payment_intents",
  ch: "charges",
  re: "refunds",
  po: "payouts",
  tr: "transfers",
  trr: "transfers",
  fee: "application_fees",
  txn: "balance",
  acct: "accounts",
  ba: "accounts",
}

/** @throws StripeError 403 when the caller could not read the object by itself */
function checkReadable(caller: Caller, resource: string): void {
  if (!mayUse(caller, `${resource}:read`))
    throw forbidden(
      `The provided key does not have the required permission '${resource}:read' to expand this property.`,
      "more_permissions_required",
      "expand"
    )
}

/** Finds the owner's object by the prefix of its id; null for none. */
function findByPrefix({ manager }: RuleContext, owner: Owner, id: string): Promise<object | null> {
  switch (id.split("_")[0]) {
    case "pi":
      return findIntent(manager, owner, id)
    case "ch":
      return findCharge(manager, owner, id)
    case "re":
      return findRefund(manager, owner, id)
    case "po":
      return findPayout(manager, owner, id)
    case "tr":
      return findTransfer(manager, owner, id)
    case "fee":
      return findFee(manager, owner, id)
    case "acct":
      return findAccountOrDeleted(manager, owner, id)
    case "ba":
      return findExternalAccountOrDeleted(manager, owner, id)
    default:
      return Promise.resolve(null)
  }
}

/** The same in its API form. */
async function findObject(context: RuleContext, owner: Owner, id: string): Promise<object | null> {
  const { manager, present } = context
  if (id.startsWith("txn_")) {
    const line = await findBalanceLine(manager, owner, id)
    return line && presentBalanceLine(line)
  }
  if (id.startsWith("trr_")) {
    const reversal = await findReversalOf(manager, owner, id)
    return reversal && presentReversal(manager, reversal)
  }
  const found = await findByPrefix(context, owner, id)
  return found && present(manager, found)
}

/** A charge's refunds, newest first, as `expand[]=refunds` shows them. */
function refundsOfCharge({ manager }: RuleContext, owner: Owner, charge_id: string): Promise<object> {
  return listPage(
    manager,
    owner,
    Refund,
    { limit: 10 },
    {
      url: `/v1/refunds?charge=${charge_id}`,
      followed: false,
      narrow: (query) => query.andWhere("row.charge_id = :charge_id", { charge_id }),
      presentAll: (refunds) => presentRefunds(manager, refunds, owner.account_id),
    }
  )
}

const expandedCharge = z.object({ object: z.literal("charge"), id: z.string() })

/** What `expand[]` may find for a caller: its own objects, of resources it may read. */
export function resolverOf(context: RuleContext, caller: Caller): Resolver {
  return {
    async byId(id) {
      const resource = resources[id.split("_")[0] ?? ""]
      if (!resource) return null
      checkReadable(caller, resource)
      return findObject(context, caller, id)
    },
    async part(target, name) {
      const charge = expandedCharge.safeParse(target)
      if (!charge.success || name !== "refunds") return null
      checkReadable(caller, "refunds")
      return refundsOfCharge(context, caller, charge.data.id)
    },
  }
}
