import { randomBytes } from "node:crypto"
import { seal } from "../../kernel/sealing"
import { sha256Hex } from "../../kernel/signatures"
import { base32 } from "../../kernel/totp"
import { recordAct } from "../acts/record-act"
import { samePerson } from "../acts/same-person"
import type { RuleContext } from "../context/rule-context"
import { Approver } from "./approver.entity"
import { findInvitation, revokeApprover } from "./store"

/** So many recovery codes an approver gets. */
const recoveryCodes = 10

/** What an approver gets, once: neither is stored in a form that could be shown again. */
export interface Enrolment {
  approver: Approver
  /** The secret in Base32, to type into an authenticator app. */
  secret: string
  /** The same as an `otpauth://` address, to scan. */
  uri: string
  recovery_codes: string[]
}

/** A recovery code as it is stored and compared: case and dashes do not count. */
export function recoveryHash(code: string): string {
  return sha256Hex(code.toUpperCase().replace(/[^A-Z2-7]/g, ""))
}

function newRecoveryCode(): string {
  return (base32(randomBytes(10)).match(/.{4}/g) ?? []).join("-")
}

/** One person is one approver: who enrols again, after losing a phone, ends what was there before. */
async function revokeFormer({ manager, clock }: RuleContext, invited: Approver): Promise<void> {
  const active = await manager.findBy(Approver, { livemode: invited.livemode, state: "active" })
  for (const former of active.filter(
    ({ person, name }) => samePerson(person, invited.person) || samePerson(name, invited.name)
  ))
    await revokeApprover(manager, former.id, clock.now())
}

/**
 * Makes an approver of the person whom a token invites; the token ends.
 * @returns null for a token that does not hold
 */
export async function enrolApprover(context: RuleContext, token: string): Promise<Enrolment | null> {
  const { manager, clock, config } = context
  const invited = await findInvitation(manager, token, clock.now(), { lock: true })
  if (!invited) return null
  await manager.query("select pg_advisory_xact_lock(hashtext('enrolling approvers'))")
  await revokeFormer(context, invited)
  const secret = base32(randomBytes(20))
  const recovery_codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  await manager.update(
    Approver,
    { id: invited.id },
    {
      state: "active",
      token_hash: null,
      token_until: null,
      secret: seal(config.sealing_key, invited.id, secret),
      enrolled_at: clock.now(),
    }
  )
  await manager.query(
    "insert into approver_recovery_codes (approver_id, code_hash) select $1, h from unnest($2::text[]) as c (h)",
    [invited.id, recovery_codes.map(recoveryHash)]
  )
  await recordAct(manager, {
    livemode: invited.livemode,
    object_id: invited.id,
    act: "enrol",
    author: invited.person,
    reason: "Invited by the operator.",
    key_id: null,
  })
  const label = encodeURIComponent(`VietQR gateway:${invited.person}`)
  return {
    approver: invited,
    secret,
    uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent("VietQR gateway")}`,
    recovery_codes,
  }
}
