import { Module } from "@medusajs/framework/utils"
import SeasonNoticeModuleService from "./service"

/** The name under which the container knows who waits for a season. */
export const SEASON_NOTICE_MODULE = "season_notice"

export default Module(SEASON_NOTICE_MODULE, { service: SeasonNoticeModuleService })
