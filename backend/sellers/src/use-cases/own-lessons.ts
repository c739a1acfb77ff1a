import type { Answer, ReadBody } from "@chophien/contract"
import {
  lesson_pass_percent,
  lessonCodes,
  type readOwnLessons,
  type recordLesson,
} from "@chophien/contract/seller/training"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { trainingService } from "../modules/training"
import { texts } from "../texts"

/** Whose lessons they are. */
export type Learner = { seller_id: string; member_id: string }

/** What a member has learned, and the certificates of the seller's people. */
export async function readOwnLessonsOf(
  container: MedusaContainer,
  { seller_id, member_id }: Learner
): Promise<Answer<typeof readOwnLessons>> {
  const service = trainingService(container)
  const [results, attendances] = await Promise.all([
    service.listLessonResults({ member_id }, { take: 100 }),
    service.listClassAttendances({ seller_id, certificate_number: { $ne: null } }, { take: 200 }),
  ])
  const classes = attendances.length
    ? await service.listTrainingClasses({ id: attendances.map(({ class_id }) => class_id) }, { take: 200 })
    : []
  const titles = new Map(classes.map(({ id, title }) => [id, title]))
  return {
    progress: lessonCodes.flatMap((lesson) => {
      const row = results.find((result) => result.lesson === lesson)
      return row ? { lesson, right: row.right, of: row.of, passed_at: timeOf(row.passed_at) } : []
    }),
    certificates: attendances.flatMap(({ certificate_number, name, class_id, certified_at }) => {
      const at = timeOf(certified_at)
      return certificate_number && at
        ? { number: certificate_number, name, class_title: titles.get(class_id) ?? "", certified_at: at }
        : []
    }),
  }
}

const timeOf = (moment: Date | null): string | null => (moment ? new Date(moment).toISOString() : null)

/** Keeps a try at a lesson; the best one counts. @throws Problem `lesson_result_wrong` */
export async function recordOwnLesson(
  container: MedusaContainer,
  { seller_id, member_id }: Learner,
  { lesson, right, of }: ReadBody<typeof recordLesson>
): Promise<Answer<typeof recordLesson>> {
  if (right > of) throw new Problem("invalid_request", texts.lesson_result_wrong, { param: "right" })
  const service = trainingService(container)
  const passed = right * 100 >= of * lesson_pass_percent
  await service.recordTry({ seller_id, member_id, lesson, right, of, passed })
  const [row] = await service.listLessonResults({ member_id, lesson }, { take: 1 })
  if (!row) throw new Error("A try was written and is not there")
  return { progress: { lesson, right: row.right, of: row.of, passed_at: timeOf(row.passed_at) } }
}
