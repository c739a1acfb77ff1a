import { createHash } from "node:crypto"
import { hmacHex } from "../../kernel/signatures"
import { writeVietnamTime } from "../../kernel/time"
import type { ApiServices } from "../http/services"
import { StripeError } from "../http/stripe-error"

/** A transfer as a payer's bank would make it. */
export interface SimulatedTransfer {
  account_number: string
  /** Whole VND. */
  amount: number
  direction: "in" | "out"
  description: string
  /** The bank's reference; the same one reports the same transfer again. */
  reference: string
  occurred_at: Date
}

/** SePay numbers its notices; the reference gives the number, so that a repeat is a repeat. */
function noticeIdOf(transfer: SimulatedTransfer): number {
  const digest = createHash("sha256")
    .update(`${transfer.account_number} ${transfer.direction} ${transfer.reference}`)
    .digest()
  return digest.readUIntBE(0, 6)
}

/**
 * Plays a bank and SePay: sends a signed notice over HTTP to this gateway's own source route, the way a real one comes.
 * @returns the id of the notice
 * @throws StripeError 502-like `api_error` when the source route refused it
 */
export async function sendSimulatedNotice(
  { clock, simulatedBank }: Pick<ApiServices, "clock" | "simulatedBank">,
  transfer: SimulatedTransfer
): Promise<string> {
  const id = noticeIdOf(transfer)
  const body = JSON.stringify({
    id,
    gateway: "SimulatedBank",
    transactionDate: writeVietnamTime(transfer.occurred_at),
    accountNumber: transfer.account_number,
    subAccount: null,
    code: null,
    content: transfer.description,
    transferType: transfer.direction,
    description: "",
    transferAmount: transfer.amount,
    accumulated: null,
    referenceCode: transfer.reference,
  })
  const timestamp = Math.floor(clock.now().getTime() / 1000)
  const response = await fetch(`${simulatedBank.url()}/sources/sepay`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sepay-timestamp": String(timestamp),
      "x-sepay-signature": `sha256=${hmacHex("sha256", simulatedBank.secret, `${timestamp}.${body}`)}`,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  })
  await response.body?.cancel()
  if (!response.ok)
    throw new StripeError(500, `The simulated notice was answered with ${response.status}.`, {
      type: "api_error",
    })
  return String(id)
}
