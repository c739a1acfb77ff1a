import { model } from "@medusajs/framework/utils"

/** A class that the centre holds: when, where, about what. */
export const TrainingClass = model.define(
  { name: "trainingClass", tableName: "training_class" },
  {
    id: model.id({ prefix: "tcls" }).primaryKey(),
    title: model.text(),
    /** When it begins. */
    starts_at: model.dateTime(),
    place: model.text(),
    commune_code: model.text().nullable(),
    /** Who teaches. */
    teacher: model.text(),
    /** The user of staff who planned it. */
    made_by: model.text(),
    /** When its certificates were given out; attendance stands from then on. */
    closed_at: model.dateTime().nullable(),
  }
)
