import { DomainError } from "../../kernel/errors"

/** Why an approver's proof is refused. */
export type ApproverErrorCode = "approver_code_wrong" | "approver_locked" | "second_person_required"

/** A refusal of an approver's proof. */
export class ApproverError extends DomainError<ApproverErrorCode> {}
