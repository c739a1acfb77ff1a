import { rolesFor } from "@chophien/platform/access/admin-rules"
import type { MailInput } from "@chophien/platform/mails/types"
import { staffModule } from "@chophien/platform/modules/staff/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { paymentGateway } from "../modules/payment-gateway"
import { staffMoney, type staffMoneyNews } from "./staff-money"

/** Money under review comes in crowds after an outage: so often at most somebody hears of it. */
const review_mail_every_ms = 10 * 60_000

/** More people than a centre has. */
const staff_max = 1000

/** Who of the staff deals with something: whoever may write below that path of the Admin's routes. */
export async function readStaffOf(
  container: MedusaContainer,
  path: string
): Promise<{ id: string; email: string }[]> {
  const users = await container
    .resolve(Modules.USER)
    .listUsers({}, { select: ["id", "email"], take: staff_max })
  const roles = await staffModule(container).readRoles(users.map(({ id }) => id))
  const allowed = rolesFor("POST", path)
  const ids = new Set(roles.filter(({ role }) => allowed.includes(role)).map(({ user_id }) => user_id))
  return users.filter(({ id }) => ids.has(id)).map(({ id, email }) => ({ id, email }))
}

/**
 * To everybody of the staff who deals with money. `id` is what it is about: each of it is told once, of reviews no more
 * than one in ten minutes. `amount` whole VND.
 */
export async function staffMoneyMails(
  container: MedusaContainer,
  {
    id,
    news,
    amount,
    group_code,
  }: { id: string; news: (typeof staffMoneyNews)[number]; amount: number; group_code: string | null }
): Promise<MailInput[]> {
  const about = news === "review_opened" ? String(Math.floor(Date.now() / review_mail_every_ms)) : id
  const staff = await readStaffOf(container, "/admin/money")
  return staff.map((user) =>
    staffMoney.mail({
      to: user.email,
      locale: "vi",
      dedupe_key: `staff-money:${news}:${about}:${user.id}`,
      data: {
        news,
        amount,
        group_code,
        panel_url: `${paymentGateway(container).options.backend_url}/app/money`,
      },
    })
  )
}
