import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"

const ofMember = (member_id: string) =>
  ({ actor_type: "member", actor_id: member_id, ended_by: member_id }) as const

/** Ends one sign-in of a member: its cookie and its token open nothing any more. @throws Problem `sign_in_not_found` */
export async function endSignIn(
  container: MedusaContainer,
  member_id: string,
  id: string
): Promise<{ ended: number }> {
  const ended = await signIns(container).end({ ...ofMember(member_id), id })
  if (!ended) throw new Problem("not_found", texts.sign_in_not_found)
  return { ended }
}

/** Ends all sign-ins of a member but this one. */
export async function endOtherSignIns(
  container: MedusaContainer,
  member_id: string,
  this_id: string
): Promise<{ ended: number }> {
  return { ended: await signIns(container).end({ ...ofMember(member_id), except: this_id }) }
}
