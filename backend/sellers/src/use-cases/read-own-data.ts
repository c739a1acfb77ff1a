import type { Answer } from "@chophien/contract"
import type { readOwnData as route } from "@chophien/contract/seller/window"
import { Problem } from "@chophien/platform/problem"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { trainingService } from "../modules/training"
import { readDataOfRooms } from "../ports/own-data"
import type { SellerSession } from "../seller-session"
import { texts } from "../texts"

const members_max = 200

/**
 * What the market keeps of a seller, as one JSON file for its owner: facts, people, goods, sales, lessons.
 * Nobody's password, session or shopper is in it.
 * @throws Problem `members_owner_only`
 */
export async function readOwnData(
  container: MedusaContainer,
  { seller, member }: Pick<SellerSession, "seller" | "member">
): Promise<Answer<typeof route>> {
  if (member.role !== "owner") throw new Problem("forbidden", texts.members_owner_only)
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const training = trainingService(container)
  const [facts, members, standings, lessons, classes, rooms] = await Promise.all([
    sellers.retrieveSeller(seller.id),
    sellers.listMembers({ seller_id: seller.id }, { take: members_max }),
    sellers.listSellerStandings({ seller_id: seller.id }, { take: members_max }),
    training.listLessonResults({ seller_id: seller.id }, { take: 1000 }),
    training.listClassAttendances({ seller_id: seller.id }, { take: 1000 }),
    readDataOfRooms(container, seller.id),
  ])
  const {
    metadata: _,
    folded: __,
    approved_by: ___,
    officer_id: ____,
    members: _m,
    uploads: _u,
    ...own
  } = facts
  const data = {
    taken_at: new Date().toISOString(),
    seller: own,
    members: members.map(({ name, email, phone, role, joined_at }) => ({
      name,
      email,
      phone,
      role,
      joined_at,
    })),
    standing: standings.map(({ status, reason, changed_at }) => ({ status, reason, changed_at })),
    lessons: lessons.map(({ lesson, right, of, tries, passed_at }) => ({
      lesson,
      right,
      of,
      tries,
      passed_at,
    })),
    certificates: classes.map(({ name, attended, certificate_number, certified_at }) => ({
      ...{ name, attended, certificate_number, certified_at },
    })),
    ...rooms,
  }
  return {
    file_name: `du-lieu-${seller.handle}-${dayInVietnam()}.json`,
    content: Buffer.from(JSON.stringify(data, null, 2)).toString("base64"),
  }
}
