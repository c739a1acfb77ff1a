import { Problem } from "@chophien/platform/problem"
import type { MemberRole } from "@chophien/vocabulary/seller"
import type { MemberAuthor } from "./member-author"
import { texts } from "./texts"

/** What the rules know of a member. */
export type RuledMember = { id: string; name: string; role: MemberRole }

/** A stall is run by a few people; more is a slip or an attack. */
export const members_max = 20

const isOnlyOwner = (members: RuledMember[], member: RuledMember): boolean =>
  member.role === "owner" && !members.some(({ id, role }) => role === "owner" && id !== member.id)

const refuseLastOwner = ({ name }: RuledMember): never => {
  throw new Problem("conflict", texts.member_last_owner, { values: { name } })
}

/** Somebody always stays who may add others. @throws Problem `member_last_owner`, `member_oneself` */
export function requireRemovable(members: RuledMember[], member: RuledMember, author: MemberAuthor): void {
  if (isOnlyOwner(members, member)) refuseLastOwner(member)
  if (author.kind === "member" && author.id === member.id) throw new Problem("conflict", texts.member_oneself)
}

/** @throws Problem `member_last_owner`, `member_own_email` */
export function requireChangeable(
  members: RuledMember[],
  member: RuledMember,
  changed: { role: MemberRole; is_new_email: boolean },
  author: MemberAuthor
): void {
  if (changed.role !== "owner" && isOnlyOwner(members, member)) refuseLastOwner(member)
  if (changed.is_new_email && author.kind === "member" && author.id === member.id)
    throw new Problem("conflict", texts.member_own_email, { param: "email" })
}
