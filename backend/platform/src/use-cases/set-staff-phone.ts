import type { Answer } from "@chophien/contract"
import type { setStaffPhone as route } from "@chophien/contract/staff/team"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { staffModule } from "../modules/staff"
import { requireColleague } from "./require-colleague"

/** Says where sellers call a person of the staff; `phone` is E.164. @throws Problem `staff_not_found` */
export async function setStaffPhone(
  container: MedusaContainer,
  { id, phone }: { id: string; phone: string | null }
): Promise<Answer<typeof route>> {
  await requireColleague(container, id)
  await staffModule(container).setPhone(id, phone)
  return { id, phone: phone && localPhone(phone) }
}
