import type { EntityManager } from "typeorm"
import { newId } from "../../kernel/ids"
import type { Owner } from "../context/owner"
import type { MappingColumns } from "./mapping"
import { StatementImport } from "./statement-import.entity"
import { StatementMapping } from "./statement-mapping.entity"

/** Saves how one bank's statement is read. */
export async function createMapping(
  manager: EntityManager,
  input: { livemode: boolean; name: string; columns: MappingColumns }
): Promise<StatementMapping> {
  const id = newId("stm")
  await manager.insert(StatementMapping, { id, ...input })
  return manager.findOneByOrFail(StatementMapping, { id })
}

/** A statement by its id, without its file, or null; statements are the platform's. */
export async function findStatement(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<StatementImport | null> {
  return owner.account_id === null
    ? manager.findOneBy(StatementImport, { id, livemode: owner.livemode })
    : null
}

/** The same with its file, locked until the transaction ends. */
export async function lockStatement(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<StatementImport | null> {
  if (owner.account_id !== null) return null
  return manager
    .createQueryBuilder(StatementImport, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: owner.livemode })
    .addSelect("row.content")
    .setLock("pessimistic_write")
    .getOne()
}
