import { BankApps, BanksObject } from "vietnam-qr-pay"
import type { Bank, ListedBank } from "./bank"
import { overrides } from "./overrides"

function seed(): Map<string, Bank> {
  const apps = new Set(BankApps.filter((app) => app.supportVietQR).map((app) => app.bank))
  const banks = new Map<string, Bank>()
  for (const bank of Object.values(BanksObject)) {
    // The package repeats some BINs; the first entry is the bank itself, later ones its brands.
    if (!/^\d{6}$/.test(bank.bin) || banks.has(bank.bin)) continue
    banks.set(bank.bin, {
      bin: bank.bin,
      name: bank.name,
      short_name: bank.shortName,
      transfer_supported: bank.vietQRStatus >= 0,
      app_id: apps.has(bank.key) ? bank.key.replaceAll("_", "") : null,
    })
  }
  for (const bank of overrides) banks.set(bank.bin, { ...banks.get(bank.bin), ...bank })
  return banks
}

const banks = seed()

/** Takes in what a service lists: names and abilities change, no bank disappears, our own overrides stay. */
export function updateBanks(listed: readonly ListedBank[]): void {
  const overridden = new Set(overrides.map(({ bin }) => bin))
  for (const bank of listed) {
    if (!overridden.has(bank.bin))
      banks.set(bank.bin, { app_id: banks.get(bank.bin)?.app_id ?? null, ...bank })
  }
}

/** Every known bank, by short name. */
export function listBanks(): Bank[] {
  return [...banks.values()].sort((a, b) => a.short_name.localeCompare(b.short_name, "vi"))
}

/** The bank of a BIN, or undefined for one we do not know. */
export function findBank(bin: string): Bank | undefined {
  return banks.get(bin)
}
