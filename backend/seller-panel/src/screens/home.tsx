import { listListingCategories } from "@chophien/contract/seller/listings"
import { type Me, readMe } from "@chophien/contract/seller/session"
import { useEffect, useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { rememberMember } from "../offline/member"
import type { Route } from "../router"
import { Empty, Link, LinkButton, Notice } from "../ui/basics"
import { CallHelp } from "../ui/call-help"
import { Icon, type IconName } from "../ui/icon"
import { Reading, Screen } from "../ui/screen"
import { ComplaintsLink } from "./complaint-parts"
import { keptDraft } from "./listing/kept-draft"
import { QuestionsLink } from "./question-parts"
import { ReviewsLink } from "./review-parts"

function Task({ count, words, icon, to }: { count: number; words: string; icon: IconName; to: Route }) {
  return (
    <Link to={to} class={`task${count ? " task-open" : ""}`}>
      <span class="task-icon">
        <Icon name={icon} size={32} />
      </span>
      <span class="task-count">{count}</span>
      <span class="task-words">{words}</span>
      <Icon name="chevronRight" />
    </Link>
  )
}

function StatusNotice({ status }: { status: Me["seller"]["status"] }) {
  if (status === "pending") {
    return (
      <Notice tone="info" icon="hourglass" title={t("pending_title")}>
        {t("pending_text")}
      </Notice>
    )
  }
  if (status === "suspended") {
    return (
      <Notice tone="danger" icon="alert" title={t("suspended_title")}>
        {t("suspended_text")}
        <CallHelp />
      </Notice>
    )
  }
  return null
}

/** What to do now. */
export function Home() {
  const read = useData(readMe, {})
  // Read here, so that the first listing can be made without a network.
  useData(listListingCategories, {})
  const [drafting, setDrafting] = useState(false)
  const me = read.data
  useEffect(() => {
    if (me && !read.stale) void rememberMember(me)
  }, [me, read.stale])
  useEffect(() => {
    void keptDraft().then((draft) => setDrafting(draft !== undefined))
  }, [])

  return (
    <Screen
      title={
        me ? t("hello", { name: me.member.name.trim().split(/\s+/).pop() ?? me.member.name }) : t("app_name")
      }
      lead={me && <p class="top-under">{me.seller.name}</p>}
    >
      <Reading read={read}>
        {({ seller, counts }) => (
          <>
            <StatusNotice status={seller.status} />
            <section aria-labelledby="today">
              <h2 id="today">{t("today")}</h2>
              {counts.to_confirm + counts.to_ship === 0 ? (
                <Empty icon="done" title={t("nothing_to_do_title")}>
                  {t("nothing_to_do_text")}
                </Empty>
              ) : (
                <div class="tasks">
                  <Task
                    count={counts.to_confirm}
                    words={t("orders_to_confirm")}
                    icon="orders"
                    to={{ name: "orders", tab: "can-xac-nhan" }}
                  />
                  <Task
                    count={counts.to_ship}
                    words={t("orders_to_ship")}
                    icon="truck"
                    to={{ name: "orders", tab: "can-gui" }}
                  />
                </div>
              )}
            </section>
            <section class="stack">
              <LinkButton to={{ name: "new_listing" }} icon="camera">
                {t(drafting ? "draft_continue" : "add_listing")}
              </LinkButton>
              <p class="muted center">{t(drafting ? "draft_found" : "add_listing_hint")}</p>
              <ComplaintsLink />
              <QuestionsLink />
              <ReviewsLink />
              <Link to={{ name: "listings" }} class="row-link">
                <Icon name="basket" />
                <span>{t("listings_count", { count: counts.listings })}</span>
                <Icon name="chevronRight" />
              </Link>
              <Link to={{ name: "money", path: "" }} class="row-link">
                <Icon name="money" />
                <span>{t("to_money")}</span>
                <Icon name="chevronRight" />
              </Link>
            </section>
          </>
        )}
      </Reading>
    </Screen>
  )
}
