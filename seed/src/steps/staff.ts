import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { SeedContext } from "../lib/context"
import { sample_password } from "../samples"
import { needsPassword } from "./sign-in"

/** The sample person of the innovation centre, who signs in to the Admin. */
const staff = { email: "trungtam@chophien.example", first_name: "Trung tâm", last_name: "Đổi mới sáng tạo" }

/** Makes the sample staff user; goes on where an earlier run stopped. */
export async function seedStaff({ container, run, report }: SeedContext): Promise<void> {
  const [known] = await container.resolve(Modules.USER).listUsers({ email: staff.email }, { take: 1 })
  if (!known) {
    const authIdentityId = await identityOf(container)
    await run("create-user-account", { authIdentityId, userData: staff }, z.unknown())
  } else if (await needsPassword(container, staff.email)) {
    const changed = await container
      .resolve(Modules.AUTH)
      .updateProvider("emailpass", { entity_id: staff.email, password: sample_password })
    if (!changed.success)
      throw new Error(`${staff.email} kept its password: ${changed.error ?? "no reason given"}`)
  }
  report(`Staff: ${staff.email}${known ? " (there already)" : ""}`)
}

async function identityOf(container: SeedContext["container"]): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities({ entity_id: staff.email, provider: "emailpass" })
  if (known?.auth_identity_id) return known.auth_identity_id
  const made = await auth.register("emailpass", { body: { email: staff.email, password: sample_password } })
  if (!made.success || !made.authIdentity)
    throw new Error(`No identity was made for ${staff.email}: ${made.error ?? "no reason given"}`)
  return made.authIdentity.id
}
