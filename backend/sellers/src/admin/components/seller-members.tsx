import { endMemberSignIns, inviteMember, removeMember } from "@chophien/contract/staff/members"
import type { StaffMember, StaffSeller } from "@chophien/contract/staff/sellers"
import { formatMoment, formatPhone, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { EllipsisHorizontal } from "@medusajs/icons"
import {
  Badge,
  Button,
  Container,
  DropdownMenu,
  Heading,
  IconButton,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import { useSellerAction } from "../sellers"
import { MemberDrawer } from "./member-drawer"

function Invitation({ member }: { member: StaffMember }) {
  const { t } = useTexts()
  const until = member.invite_expires_at
  if (member.joined_at)
    return (
      <Badge size="2xsmall" color="green">
        {t("detail.joined")}
      </Badge>
    )
  if (!until) return <Badge size="2xsmall">{t("detail.not_invited")}</Badge>
  if (new Date(until).getTime() <= Date.now())
    return (
      <Badge size="2xsmall" color="red">
        {t("detail.invite_expired")}
      </Badge>
    )
  return (
    <Badge size="2xsmall" color="blue">
      {t("detail.invited", { time: formatMoment(until) })}
    </Badge>
  )
}

/** What can be done about a member: mailing a link, signing out, correcting, taking away. */
function Acts({ seller, member, onEdit }: { seller: StaffSeller; member: StaffMember; onEdit: () => void }) {
  const { t } = useTexts()
  const prompt = usePrompt()
  const address = { params: { id: seller.id, member_id: member.id } }
  const invite = useSellerAction(inviteMember, address)
  const signOut = useSellerAction(endMemberSignIns, address)
  const remove = useSellerAction(removeMember, address)
  const { name, email } = member
  const run = (action: typeof invite | typeof signOut | typeof remove, done: string): void =>
    action.mutate(
      {},
      { onSuccess: () => toast.success(done), onError: (error) => toast.error(reasonOf(error, t)) }
    )
  const takeAway = async (): Promise<void> => {
    const sure = await prompt({
      title: t("members.remove_title", { name }),
      description: t("members.remove_hint", { name, email }),
      confirmText: t("members.remove"),
      cancelText: t("common.cancel"),
    })
    if (sure) run(remove, t("members.removed", { name }))
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("members.acts", { name })}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <DropdownMenu.Item onClick={onEdit}>{t("members.edit")}</DropdownMenu.Item>
        {seller.status !== "pending" && (
          <DropdownMenu.Item onClick={() => run(invite, t("detail.invite_sent", { email }))}>
            {t(
              member.joined_at
                ? "members.reset"
                : member.invite_expires_at
                  ? "detail.invite_again"
                  : "detail.invite"
            )}
          </DropdownMenu.Item>
        )}
        {member.joined_at && (
          <DropdownMenu.Item onClick={() => run(signOut, t("members.signed_out", { name }))}>
            {t("members.sign_out")}
          </DropdownMenu.Item>
        )}
        <DropdownMenu.Separator />
        <DropdownMenu.Item onClick={() => void takeAway()}>{t("members.remove")}</DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

function Row({ seller, member, onEdit }: { seller: StaffSeller; member: StaffMember; onEdit: () => void }) {
  const { t } = useTexts()
  return (
    <li className="flex items-start justify-between gap-3 px-6 py-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus">
            {member.name}
          </Text>
          <Invitation member={member} />
        </div>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {[t(`role.${member.role}`), member.email, member.phone && formatPhone(member.phone)]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <Acts seller={seller} member={member} onEdit={onEdit} />
    </li>
  )
}

/** Who acts for the seller, and how far their invitations are. */
export function SellerMembers({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const [open, setOpen] = useState<StaffMember | "new" | null>(null)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("detail.members")}</Heading>
        <Button variant="secondary" size="small" onClick={() => setOpen("new")}>
          {t("members.add")}
        </Button>
      </div>
      <ul className="divide-y">
        {seller.members.map((member) => (
          <Row key={member.id} seller={seller} member={member} onEdit={() => setOpen(member)} />
        ))}
      </ul>
      {open && (
        <MemberDrawer seller={seller} member={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </Container>
  )
}
