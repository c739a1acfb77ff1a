/** A bank that VietQR transfers can reach. */
export interface Bank {
  /** Six digits; the key of the list. */
  bin: string
  name: string
  short_name: string
  /** Whether a VietQR transfer to it works. */
  transfer_supported: boolean
  /** Its app's name in `dl.vietqr.io` deep links, null where it has none. */
  app_id: string | null
}

/** What a service knows of a bank. */
export type ListedBank = Omit<Bank, "app_id">
