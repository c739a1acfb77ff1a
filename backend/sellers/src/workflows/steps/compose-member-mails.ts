import type { MailInput } from "@chophien/platform/mails/types"
import { newToken } from "@chophien/platform/secret-token"
import { site } from "@chophien/platform/site"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { memberChanged } from "../../mails/member-changed"
import { memberRemoved } from "../../mails/member-removed"
import { type MemberNews, membersNews } from "../../mails/members-news"
import { authorName } from "../../member-author"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import type { WrittenMember } from "./write-member"

export const composeMemberMailsStepId = "compose-member-mails"

/** The mails of a change of members: to whom it is about, unless they made it, and to the other owners. */
export const composeMemberMailsStep = createStep(
  composeMemberMailsStepId,
  async ({ news, written }: { news: MemberNews; written: WrittenMember }, { container }) => {
    const { seller_id, member_id, name, email, author, changes } = written
    if (news === "changed" && !changes.length) return new StepResponse({ mails: [] })
    const seller = await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .retrieveSeller(seller_id, { relations: ["members"] })
    const data = {
      member_name: name,
      seller_name: seller.name,
      author: authorName(author),
      panel_url: site(container).panelUrl,
    }
    const isAuthor = (id: string) => author.kind === "member" && author.id === id
    const occasion = `${member_id}:${newToken().slice(0, 12)}`
    const mails: MailInput[] = seller.members
      .filter(({ id, role, joined_at }) => role === "owner" && joined_at && id !== member_id && !isAuthor(id))
      .map((owner) =>
        membersNews.mail({
          to: owner.email,
          locale: "vi",
          dedupe_key: `members-news:${owner.id}:${occasion}`,
          data: { ...data, news, panel_url: `${data.panel_url}/nguoi-quan-ly` },
        })
      )
    const envelope = { to: email, locale: "vi" as const, dedupe_key: `member-${news}:${occasion}` }
    if (news === "removed") mails.push(memberRemoved.mail({ ...envelope, data }))
    if (news === "changed" && !isAuthor(member_id))
      mails.push(memberChanged.mail({ ...envelope, data: { ...data, changes } }))
    return new StepResponse({ mails })
  }
)
