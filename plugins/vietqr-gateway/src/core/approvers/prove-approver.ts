import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { unseal } from "../../kernel/sealing"
import { sameText } from "../../kernel/signatures"
import { readBase32, totpCode, totpStepOf } from "../../kernel/totp"
import type { RuleContext } from "../context/rule-context"
import { Approver } from "./approver.entity"
import { recoveryHash } from "./enrol-approver"
import { ApproverError } from "./errors"
import { lockApprover } from "./store"

/** So many wrong codes lock an approver. */
const maxFailures = 5
const lock_ms = 15 * 60_000

/** Who is said to agree, and the code that shows it: of the authenticator app, or one for recovery. */
export interface ApproverCode {
  approver: string
  code: string
}

/** The step of a code that was not used before, this one or a neighbour's: clocks differ. */
function freshStep(approver: Approver, secret: Buffer, code: string, now: Date): number | null {
  const current = totpStepOf(now)
  const fits = [current - 1, current, current + 1].filter(
    (step) => step > approver.last_step && sameText(totpCode(secret, step), code)
  )
  return fits[0] ?? null
}

async function useRecoveryCode({ manager }: RuleContext, approver: Approver, code: string): Promise<boolean> {
  const used = await row(
    manager,
    z.object({ approver_id: z.string() }),
    "update approver_recovery_codes set used_at = now() where approver_id = $1 and code_hash = $2 and used_at is null returning approver_id",
    [approver.id, recoveryHash(code)]
  )
  return used !== null
}

/** Uses a code up. @returns whether it was right */
async function useCode(context: RuleContext, approver: Approver, code: string): Promise<boolean> {
  const { manager, clock, config } = context
  if (!/^\d{6}$/.test(code)) return useRecoveryCode(context, approver, code)
  if (approver.secret === null) return false
  const secret = readBase32(unseal(config.sealing_key, approver.id, approver.secret))
  const step = freshStep(approver, secret, code, clock.now())
  if (step === null) return false
  await manager.update(Approver, { id: approver.id }, { last_step: step })
  return true
}

/**
 * Checks that an approver agrees, by a code that is used up, whatever becomes of what it is for.
 * A wrong code counts, so this needs a transaction of its own that is committed either way.
 * @returns the approver, or why the code is refused
 */
export async function proveApprover(
  context: RuleContext,
  livemode: boolean,
  { approver: id, code }: ApproverCode
): Promise<Approver | ApproverError> {
  const { manager, clock } = context
  const wrong = new ApproverError(
    "approver_code_wrong",
    "This approver and this code do not go together, or the code was used before. Wait for the next one.",
    "code"
  )
  const approver = await lockApprover(manager, livemode, id)
  if (approver?.state !== "active") return wrong
  if (approver.locked_until && approver.locked_until > clock.now())
    return new ApproverError(
      "approver_locked",
      "Too many wrong codes: this approver can try again in a quarter of an hour.",
      "approver"
    )
  if (await useCode(context, approver, code.trim())) {
    await manager.update(Approver, { id }, { failures: 0, locked_until: null })
    return approver
  }
  const failures = approver.failures + 1
  const locks = failures >= maxFailures
  await manager.update(
    Approver,
    { id },
    {
      failures: locks ? 0 : failures,
      ...(locks ? { locked_until: new Date(clock.now().getTime() + lock_ms) } : {}),
    }
  )
  return wrong
}
