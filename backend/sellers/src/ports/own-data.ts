import type { MedusaContainer } from "@medusajs/framework/types"

/** What a room above keeps of a seller, for the file that the seller takes along. */
export type OwnDataPort = {
  readOwnData: (container: MedusaContainer, seller_id: string) => Promise<Record<string, unknown>>
}

/** The modules of higher rooms that know something of a seller. */
const ports = ["moderation", "settlement"] as const

/** What the rooms that run keep of a seller, by subject. */
export async function readDataOfRooms(
  container: MedusaContainer,
  seller_id: string
): Promise<Record<string, unknown>> {
  const parts = await Promise.all(
    ports.map((port) =>
      container.resolve<OwnDataPort>(port, { allowUnregistered: true })?.readOwnData(container, seller_id)
    )
  )
  return Object.assign({}, ...parts)
}
