import type { MedusaContainer } from "@medusajs/framework/types"

/** What the room of sellers provides under its module's name: whose phone number it is. Without it no number signs in. */
export type MemberLoginPort = {
  /** E-mail addresses of the members with this number (E.164) who have a password, a few at most. */
  listEmailsOfPhone: (phone: string) => Promise<string[]>
}

const port = "seller"

/** The addresses under which the members sign in who have this phone number. */
export async function listEmailsOfPhone(container: MedusaContainer, phone: string): Promise<string[]> {
  const provider = container.resolve<MemberLoginPort>(port, { allowUnregistered: true })
  return (await provider?.listEmailsOfPhone(phone)) ?? []
}
