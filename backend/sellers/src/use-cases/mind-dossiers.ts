import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { site } from "@chophien/platform/site"
import { dayInVietnam, formatDay } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, daysBetween, reminderOf } from "../days"
import { identity_reminders, isIdentityOver } from "../identity/identity-standing"
import { type DueMatter, sellerDue } from "../mails/seller-due"
import { onboarding } from "../modules/onboarding"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { readDossierRows } from "../requirements/read-dossier-rows"
import { clock_author } from "./reopen-seller"
import { suspendSeller } from "./suspend-seller"

/** On which days before its last one a paper's seller is reminded. */
const paper_reminders = [60, 30, 7, 0] as const
const day_ms = 24 * 60 * 60 * 1000

type Seller = Awaited<ReturnType<SellerModuleService["listSellers"]>>[number]
type Due = {
  about: string
  matter: DueMatter
  what: { vi: string; en: string }
  last_day: string
  steps: readonly number[]
}

/** Tells the members of a seller that something comes to an end, once a step. Answers on which day they first heard of it. */
async function remind(container: MedusaContainer, seller: Seller, due: Due): Promise<string | null> {
  const service = onboarding(container)
  const about = `${due.about}:${due.last_day}`
  const days_left = Math.max(0, daysBetween(dayInVietnam(), due.last_day))
  const step = reminderOf(due.steps, days_left)
  if (step !== null) {
    const mails = seller.members.map((member) =>
      sellerDue.mail({
        to: member.email,
        locale: "vi",
        dedupe_key: `seller-due:${member.id}:${about}:${step}`.slice(0, 200),
        data: {
          seller_name: seller.name,
          matter: due.matter,
          what: due.what,
          last_day: formatDay(due.last_day),
          panel_url: `${site(container).panelUrl}/giay-to`,
        },
      })
    )
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    await service.noteNotice({ seller_id: seller.id, about, days_left: step }, (context) =>
      outbox.enqueue(mails, context)
    )
  }
  const [first] = await service.listSellerNotices(
    { seller_id: seller.id, about },
    { order: { noticed_at: "ASC" }, take: 1 }
  )
  return first ? dayInVietnam(first.noticed_at) : null
}

const identity_words = { vi: "Định danh điện tử", en: "Electronic identification" }

/** What of a seller comes to an end: its time without identification, and papers that staff looked at. */
async function dueOf(container: MedusaContainer, seller: Seller): Promise<Due[]> {
  const { identity, list } = await readDossierRows(container, seller)
  const papers = list.flatMap(({ rule, standing: { state, ends_on } }): Due[] =>
    rule.method !== "identified" && ends_on && (state === "met" || state === "waived" || state === "expired")
      ? [
          {
            about: rule.code,
            matter: `paper_${rule.blocks}`,
            what: { vi: rule.name_vi, en: rule.name_en },
            last_day: ends_on,
            steps: paper_reminders,
          },
        ]
      : []
  )
  if (identity.due_on === null) return papers
  return [
    {
      about: "identity",
      matter: "identity",
      what: identity_words,
      last_day: identity.due_on,
      // Who is late already hears of it at once.
      steps: [...identity_reminders, 0],
    },
    ...papers,
  ]
}

/** Reminds one seller of what ends, and closes its stall where the law or a requirement asks for it and it was told in time. */
async function mindSeller(container: MedusaContainer, seller: Seller): Promise<void> {
  const today = dayInVietnam()
  for (const due of await dueOf(container, seller)) {
    const noticed_on = await remind(container, seller, due)
    const stops = due.matter === "identity" || due.matter === "paper_selling"
    if (!stops || !isIdentityOver(due.last_day, noticed_on, today)) continue
    const reason = `${due.what.vi}: đã hết hạn ngày ${formatDay(due.last_day)}.`
    await suspendSeller(container, seller.id, reason, clock_author)
    return
  }
}

/** The sellers about whom anything may be due: those not identified, and those with a paper that ends soon or has. */
async function findCandidates(container: MedusaContainer): Promise<Seller[]> {
  const service = onboarding(container)
  const [sellers, identified, ending] = await Promise.all([
    container.resolve<SellerModuleService>(SELLER_MODULE).listSellers(
      {
        status: "active",
        $or: [{ approved_at: null }, { approved_at: { $lt: new Date(Date.now() - day_ms) } }],
      },
      { relations: ["members"], take: null }
    ),
    service.listSellerIdentifications(
      { identified_at: { $ne: null }, ended_at: null },
      { select: ["holder_id"], take: null }
    ),
    service.listSellerChecks(
      { ends_on: { $lte: addDays(dayInVietnam(), paper_reminders[0]) } },
      { select: ["holder_id"], take: null }
    ),
  ])
  const idOf = ({ holder_id }: { holder_id: string }) => holder_id
  const [known, soon] = [new Set(identified.map(idOf)), new Set(ending.map(idOf))]
  return sellers.filter(({ id }) => !known.has(id) || soon.has(id))
}

/**
 * Reminds open sellers of what comes to an end, and closes those whose time is over. One that was approved within the last
 * day is passed over: staff are still at it.
 */
export async function mindDossiers(container: MedusaContainer): Promise<void> {
  for (const seller of await findCandidates(container)) await mindSeller(container, seller)
}
