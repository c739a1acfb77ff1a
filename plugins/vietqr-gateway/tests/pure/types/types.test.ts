import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type Stripe from "stripe"
import type {
  presentAccount,
  presentCapability,
  presentExternalAccount,
} from "../../../src/api/accounts/present"
import type { presentBalanceLine } from "../../../src/api/balance/present"
import type { presentCharge } from "../../../src/api/charges/present"
import type { presentEvent } from "../../../src/api/events/present"
import type { presentPaymentIntent } from "../../../src/api/payment-intents/present"
import type { presentPayout } from "../../../src/api/payouts/present"
import type { presentRefund } from "../../../src/api/refunds/present"
import type { presentTransfer } from "../../../src/api/transfers/present"

/** What a function answers, once it is there. */
type Answer<F extends (...parameters: never[]) => unknown> = NonNullable<Awaited<ReturnType<F>>>

/** Compiles only when every object has the type that the official package gives it. */
const answers: {
  intent: (object: Answer<typeof presentPaymentIntent>) => Stripe.PaymentIntent
  charge: (object: Answer<typeof presentCharge>) => Stripe.Charge
  refund: (object: Answer<typeof presentRefund>) => Stripe.Refund
  payout: (object: Answer<typeof presentPayout>) => Stripe.Payout
  transfer: (object: Answer<typeof presentTransfer>) => Stripe.Transfer
  account: (object: Answer<typeof presentAccount>) => Stripe.Account
  bankAccount: (object: Answer<typeof presentExternalAccount>) => Stripe.BankAccount
  capability: (object: Answer<typeof presentCapability>) => Stripe.Capability
  balanceTransaction: (object: Answer<typeof presentBalanceLine>) => Stripe.BalanceTransaction
  event: (object: Answer<typeof presentEvent>) => Omit<Stripe.EventBase, "data" | "type">
} = {
  intent: (object) => object,
  charge: (object) => object,
  refund: (object) => object,
  payout: (object) => object,
  transfer: (object) => object,
  account: (object) => object,
  bankAccount: (object) => object,
  capability: (object) => object,
  balanceTransaction: (object) => object,
  event: (object) => object,
}

it("every object is made with the types of the official package", () => {
  expect(Object.keys(answers)).toHaveLength(10)
})

/** Whether a line of code names a type the compiler did not infer; what stands in texts and comments is none. */
function claimsType(line: string): boolean {
  const code = line.replace(/"[^"]*"|`[^`]*`|'[^']*'/g, "").replace(/\/\/.*$/, "")
  return (
    !/^\s*(\/?\*|import|export)/.test(code) &&
    /\bas (?!const\b)[A-Z{]|\bas any\b|: any\b|@ts-(ignore|expect-error)/.test(code)
  )
}

it("no type is claimed that the compiler did not find", () => {
  const source = join(__dirname, "../../../src")
  const claims = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .flatMap((name) =>
      readFileSync(join(source, name), "utf8")
        .split("\n")
        .filter(claimsType)
        .map((line) => `${name}: ${line.trim()}`)
    )
  expect(claims).toEqual([])
})
