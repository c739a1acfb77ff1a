import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { texts } from "../texts"

/** Signs a member of a seller out of all devices. @throws Problem `not_found` */
export async function endMemberSignIns(
  container: MedusaContainer,
  { seller_id, member_id, ended_by }: { seller_id: string; member_id: string; ended_by: string }
): Promise<{ ended: number }> {
  const [member] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMembers({ id: member_id, seller_id }, { select: ["id"] })
  if (!member) throw new Problem("not_found", texts.not_found)
  return { ended: await signIns(container).end({ actor_type: "member", actor_id: member_id, ended_by }) }
}
