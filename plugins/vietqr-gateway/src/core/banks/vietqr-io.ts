import { bankBinPattern } from "@chophien/vocabulary/bank-account"
import { z } from "zod"
import type { ListedBank } from "./bank"

/** How vietqr.io is reached; without it the list that comes with the gateway is all there is. */
export interface VietQRIoOptions {
  url: string
  client_id: string
  api_key: string
}

const timeout_ms = 5_000
const maxAnswer_bytes = 1_000_000

const text = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .transform((value) => value.normalize("NFC"))

const banksAnswer = z.object({
  code: z.literal("00"),
  // A list as short as this is a fault of the service, not news.
  data: z
    .array(
      z.object({
        bin: z.string().regex(bankBinPattern),
        name: text(200),
        shortName: text(60),
        transferSupported: z.number().int(),
      })
    )
    .min(10)
    .max(500),
})

const lookupAnswer = z.object({
  code: z.string().max(20),
  data: z.object({ accountName: text(100) }).nullish(),
})

/** The package's client, at our address. Loaded only where the service is switched on. */
async function clientOf({ url, client_id, api_key }: VietQRIoOptions) {
  const { VietQR } = await import("vietqr")
  const client = new VietQR({ clientID: client_id, apiKey: api_key })
  client.apiUrl = url
  if (!client.checkKey()) throw new Error("vietqr.io needs both of its keys")
  return client
}

/** Reads at most `maxAnswer_bytes` of an answer. */
async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let read_bytes = 0
  for await (const chunk of response.body ?? []) {
    read_bytes += chunk.length
    if (read_bytes > maxAnswer_bytes) throw new Error("vietqr.io answered too much")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/**
 * Requests something of the service, within limits of time and size and without redirects. The package's own requests
 * have none of these, and give errors as values.
 * @throws Error when the service does not answer, or refuses
 */
async function request(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(timeout_ms) })
  const body = await readLimited(response)
  if (!response.ok) throw new Error(`vietqr.io answered ${response.status}`)
  return JSON.parse(body)
}

/**
 * The banks as vietqr.io lists them.
 * @throws Error when the service does not answer, or answers something else
 */
export async function fetchBanks(options: VietQRIoOptions): Promise<ListedBank[]> {
  const { apiUrl } = await clientOf(options)
  const answer = banksAnswer.safeParse(await request(`${apiUrl}/v2/banks`).catch(() => null))
  if (!answer.success) throw new Error("vietqr.io gave no bank list")
  return answer.data.data.map(({ bin, name, shortName, transferSupported }) => ({
    bin,
    name,
    short_name: shortName,
    transfer_supported: transferSupported === 1,
  }))
}

/**
 * The name under which a bank has an account, or null when it knows none. The package has no such call.
 * @throws Error when the service does not answer, or answers something else
 */
export async function fetchAccountName(
  options: VietQRIoOptions,
  account: { bank_bin: string; account_number: string }
): Promise<string | null> {
  const { apiUrl } = await clientOf(options)
  const answer = await request(`${apiUrl}/v2/lookup`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-client-id": options.client_id,
      "x-api-key": options.api_key,
    },
    body: JSON.stringify({ bin: account.bank_bin, accountNumber: account.account_number }),
  })
  const { code, data } = lookupAnswer.parse(answer)
  return code === "00" ? (data?.accountName ?? null) : null
}
