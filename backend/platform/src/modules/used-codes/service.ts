import { createHash } from "node:crypto"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { runStatement, type SqlContext } from "../../run-statement"
import UsedCode from "./models/used-code"

/** A code is good for its half minute and one on either side; a recovery code is gone by its use. */
const remembered_ms = 5 * 60_000

const codeHash = (identity_id: string, code: string): string =>
  createHash("sha256").update(`${identity_id} ${code.trim().toLowerCase()}`).digest("hex")

/** Codes of second factors that were given: each counts once. */
class UsedCodesService extends MedusaService({ UsedCode }) {
  /** Takes a code for one use. @returns false where it was given before, or is being looked at just now */
  @InjectManager()
  async take(identity_id: string, code: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    await runStatement(
      context,
      "delete from used_code where used_at < now() - ? * interval '1 millisecond'",
      [remembered_ms]
    )
    const rows = await runStatement(
      context,
      "insert into used_code (code_hash, used_at) values (?, now()) on conflict do nothing returning code_hash",
      [codeHash(identity_id, code)]
    )
    return rows.length > 0
  }

  /** Gives back a code that was not the right one. */
  @InjectManager()
  async giveBack(
    identity_id: string,
    code: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(context, "delete from used_code where code_hash = ? returning code_hash", [
      codeHash(identity_id, code),
    ])
  }
}

export default UsedCodesService
