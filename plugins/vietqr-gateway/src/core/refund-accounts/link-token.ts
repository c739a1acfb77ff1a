import { macOf } from "../../kernel/sealing"
import { sameText } from "../../kernel/signatures"
import { unixSeconds } from "../../kernel/time"
import type { RefundAccountLink } from "./refund-account-link.entity"

const purpose = "refund account link"

function macOfLink(sealing_key: string, id: string, expires: number): string {
  return macOf(sealing_key, purpose, `${id}.${expires}`)
}

/** The last part of a link's address: which link, until when it holds, and the gateway's signature over both. */
export function linkToken(
  sealing_key: string,
  { id, expires_at }: Pick<RefundAccountLink, "id" | "expires_at">
): string {
  const expires = unixSeconds(expires_at)
  return `${id}.${expires}.${macOfLink(sealing_key, id, expires)}`
}

/** What a token names, where the gateway signed it. Whether it still holds is another question. */
export function readLinkToken(sealing_key: string, token: string): { id: string; expires: number } | null {
  const [, id = "", digits = "", mac = ""] =
    /^(ral_[A-Za-z0-9]{24})\.(\d{10})\.([\w-]{43})$/.exec(token) ?? []
  const expires = Number(digits)
  return id && sameText(mac, macOfLink(sealing_key, id, expires)) ? { id, expires } : null
}
