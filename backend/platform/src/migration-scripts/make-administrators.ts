import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { staffModule } from "../modules/staff"

const page = 500

/**
 * Everybody who was staff before there were roles becomes administrator: nobody is locked out, and the administrators
 * then give smaller roles. Safe to run again: a role that somebody gave stays. A new database has no staff yet.
 */
export default async function makeAdministrators({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const users = container.resolve(Modules.USER)
  for (let skip = 0; ; skip += page) {
    const found = await users.listUsers({}, { select: ["id"], order: { id: "ASC" }, take: page, skip })
    await staffModule(container).giveRoles(found.map(({ id }) => ({ user_id: id, role: "administrator" })))
    if (found.length < page) return
  }
}
