import type { Answer, ReadQuery } from "@chophien/contract"
import type { listStaff as route } from "@chophien/contract/staff/team"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { signIns } from "../modules/sign-ins"
import { staffModule } from "../modules/staff"
import { nameOf } from "./read-actor"

const factors_max = 1000
const ofUser = z.object({ user_id: z.string() })

/** The users who have a second factor. Nobody but staff can set one up. */
async function withSecondFactor(container: MedusaContainer): Promise<Set<string>> {
  const auth = container.resolve(Modules.AUTH)
  const factors = await auth.listAuthMfa({ status: "enabled" }, { take: factors_max })
  const id = factors.flatMap(({ auth_identity_id }) => auth_identity_id ?? [])
  const identities = id.length ? await auth.listAuthIdentities({ id }, { take: id.length }) : []
  return new Set(identities.flatMap(({ app_metadata }) => ofUser.safeParse(app_metadata).data?.user_id ?? []))
}

/** The staff with their roles and sign-ins, by e-mail address. Who never signed in since roles are kept is an officer. */
export async function listStaff(
  container: MedusaContainer,
  { limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const [users, count] = await container
    .resolve(Modules.USER)
    .listAndCountUsers({}, { take: limit, skip: offset, order: { email: "ASC" } })
  const ids = users.map(({ id }) => id)
  const [roles, phones, sessions, secured] = await Promise.all([
    staffModule(container).readRoles(ids),
    staffModule(container).readPhones(ids),
    signIns(container).summarise("user", ids),
    withSecondFactor(container),
  ])
  const staff = users.map((user) => {
    const summary = sessions.find(({ actor_id }) => actor_id === user.id)
    return {
      id: user.id,
      name: nameOf(user),
      email: user.email,
      role: roles.find(({ user_id }) => user_id === user.id)?.role ?? "officer",
      phone: localPhone(phones.find(({ user_id }) => user_id === user.id)?.phone ?? "") || null,
      last_sign_in_at: summary?.last_sign_in_at.toISOString() ?? null,
      has_second_factor: secured.has(user.id),
      open_sessions: summary?.open_sign_ins ?? 0,
    }
  })
  return { staff, count, limit, offset }
}
