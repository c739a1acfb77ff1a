import { hmacHex } from "../../kernel/signatures"

/**
 * The `Stripe-Signature` header of a payload: `t=…,v1=…`, with one `v1` for each secret.
 * So a rotated secret goes on working until its end.
 */
export function signatureHeader(payload: string, secrets: string[], seconds: number): string {
  return [
    `t=${seconds}`,
    ...secrets.map((secret) => `v1=${hmacHex("sha256", secret, `${seconds}.${payload}`)}`),
  ].join(",")
}
