import type { MedusaContainer } from "@medusajs/framework/types"
import { SEASON_NOTICE_MODULE } from "../modules/season-notice"
import type SeasonNoticeModuleService from "../modules/season-notice/service"

/** Who waits for a listing's season. */
export const seasonNoticeService = (container: MedusaContainer): SeasonNoticeModuleService =>
  container.resolve<SeasonNoticeModuleService>(SEASON_NOTICE_MODULE)
