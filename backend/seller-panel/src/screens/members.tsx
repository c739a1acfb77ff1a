import {
  addOwnMember,
  changeOwnMember,
  endSignInsOfMember,
  inviteOwnMember,
  listOwnMembers,
  type OwnMember,
  removeOwnMember,
} from "@chophien/contract/seller/members"
import { formatPhone } from "@chophien/vocabulary/phone"
import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { Reading, Screen } from "../ui/screen"
import { MemberForm, type MemberValues } from "./member-form"

/** How far a member's invitation is, or on how many devices they are signed in. */
function stateOf({ joined_at, invite_expires_at: until, open_sign_ins: count }: OwnMember): string {
  if (joined_at) return count ? t("member_on_devices", { count }) : t("member_on_none")
  if (!until) return t("member_not_invited")
  return new Date(until).getTime() > Date.now()
    ? t("member_invited", { time: formatMoment(until) })
    : t("member_invite_over")
}

const inviteWords = ({ joined_at, invite_expires_at }: OwnMember): string =>
  t(joined_at ? "member_reset" : invite_expires_at ? "member_invite_again" : "member_invite")

interface RowProps {
  member: OwnMember
  /** Only owners change members, and only with a network. */
  isOpen: boolean
  act: (call: () => Promise<unknown>, done: string) => Promise<void>
  onEdit: () => void
}

function Removal({ member, act }: Pick<RowProps, "member" | "act">) {
  const [asking, setAsking] = useState(false)
  const { id, name } = member
  const remove = () =>
    act(() => callRoute(removeOwnMember, { params: { id } }, { body: {} }), t("member_removed", { name }))
  if (!asking)
    return (
      <Button tone="quiet" small onClick={() => setAsking(true)}>
        {t("member_remove")} <span class="unseen">{name}</span>
      </Button>
    )
  return (
    <div class="stack">
      <p>{t("member_remove_sure", { name })}</p>
      <div class="pair">
        <Button tone="danger" onClick={remove}>
          {t("member_remove")}
        </Button>
        <Button tone="plain" onClick={() => setAsking(false)}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  )
}

function Row({ member, isOpen, act, onEdit }: RowProps) {
  const { id, name, email, phone, role, is_me, open_sign_ins } = member
  const address = { params: { id } }
  const unseen = <span class="unseen">{name}</span>
  return (
    <li class="panel member">
      <div>
        <h2>
          {name}
          {is_me && <span class="muted"> ({t("member_you")})</span>}
        </h2>
        <p>{t(role === "owner" ? "role_owner" : "role_staff")}</p>
        <p class="member-address">{email}</p>
        {phone && <p>{formatPhone(phone)}</p>}
        <p class="muted">{stateOf(member)}</p>
      </div>
      {isOpen && (
        <div class="member-acts">
          <Button tone="plain" small onClick={onEdit}>
            {t("member_edit")} {unseen}
          </Button>
          {!is_me && (
            <Button
              tone="plain"
              small
              onClick={() =>
                act(() => callRoute(inviteOwnMember, address, { body: {} }), t("member_mailed", { email }))
              }
            >
              {inviteWords(member)} {unseen}
            </Button>
          )}
          {!is_me && open_sign_ins > 0 && (
            <Button
              tone="plain"
              small
              onClick={() =>
                act(
                  () => callRoute(endSignInsOfMember, address, { body: {} }),
                  t("member_signed_out", { name })
                )
              }
            >
              {t("member_sign_out")} {unseen}
            </Button>
          )}
          {!is_me && <Removal member={member} act={act} />}
        </div>
      )}
    </li>
  )
}

/** Who runs the shop; its owners add, correct, sign out and remove others. */
export function Members() {
  const read = useData(listOwnMembers, {})
  const connected = useStore(online)
  const [form, setForm] = useState<OwnMember | "new" | null>(null)
  const [news, setNews] = useState<{ tone: "good" | "danger"; text: string } | null>(null)

  const act = async (call: () => Promise<unknown>, done: string): Promise<void> => {
    setNews(null)
    try {
      await call()
      setForm(null)
      setNews({ tone: "good", text: done })
    } catch (error) {
      setNews({ tone: "danger", text: reasonOf(error) })
    }
    read.again()
  }
  const save = ({ phone, ...facts }: MemberValues): Promise<void> => {
    const { name, email } = facts
    return form === "new"
      ? act(
          () => callRoute(addOwnMember, {}, { body: { ...facts, ...(phone ? { phone } : {}) } }),
          t("member_added", { name, email })
        )
      : act(
          () =>
            callRoute(
              changeOwnMember,
              { params: { id: form?.id ?? "" } },
              { body: { ...facts, phone: phone || null } }
            ),
          t("member_saved")
        )
  }
  const notice = news && (
    <Notice tone={news.tone} icon={news.tone === "good" ? "done" : "alert"}>
      {news.text}
    </Notice>
  )
  if (form)
    return (
      <Screen
        title={t(form === "new" ? "member_add_title" : "member_edit_title")}
        onBack={() => setForm(null)}
      >
        <MemberForm member={form === "new" ? null : form} notice={notice} onSave={save} />
      </Screen>
    )
  return (
    <Screen title={t("members_title")} up={{ name: "account" }}>
      <Reading read={read}>
        {({ members }) => {
          const isOwner = members.some(({ is_me, role }) => is_me && role === "owner")
          return (
            <>
              <p class="muted">{t(isOwner ? "members_hint" : "members_owner_only")}</p>
              <div role="status">{notice}</div>
              <ul class="members">
                {members.map((member) => (
                  <Row
                    key={member.id}
                    member={member}
                    isOpen={isOwner && connected}
                    act={act}
                    onEdit={() => {
                      setNews(null)
                      setForm(member)
                    }}
                  />
                ))}
              </ul>
              {isOwner && !connected && (
                <Notice tone="warning" icon="wifiOff">
                  {t("members_offline")}
                </Notice>
              )}
              {isOwner && connected && (
                <Button
                  icon="plus"
                  onClick={() => {
                    setNews(null)
                    setForm("new")
                  }}
                >
                  {t("member_add")}
                </Button>
              )}
            </>
          )
        }}
      </Reading>
    </Screen>
  )
}
