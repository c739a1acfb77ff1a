import { createHash } from "node:crypto"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import UsedCode from "./models/used-code"

/** A code is good for its half minute and one on either side; a recovery code is gone by its use. */
const remembered_ms = 5 * 60_000
const rowSchema = z.array(z.object({ code_hash: z.string() }))

const codeHash = (identity_id: string, code: string): string =>
  createHash("sha256").update(`${identity_id} ${code.trim().toLowerCase()}`).digest("hex")

/** Codes of second factors that were given: each counts once. */
class UsedCodesService extends MedusaService({ UsedCode }) {
  /** Takes a code for one use. @returns false where it was given before, or is being looked at just now */
  @InjectManager()
  async take(
    identity_id: string,
    code: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<boolean> {
    await this.run(context, "delete from used_code where used_at < now() - ? * interval '1 millisecond'", [
      remembered_ms,
    ])
    const rows = await this.run(
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
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.run(context, "delete from used_code where code_hash = ? returning code_hash", [
      codeHash(identity_id, code),
    ])
  }

  private async run(
    { transactionManager, manager }: Context<SqlEntityManager>,
    sql: string,
    values: unknown[]
  ): Promise<z.infer<typeof rowSchema>> {
    const entityManager = transactionManager ?? manager
    if (!entityManager) throw new Error("Used codes were called without a database.")
    return rowSchema.parse(await entityManager.execute(sql, values))
  }
}

export default UsedCodesService
