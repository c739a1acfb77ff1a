import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Problem } from "../problem"
import { texts } from "../texts"

/** A person of the staff by the id of the user. @throws Problem `staff_not_found` */
export async function requireColleague(
  container: MedusaContainer,
  id: string
): Promise<{ id: string; email: string }> {
  const [user] = await container.resolve(Modules.USER).listUsers({ id }, { select: ["id", "email"], take: 1 })
  if (!user) throw new Problem("not_found", texts.staff_not_found)
  return user
}
