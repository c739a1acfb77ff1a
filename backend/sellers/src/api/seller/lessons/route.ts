import { readOwnLessons, recordLesson } from "@chophien/contract/seller/training"
import { sellerRead, sellerWrite } from "../../../http/route"
import { readOwnLessonsOf, recordOwnLesson } from "../../../use-cases/own-lessons"

/** What the signed-in member has learned, and the certificates of the seller's people. */
export const GET = sellerRead(readOwnLessons.query, ({ container, seller, member }) =>
  readOwnLessonsOf(container, { seller_id: seller.id, member_id: member.id })
)

/** Keeps a try at a lesson `{ lesson, right, of }`; the best one counts. */
export const POST = sellerWrite(recordLesson.body, ({ container, seller, member, input }) =>
  recordOwnLesson(container, { seller_id: seller.id, member_id: member.id }, input)
)
