import { Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../lib/context"
import { changes_passwords, sample_password } from "../samples"

/** Whether a sample person who is there already has to get the sample password. */
export async function needsPassword(container: SeedContext["container"], email: string): Promise<boolean> {
  if (!changes_passwords) return false
  const answer = await container
    .resolve(Modules.AUTH)
    .authenticate("emailpass", { body: { email, password: sample_password } })
  return !answer.success
}
