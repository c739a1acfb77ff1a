import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { Problem } from "@chophien/platform/problem"
import type { MemberRole } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireFreeEmail } from "../../free-email"
import type { MemberChange } from "../../mails/member-changed"
import type { MemberAuthor } from "../../member-author"
import { members_max, requireChangeable, requireRemovable } from "../../member-rules"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import type { MemberRow } from "../../modules/seller/service"
import { texts } from "../../texts"

/** A new member; the phone number as it is stored. */
export type AddMemberInput = {
  seller_id: string
  author: MemberAuthor
  name: string
  email: string
  phone?: string
  role: MemberRole
}
export type ChangeMemberInput = {
  seller_id: string
  member_id: string
  author: MemberAuthor
  changes: { name?: string; email?: string; phone?: string | null; role?: MemberRole }
}
export type RemoveMemberInput = { seller_id: string; member_id: string; author: MemberAuthor }

/** Who a change was about, and what became of them. */
export type WrittenMember = {
  seller_id: string
  member_id: string
  /** The name and address from before the change. */
  name: string
  email: string
  author: MemberAuthor
  changes: MemberChange[]
  /** Whether the member is to get an invitation now. */
  is_to_invite: boolean
}

const members = (container: MedusaContainer) => container.resolve<SellerModuleService>(SELLER_MODULE)

/** A member of a seller beside all of them. @throws Problem `not_found` */
async function find(container: MedusaContainer, seller_id: string, member_id: string) {
  const all = await members(container).listMembers({ seller_id }, { relations: ["seller"], take: null })
  const member = all.find(({ id }) => id === member_id)
  if (!member) throw new Problem("not_found", texts.not_found)
  return { all, member }
}

export const addMemberStepId = "add-member"

/** @throws Problem `not_found`, `members_full`, `member_email_taken`, `member_email_of_staff` */
export const addMemberStep = createStep(
  addMemberStepId,
  async ({ seller_id, author, ...facts }: AddMemberInput, { container }) => {
    const service = members(container)
    const [seller] = await service.listSellers({ id: seller_id }, { relations: ["members"] })
    if (!seller) throw new Problem("not_found", texts.not_found)
    if (seller.members.length >= members_max)
      throw new Problem("conflict", texts.members_full, { values: { limit: members_max } })
    await requireFreeEmail(container, facts.email, "email")
    const { id, name, email } = await service.createMembers({ ...facts, seller_id })
    const written: WrittenMember = {
      ...{ seller_id, member_id: id, name, email, author, changes: [] },
      is_to_invite: seller.status !== "pending",
    }
    return new StepResponse(written, id)
  },
  async (id, { container }) => {
    if (id) await members(container).deleteMembers(id)
  }
)

export const changeMemberStepId = "change-member"

/**
 * Changes a member. Under a new address the password from before opens nothing: whoever reads that mailbox sets one.
 * @throws Problem `not_found`, `member_last_owner`, `member_own_email`, `member_email_taken`, `member_email_of_staff`
 */
export const changeMemberStep = createStep(
  changeMemberStepId,
  async ({ seller_id, member_id, author, changes }: ChangeMemberInput, { container }) => {
    const { all, member } = await find(container, seller_id, member_id)
    const after = { ...member, ...changes }
    const is_new_email = after.email !== member.email
    requireChangeable(all, member, { role: after.role, is_new_email }, author)
    if (is_new_email) await requireFreeEmail(container, after.email, "email")
    const { name, email, phone, role } = after
    await members(container).updateMembers({
      ...{ id: member_id, name, email, phone, role },
      ...(is_new_email ? noAccess : {}),
    })
    if (is_new_email) await endAccess(container, member)
    const written: WrittenMember = {
      ...{ seller_id, member_id, name: member.name, email: member.email, author },
      changes: changesOf(member, after),
      is_to_invite: is_new_email && member.seller.status !== "pending",
    }
    return new StepResponse(written, rowOf(member))
  },
  async (before, { container }) => {
    if (before) await members(container).updateMembers(before)
  }
)

export const removeMemberStepId = "remove-member"

/** Takes a member away; their name stays with what they did. @throws Problem `not_found`, `member_last_owner`, `member_oneself` */
export const removeMemberStep = createStep(
  removeMemberStepId,
  async ({ seller_id, member_id, author }: RemoveMemberInput, { container }) => {
    const { all, member } = await find(container, seller_id, member_id)
    requireRemovable(all, member, author)
    await members(container).updateMembers({ id: member_id, ...noAccess })
    await members(container).softDeleteMembers(member_id)
    await endAccess(container, member)
    const { name, email } = member
    const written: WrittenMember = {
      ...{ seller_id, member_id, name, email, author },
      ...{ changes: [], is_to_invite: false },
    }
    return new StepResponse(written, rowOf(member))
  },
  async (before, { container }) => {
    if (!before) return
    await members(container).restoreMembers([before.id])
    await members(container).updateMembers(before)
  }
)

/** No identity and no invitation: nothing opens the seller for the member. */
const noAccess = { auth_identity_id: null, joined_at: null, invite_token_hash: null, invite_expires_at: null }

type Member = Omit<MemberRow, "seller">

const rowOf = ({
  id,
  name,
  email,
  phone,
  role,
  auth_identity_id,
  joined_at,
  invite_token_hash,
  invite_expires_at,
}: Member) => ({
  ...{ id, name, email, phone, role },
  ...{ auth_identity_id, joined_at, invite_token_hash, invite_expires_at },
})

/** The identity itself stays: it opens nothing any more, and an undone change needs its password. */
const endAccess = async (container: MedusaContainer, { id }: Member): Promise<void> => {
  await signIns(container).end({ actor_type: "member", actor_id: id, ended_by: "members" })
}

function changesOf(before: Member, after: Member): MemberChange[] {
  const fields = (["name", "email", "phone"] as const)
    .filter((field) => before[field] !== after[field])
    .map((field): MemberChange => ({ field, before: before[field], after: after[field] }))
  return before.role === after.role
    ? fields
    : [...fields, { field: "role", before: before.role, after: after.role }]
}
