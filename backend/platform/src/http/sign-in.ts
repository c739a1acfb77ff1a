import { randomBytes, scrypt } from "node:crypto"
import { promisify } from "node:util"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { passwordHash, roundsLacking } from "../password-hash"
import { listEmailsOfPhone } from "../ports/member-login"
import { texts } from "../texts"
import { addressOf, limitRate } from "./rate-limit"
import { Semaphore } from "./semaphore"
import { standInLine } from "./stand-in-line"
import { typedEmail } from "./typed-email"

const minute_ms = 60_000

/** A limiter of sign-ins: only failures count. */
const limitFailures = (
  name: string,
  limit: number,
  window_ms: number,
  keyOf: (address: string, email: string) => string
) =>
  limitRate({
    name: `sign-in-${name}`,
    limit,
    window_ms,
    failuresOnly: true,
    skip: (req) => req.params.auth_provider !== "emailpass",
    keyOf: (req) => keyOf(addressOf(req), typedEmail(req.body)),
    text: texts.sign_in_too_many,
  })

/**
 * Limits of signing in, for shoppers, members and staff alike. The 20th wrong password in 15 minutes from one address
 * for one account is refused. So is the 200th from one address, who tries one password on many accounts.
 * So is the 500th in an hour for one account, which many addresses try.
 */
export const signInLimits = [
  limitFailures("account-and-address", 19, 15 * minute_ms, (address, email) => `${address} ${email}`),
  limitFailures("address", 199, 15 * minute_ms, (address) => address),
  limitFailures("account", 499, 60 * minute_ms, (_address, email) => email),
]

/**
 * Passwords that are hashed at once: a crowd that signs in, or that tries passwords from many addresses, leaves the
 * other threads to the shop.
 */
const hashing = new Semaphore({ in_flight_max: 2, waiting_max: 200, wait_ms: 10_000 })

const derive = promisify((p: number, done: (error: Error | null, key: Buffer) => void) =>
  scrypt(
    "password",
    randomBytes(16),
    32,
    { N: 2 ** passwordHash.logN, r: passwordHash.r, p, maxmem: 64 * 1024 * 1024 },
    done
  )
)

const keptSchema = z.object({ provider_metadata: z.object({ password: z.string() }) })

const answerSchema = z.object({ success: z.boolean() })

/**
 * The address under which a member signs in who typed a phone number: the one that the password fits, where several
 * have the number. What is no number, or nobody's, stays as it is.
 */
async function addressOfLogin(req: MedusaRequest, login: string, password: unknown): Promise<string> {
  if (!login.startsWith("+")) return login
  const emails = await listEmailsOfPhone(req.scope, login)
  if (emails.length > 1)
    for (const email of emails) {
      const tried = await req.scope
        .resolve(Modules.AUTH)
        .authenticate("emailpass", { body: { email, password: String(password) } })
      if (answerSchema.safeParse(tried).data?.success) return email
    }
  return emails[0] ?? login
}

/**
 * Members type their e-mail address as a phone writes it: case and blanks do not count. Their phone number does as well.
 * An address nobody has costs the same hash as a known one, so that time does not tell them apart. So does an older
 * hash.
 * @throws Problem `market_crowded`
 */
export async function prepareSignIn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (req.params.auth_provider !== "emailpass") return next()
  const body = z.looseObject({ email: z.string() }).safeParse(req.body)
  if (!body.success) return next()
  await standInLine(hashing, res)
  if (res.closed) return
  const email =
    req.params.actor_type === "member"
      ? await addressOfLogin(req, typedEmail(body.data), body.data.password)
      : body.data.email
  req.body = { ...body.data, email }
  const [known] = await req.scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ entity_id: email, provider: "emailpass" })
  const lacking = roundsLacking(keptSchema.safeParse(known).data?.provider_metadata.password)
  if (lacking) await derive(lacking)
  next()
}
