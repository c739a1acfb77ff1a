import { createRequire } from "node:module"
import { z } from "zod"

/** How vietqr.io is reached; without it the list that comes with the gateway is all there is. */
export interface VietQRIoOptions {
  url: string
  client_id: string
  api_key: string
}

/** What the service says of a bank. */
export interface ListedBank {
  bin: string
  name: string
  short_name: string
  transfer_supported: boolean
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
        bin: z.string().regex(/^\d{6}$/),
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

/** The package uses its own copy of axios without any limit: here that copy gets a time, a size, and no redirects. */
function limitAxios(): void {
  const axios: unknown = createRequire(require.resolve("vietqr"))("axios")
  const defaults: unknown = typeof axios === "function" ? Reflect.get(axios, "defaults") : null
  if (typeof defaults !== "object" || defaults === null)
    throw new Error("the vietqr package has another axios than expected")
  Object.assign(defaults, { timeout: timeout_ms, maxContentLength: maxAnswer_bytes, maxRedirects: 0 })
}

/**
 * The banks as vietqr.io lists them, by the `vietqr` package pointed to `url`.
 * @throws Error when the service does not answer, or answers something else; the package gives its errors as values
 */
export async function fetchBanks({ url, client_id, api_key }: VietQRIoOptions): Promise<ListedBank[]> {
  // Loaded only where it is switched on.
  const { VietQR } = await import("vietqr")
  limitAxios()
  const client = new VietQR({ clientID: client_id, apiKey: api_key })
  client.apiUrl = url
  const answer = banksAnswer.safeParse(await client.getBanks())
  if (!answer.success) throw new Error("vietqr.io gave no bank list")
  return answer.data.data.map(({ bin, name, shortName, transferSupported }) => ({
    bin,
    name,
    short_name: shortName,
    transfer_supported: transferSupported === 1,
  }))
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
 * The name under which a bank keeps an account, or null when it knows none. The package has no such call and sends no
 * keys, so this one is made without it.
 * @throws Error when the service does not answer, or answers something else
 */
export async function fetchAccountName(
  { url, client_id, api_key }: VietQRIoOptions,
  account: { bank_bin: string; account_number: string }
): Promise<string | null> {
  const response = await fetch(`${url}/v2/lookup`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-client-id": client_id, "x-api-key": api_key },
    body: JSON.stringify({ bin: account.bank_bin, accountNumber: account.account_number }),
    redirect: "error",
    signal: AbortSignal.timeout(timeout_ms),
  })
  const body = await readLimited(response)
  if (!response.ok) throw new Error(`vietqr.io answered ${response.status}`)
  const { code, data } = lookupAnswer.parse(JSON.parse(body))
  return code === "00" ? (data?.accountName ?? null) : null
}
