export { gazetteer } from "./gazetteer"
export { GAZETTEER_MODULE } from "./modules/gazetteer"
export type { default as GazetteerModuleService } from "./modules/gazetteer/service"
export type {
  CommuneHit,
  CommuneRecord,
  FormerUnit,
  GazetteerInput,
  ProvinceRecord,
} from "./modules/gazetteer/types"
export { type Place, readPlaces } from "./places"
