import type { Config } from "../../config"
import type { NoticeSource } from "../movement"
import { sepaySource } from "./sepay"

/** Every service the gateway listens to, with its secrets. */
export function makeSources(config: Config, simulation_secret: string): NoticeSource[] {
  return [sepaySource({ ...config.sepay, simulation_secret })]
}
