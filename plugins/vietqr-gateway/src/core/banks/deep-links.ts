import { listBanks } from "./list"

/** One button "open the bank's app", with the transfer filled in where the app can. */
export interface BankAppLink {
  bin: string
  short_name: string
  url: string
}

/** The banks most payers have, shown first. */
const commonBanks = [
  "970436",
  "970422",
  "970405",
  "970415",
  "970418",
  "970407",
  "970416",
  "970432",
  "970423",
  "970403",
]

/**
 * Links that open a bank's app on a phone (`dl.vietqr.io`, the switchboard the apps registered with).
 * @param transfer the account to pay; `purpose` is the transfer code
 */
export function bankAppLinks(transfer: {
  bank_bin: string
  account_number: string
  amount: number
  purpose: string
}): BankAppLink[] {
  const rank = (bin: string) => (commonBanks.includes(bin) ? commonBanks.indexOf(bin) : commonBanks.length)
  return listBanks()
    .filter((bank) => bank.app_id !== null && bank.transfer_supported)
    .sort((a, b) => rank(a.bin) - rank(b.bin))
    .map((bank) => {
      const query = new URLSearchParams({
        app: bank.app_id ?? "",
        ba: `${transfer.account_number}@${transfer.bank_bin}`,
        am: String(transfer.amount),
        tn: transfer.purpose,
      })
      return { bin: bank.bin, short_name: bank.short_name, url: `https://dl.vietqr.io/pay?${query}` }
    })
}
