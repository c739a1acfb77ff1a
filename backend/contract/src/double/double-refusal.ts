import { kindsOf, type Problem, type ProblemCode, type ProblemType } from "../wire/problem"

/** A refusal of a double. Without a kind it is the usual one of its code. */
export class DoubleRefusal extends Error {
  readonly type: ProblemType

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly param?: string,
    type?: ProblemType
  ) {
    super(message)
    this.type = type ?? kindsOf(code)[0] ?? "invalid_request"
  }

  /** The answer's body. */
  toJSON(): Problem {
    const { type, code, message, param } = this
    return { type, code, message, ...(param ? { param } : {}) }
  }
}
