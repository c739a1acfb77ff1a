import { BusyDays1764100000000 } from "./1764100000000-busy-days"
import { InitialSchema1763800000000 } from "./1763800000000-initial-schema"
import { PollingAndLateMoney1764200000000 } from "./1764200000000-polling-and-late-money"
import { Statements1764000000000 } from "./1764000000000-statements"
import { MoneyOut1763900000000 } from "./1763900000000-money-out"

/** Every migration, oldest first. */
export const migrations = [InitialSchema1763800000000, MoneyOut1763900000000, Statements1764000000000, BusyDays1764100000000, PollingAndLateMoney1764200000000]
