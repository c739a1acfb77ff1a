import { model } from "@medusajs/framework/utils"
import { settingNames } from "../../../settings"

/** A number that decides when and how sellers are paid, from a moment on. Rows are only added. */
const SettlementSetting = model.define("settlement_setting", {
  id: model.id({ prefix: "sset" }).primaryKey(),
  name: model.enum([...settingNames]),
  value: model.number(),
  valid_from: model.dateTime(),
  made_by: model.text(),
  reason: model.text(),
})

export default SettlementSetting
