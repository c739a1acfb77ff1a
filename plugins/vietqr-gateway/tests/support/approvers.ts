import { enrolApprover } from "../../src/core/approvers/enrol-approver"
import { inviteApprover } from "../../src/core/approvers/store"
import { readBase32, totpCode, totpStepOf } from "../../src/kernel/totp"
import type { TestGateway } from "./harness"

/** A person who may approve, with what only that person holds. */
export interface TestApprover {
  id: string
  /** The next recovery code: good once. */
  code(): string
  /** The code of the authenticator app, of this step or a neighbour's. */
  totp(away?: number): string
}

/** Enrols a person as the operator's command and the enrolment page do. */
export async function enrol(
  { gateway }: TestGateway,
  name: string,
  { person = name, livemode = false } = {}
): Promise<TestApprover> {
  const invitation = { name, person, livemode }
  const { token } = await inviteApprover(gateway.db.manager, invitation, gateway.clock.now())
  const made = await gateway.db.transaction((manager) => enrolApprover(gateway.contextOf(manager), token))
  if (!made) throw new Error("the invitation does not hold")
  const codes = [...made.recovery_codes]
  return {
    id: made.approver.id,
    code: () => codes.shift() ?? "",
    totp: (away = 0) => totpCode(readBase32(made.secret), totpStepOf(gateway.clock.now()) + away),
  }
}
