import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { staffModule } from "../modules/staff"
import { nameOf } from "./read-actor"

/** A person of the staff whom sellers may call; the phone number as it is dialled in the country. */
export type Officer = { id: string; name: string; phone: string | null }

const staff_max = 500

/** The people of the staff by name; of `ids`, where they are given. Who has left is not among them. */
export async function readOfficers(container: MedusaContainer, ids?: string[]): Promise<Officer[]> {
  if (ids && !ids.length) return []
  const users = await container.resolve(Modules.USER).listUsers(ids ? { id: ids } : {}, {
    take: staff_max,
    select: ["id", "first_name", "last_name", "email"],
  })
  const phones = await staffModule(container).readPhones(users.map(({ id }) => id))
  return users
    .map((user) => {
      const phone = phones.find(({ user_id }) => user_id === user.id)?.phone
      return { id: user.id, name: nameOf(user), phone: phone ? localPhone(phone) : null }
    })
    .sort((a, b) => a.name.localeCompare(b.name, "vi"))
}
