import { Problem } from "@chophien/platform/problem"
import type { MemberAuthor } from "../member-author"
import type { SellerSession } from "../seller-session"
import { texts } from "../texts"

/** Who decides about the members of a seller. @throws Problem `members_owner_only` for whoever is no owner */
export function requireOwner({ member }: Pick<SellerSession, "member">): MemberAuthor {
  if (member.role !== "owner") throw new Problem("forbidden", texts.members_owner_only)
  return { kind: "member", id: member.id, name: member.name }
}
