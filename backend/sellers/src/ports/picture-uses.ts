import type { MedusaContainer } from "@medusajs/framework/types"

/** What the room of complaints provides under its module's name: photos of shoppers are pictures too. */
export type PictureUsesPort = {
  /** Whether a photo has an address with this part. */
  isPictureUsed: (addressPart: string) => Promise<boolean>
}

const port = "complaint"

/** Whether a shopper's photo has an address with this part; without the room of orders none has. */
export async function isShoppersPhoto(container: MedusaContainer, addressPart: string): Promise<boolean> {
  const provider = container.resolve<PictureUsesPort>(port, { allowUnregistered: true })
  return (await provider?.isPictureUsed(addressPart)) ?? false
}
