import type { EntityManager } from "typeorm"
import { z } from "zod"
import { Account } from "../../core/accounts/account.entity"
import { ExternalAccount } from "../../core/accounts/external-account.entity"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import type { Gateway } from "../../runtime/gateway"
import { presentAccount, presentExternalAccount } from "../accounts/present"
import { findBalanceTransaction } from "../balance/routes"
import { presentCharge } from "../charges/present"
import { findCharge } from "../charges/routes"
import { mayUse } from "../http/authenticate"
import type { Resolver } from "../http/expand"
import type { Caller } from "../http/route"
import { StripeError } from "../http/stripe-error"
import { presentPaymentIntent } from "../payment-intents/present"
import { presentPayout } from "../payouts/present"
import { findPayout } from "../payouts/routes"
import { presentRefund } from "../refunds/present"
import { findRefund, refundsOfCharge } from "../refunds/routes"
import { resolveTransfer } from "../transfers/routes"

/** The resource whose `read` permission an expansion needs, by the prefix of the id. */
const resources: Readonly<Record<string, string>> = {
  pi: "payment_intents",
  ch: "charges",
  re: "refunds",
  po: "payouts",
  tr: "transfers",
  txn: "balance",
  acct: "accounts",
  ba: "accounts",
}

/** @throws StripeError 403 when the caller could not read the object by itself */
function checkReadable(caller: Caller, resource: string): void {
  if (!mayUse(caller, `${resource}:read`)) {
    throw new StripeError(
      403,
      `The provided key does not have the required permission '${resource}:read' to expand this property.`,
      { code: "more_permissions_required", param: "expand" }
    )
  }
}

/** What `expand[]` may look up for a caller: its own objects, of resources it may read. */
export function resolverOf(gateway: Gateway, manager: EntityManager, caller: Caller): Resolver {
  return {
    async byId(id) {
      const resource = resources[id.split("_")[0] ?? ""]
      if (!resource) return null
      checkReadable(caller, resource)
      return findObject(gateway, manager, caller, id)
    },
    async part(target, name) {
      const charge = z.object({ object: z.literal("charge"), id: z.string() }).safeParse(target)
      if (!charge.success || name !== "refunds") return null
      checkReadable(caller, "refunds")
      return refundsOfCharge(manager, caller, charge.data.id)
    },
  }
}

/** Finds the caller's object by the prefix of its id, in its API form; null for none. */
async function findObject(
  gateway: Gateway,
  manager: EntityManager,
  caller: Caller,
  id: string
): Promise<object | null> {
  switch (id.split("_")[0]) {
    case "pi": {
      const intent = await manager.findOneBy(PaymentIntent, { id, livemode: caller.livemode })
      if (!intent || intent.account_id !== caller.account_id) return null
      return presentPaymentIntent(
        intent,
        await gateway.bankAccount(intent.bank_account_id),
        gateway.config.public_url
      )
    }
    case "ch": {
      const charge = await findCharge(manager, caller, id)
      return charge && presentCharge(manager, charge)
    }
    case "re": {
      const refund = await findRefund(manager, caller, id)
      return refund && presentRefund(manager, refund)
    }
    case "po": {
      const payout = await findPayout(manager, caller, id)
      return payout && presentPayout(manager, payout)
    }
    case "tr":
      return resolveTransfer(manager, caller, id)
    case "txn":
      return findBalanceTransaction(manager, caller, id)
    case "acct": {
      const account =
        caller.account_id === null || caller.account_id === id
          ? await manager.findOneBy(Account, { id, livemode: caller.livemode })
          : null
      return account && presentAccount(manager, account)
    }
    case "ba": {
      const external = await manager.findOneBy(ExternalAccount, { id, livemode: caller.livemode })
      return external && (caller.account_id === null || caller.account_id === external.account_id)
        ? presentExternalAccount(external)
        : null
    }
    default:
      return null
  }
}
