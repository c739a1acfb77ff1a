import { signIns } from "@chophien/platform/modules/sign-ins/index"
import type { Origin } from "@chophien/platform/modules/sign-ins/service"
import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import type { MedusaContainer } from "@medusajs/framework/types"
import { deviceName } from "../device-name"
import { memberSignedIn } from "../mails/member-signed-in"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"

type Begun = { member_id: string; identity_id: string; token_hash: string; device_hash: string }

/** Begins a sign-in of a member. One on a phone that the member never used before is mailed, but for the very first. Answers its id. */
export async function beginMemberSignIn(
  container: MedusaContainer,
  { member_id, ...begun }: Begun,
  origin: Origin
): Promise<string> {
  const { id, is_new_device } = await signIns(container).begin(
    { ...begun, actor_type: "member", actor_id: member_id },
    origin
  )
  if (!is_new_device) return id
  const [member] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMembers({ id: member_id }, { relations: ["seller"] })
  if (!member) return id
  const mail = memberSignedIn.mail({
    to: member.email,
    locale: "vi",
    dedupe_key: `member-signed-in:${id}`,
    data: {
      member_name: member.name,
      seller_name: member.seller.name,
      device: deviceName(origin.user_agent),
      ip: origin.ip,
      at: new Date().toISOString(),
      panel_url: `${site(container).panelUrl}/tai-khoan`,
      reset_page: `${site(container).panelUrl}/quen-mat-khau`,
    },
  })
  await queueMailsWorkflow(container).run({ input: { mails: [mail] } })
  return id
}
