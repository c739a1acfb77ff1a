import type { ApiKey } from "../../core/api-keys/api-key.entity"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"

/** A key as the API shows it; `secret` only where it was just made. */
export function presentKey(key: ApiKey, secret?: string): object {
  return {
    id: key.id,
    object: "vietqr.api_key",
    account: key.account_id,
    created: unixSeconds(key.created_at),
    kind: key.kind,
    last4: key.last4,
    livemode: key.livemode,
    name: key.name,
    revoked_at: unixSecondsOrNull(key.revoked_at),
    scopes: key.scopes,
    ...(secret ? { secret } : {}),
  }
}
