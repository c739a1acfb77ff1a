import type { MedusaContainer } from "@medusajs/framework/types"

/** A one-time code on its way to a phone. */
export type PhoneCode = {
  /** E.164. */
  phone: string
  code: string
  member_name: string
  seller_name: string
  expires_at: Date
  /** Names the occasion: the same code is sent once. */
  dedupe_key: string
}

/** A channel that reaches phones, by SMS or Zalo: a module registers it under `phoneCodes`. */
export type PhoneCodesPort = { sendCode: (container: MedusaContainer, code: PhoneCode) => Promise<void> }

const port = "phoneCodes"

/** The channel that reaches phones; undefined where the market has none. */
export const phoneCodes = (container: MedusaContainer): PhoneCodesPort | undefined =>
  container.resolve<PhoneCodesPort>(port, { allowUnregistered: true })
