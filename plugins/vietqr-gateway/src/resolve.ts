import type { EntityManager } from "typeorm"
import { findCharge } from "./charges/routes"
import { presentCharge } from "./charges/present"
import type { Gateway } from "./gateway"
import type { Caller } from "./http/route"
import { PaymentIntent } from "./payment-intents/payment-intent.entity"
import { presentPaymentIntent } from "./payment-intents/present"

/** Finds the caller's object by the prefix of its id, in its API form; null for none. */
export async function resolveObject(gateway: Gateway, manager: EntityManager, caller: Caller, id: string): Promise<object | null> {
  switch (id.split("_")[0]) {
    case "pi": {
      const intent = await manager.findOneBy(PaymentIntent, { id, livemode: caller.livemode })
      if (!intent || intent.account_id !== caller.account_id) return null
      return presentPaymentIntent(intent, await gateway.bankAccount(intent.bank_account_id), gateway.config.public_url)
    }
    case "ch": {
      const charge = await findCharge(manager, caller, id)
      return charge && presentCharge(manager, charge)
    }
    default:
      return null
  }
}
