import { cassoSource, cassoV1Source } from "./casso"
import { sepaySource } from "./sepay"
import type { NoticeSource } from "./source"
import { type VietQRVnOptions, vietqrVnSource } from "./vietqr-vn"

/** The secrets by which services prove their notices. */
export interface SourceSecrets {
  sepay: { api_key: string | undefined; webhook_secret: string | undefined }
  casso: { checksum_key: string | undefined; secure_token: string | undefined }
  vietqr_vn: VietQRVnOptions | null
}

/** Every service the gateway listens to; one without its secrets is not there. */
export function makeSources(secrets: SourceSecrets, simulation_secret: string): NoticeSource[] {
  const { sepay, casso, vietqr_vn } = secrets
  return [
    sepaySource({ ...sepay, simulation_secret }),
    ...(casso.checksum_key ? [cassoSource(casso.checksum_key)] : []),
    ...(casso.secure_token ? [cassoV1Source(casso.secure_token)] : []),
    ...(vietqr_vn ? [vietqrVnSource(vietqr_vn)] : []),
  ]
}
