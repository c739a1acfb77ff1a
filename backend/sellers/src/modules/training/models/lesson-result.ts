import { model } from "@medusajs/framework/utils"

/** How far a member got with a lesson: the best result counts, and the first time it was passed. */
export const LessonResult = model
  .define(
    { name: "lessonResult", tableName: "lesson_result" },
    {
      id: model.id({ prefix: "lres" }).primaryKey(),
      seller_id: model.text(),
      member_id: model.text(),
      /** The lesson's code; it never changes. */
      lesson: model.text(),
      /** Questions answered rightly in the best try. */
      right: model.number(),
      of: model.number(),
      tries: model.number().default(1),
      passed_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_lesson_result_unique",
      on: ["member_id", "lesson"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_lesson_result_seller_id", on: ["seller_id"], where: "deleted_at IS NULL" },
  ])
