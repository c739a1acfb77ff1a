/**
 * A rule refuses. Thrown by the floors below the API; the transaction it is thrown in is rolled back.
 * What HTTP makes of it is written in one table, `api/http/domain-errors.ts`.
 */
export class DomainError<Code extends string = string> extends Error {
  /**
   * @param code stable, meant for programs
   * @param message for people: what is wrong, and what to do
   * @param param the field at fault, where there is one
   */
  constructor(
    readonly code: Code,
    message: string,
    readonly param?: string
  ) {
    super(message)
    this.name = "DomainError"
  }
}

/** There is no such object, or it is somebody else's: nobody can tell the two apart. */
export class NotFoundError extends DomainError<"not_found"> {
  /**
   * @param kind what was looked for, e.g. `payout batch`
   * @param param the field that named it
   */
  constructor(kind: string, id: string, param = "id") {
    super("not_found", `No such ${kind}: '${id}'`, param)
  }
}
