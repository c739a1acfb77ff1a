import { model } from "@medusajs/framework/utils"

/** A person of a seller at a class. */
export const ClassAttendance = model
  .define(
    { name: "classAttendance", tableName: "class_attendance" },
    {
      id: model.id({ prefix: "tatt" }).primaryKey(),
      class_id: model.text(),
      seller_id: model.text(),
      /** The person's name as it stands on the certificate; they may be no member. */
      name: model.text(),
      attended: model.boolean().default(false),
      /** `CP-2026-00012`; null until the class is closed, and for who did not come. */
      certificate_number: model.text().nullable(),
      certified_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_class_attendance_class_id", on: ["class_id"], where: "deleted_at IS NULL" },
    { name: "IDX_class_attendance_seller_id", on: ["seller_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_class_attendance_certificate",
      on: ["certificate_number"],
      unique: true,
      where: "deleted_at IS NULL AND certificate_number IS NOT NULL",
    },
  ])
