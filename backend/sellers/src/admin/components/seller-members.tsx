import { inviteMember, type StaffMember, type StaffSeller } from "@chophien/contract/staff/sellers"
import { formatMoment, formatPhone, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useSellerAction } from "../sellers"

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

function Row({ seller, member }: { seller: StaffSeller; member: StaffMember }) {
  const { t } = useTexts()
  const invite = useSellerAction(inviteMember, { params: { id: seller.id, member_id: member.id } })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
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
      {!member.joined_at && seller.status === "active" && (
        <Button
          variant="secondary"
          size="small"
          isLoading={invite.isPending}
          onClick={() =>
            invite.mutate(
              {},
              {
                onSuccess: () => toast.success(t("detail.invite_sent", { email: member.email })),
                onError: (error) => toast.error(reasonOf(error, t)),
              }
            )
          }
        >
          {t(member.invite_expires_at ? "detail.invite_again" : "detail.invite")}
        </Button>
      )}
    </li>
  )
}

/** Who acts for the seller, and how far their invitations are. */
export function SellerMembers({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("detail.members")}</Heading>
      </div>
      <ul className="divide-y">
        {seller.members.map((member) => (
          <Row key={member.id} seller={seller} member={member} />
        ))}
      </ul>
    </Container>
  )
}
