import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { ClassAttendance } from "./models/class-attendance"
import { LessonResult } from "./models/lesson-result"
import { TrainingClass } from "./models/training-class"

/** What came of a try at a lesson's questions. */
export type LessonTry = {
  seller_id: string
  member_id: string
  lesson: string
  right: number
  of: number
  passed: boolean
}

/** Owns what members learned, and the classes that the centre holds. */
export default class TrainingModuleService extends MedusaService({
  LessonResult,
  TrainingClass,
  ClassAttendance,
}) {
  /** Writes a try; the best result counts, and what was passed stays passed. */
  @InjectManager()
  async recordTry(
    { seller_id, member_id, lesson, right, of, passed }: LessonTry,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into lesson_result (id, seller_id, member_id, lesson, "right", "of", passed_at)
       values (?, ?, ?, ?, ?, ?, case when ? then now() end)
       on conflict (member_id, lesson) where deleted_at is null do update set
         seller_id = excluded.seller_id, tries = lesson_result.tries + 1, updated_at = now(),
         "right" = case when excluded."right" * lesson_result."of" > lesson_result."right" * excluded."of"
           then excluded."right" else lesson_result."right" end,
         "of" = case when excluded."right" * lesson_result."of" > lesson_result."right" * excluded."of"
           then excluded."of" else lesson_result."of" end,
         passed_at = coalesce(lesson_result.passed_at, excluded.passed_at)
       returning id`,
      [generateEntityId(undefined, "lres"), seller_id, member_id, lesson, right, of, passed]
    )
  }

  /** Sellers of which a member passed all of some lessons, or a person has a certificate of a class. */
  @InjectManager()
  async trainedSellers(
    lessons: readonly string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Set<string>> {
    const rows = await runStatement<{ seller_id: string }>(
      context,
      `select seller_id from class_attendance where certificate_number is not null and deleted_at is null
       union
       select min(seller_id) from lesson_result
       where passed_at is not null and deleted_at is null
         and lesson in (select jsonb_array_elements_text(?::jsonb))
       group by member_id having count(*) >= ?`,
      [JSON.stringify(lessons), lessons.length]
    )
    return new Set(rows.map(({ seller_id }) => seller_id))
  }

  /** How many members of each seller passed how many lessons: the furthest member's number counts. */
  @InjectManager()
  async lessonsBySeller(@MedusaContext() context: SqlContext = {}): Promise<Map<string, number>> {
    const rows = await runStatement<{ seller_id: string; passed: number }>(
      context,
      `select seller_id, max(passed)::int as passed from (
         select seller_id, member_id, count(*) as passed from lesson_result
         where passed_at is not null and deleted_at is null group by 1, 2) by_member
       group by 1`,
      []
    )
    return new Map(rows.map(({ seller_id, passed }) => [seller_id, passed]))
  }

  /**
   * Closes a class: who came gets a certificate with a number of its own.
   * @returns false where it was closed before, or nobody knows it
   */
  @InjectTransactionManager()
  async closeClass(class_id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const closed = await runStatement<{ id: string }>(
      context,
      `update training_class set closed_at = now(), updated_at = now()
       where id = ? and closed_at is null and deleted_at is null returning id`,
      [class_id]
    )
    if (!closed.length) return false
    await runStatement(
      context,
      `update class_attendance set certified_at = now(), updated_at = now(),
         certificate_number = 'CP-' || to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY') || '-'
           || lpad(nextval('training_certificate_number')::text, 5, '0')
       where class_id = ? and attended and deleted_at is null returning id`,
      [class_id]
    )
    return true
  }
}
