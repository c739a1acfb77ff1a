import type { Config } from "../../runtime/config/parse-config"
import type { NoticeSource } from "../bank-transactions/movement"
import { cassoSource, cassoV1Source } from "./casso"
import { payosSource } from "./payos"
import { sepaySource } from "./sepay"
import { vietqrVnSource } from "./vietqr-vn"

/** Every service the gateway listens to; one without its secrets is not there. */
export function makeSources(config: Config, simulation_secret: string): NoticeSource[] {
  return [
    sepaySource({
      api_key: config.sepay.api_key,
      webhook_secret: config.sepay.webhook_secret,
      simulation_secret,
    }),
    ...(config.casso.checksum_key ? [cassoSource(config.casso.checksum_key)] : []),
    ...(config.casso.secure_token ? [cassoV1Source(config.casso.secure_token)] : []),
    ...(config.payos_checksum_key ? [payosSource(config.payos_checksum_key)] : []),
    ...(config.vietqr_vn ? [vietqrVnSource(config.vietqr_vn)] : []),
  ]
}
