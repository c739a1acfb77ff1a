import type { Charge } from "./charge.entity"

/** A charge that was just made: nothing is refunded of it, and its line on the balance is known. */
export class PaidCharge {
  constructor(
    readonly charge: Omit<Charge, "seq">,
    /** `txn_…` */
    readonly balance_transaction: string
  ) {}
}
