import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { Transfer } from "./transfer.entity"
import { TransferReversal } from "./transfer-reversal.entity"

/** A transfer by its id, or null; transfers are the platform's. With `lock` its row is locked. */
export async function findTransfer(
  manager: EntityManager,
  owner: Owner,
  id: string,
  { lock = false } = {}
): Promise<Transfer | null> {
  if (owner.account_id !== null) return null
  const query = manager
    .createQueryBuilder(Transfer, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: owner.livemode })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

/** A reversal of a transfer by its id, or null. */
export function findReversal(
  manager: EntityManager,
  transfer: Transfer,
  id: string
): Promise<TransferReversal | null> {
  return manager.findOneBy(TransferReversal, { id, transfer_id: transfer.id })
}

/** The reversal of an owner's transfer by its id alone, or null. */
export async function findReversalOf(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<TransferReversal | null> {
  const reversal = await manager.findOneBy(TransferReversal, { id })
  const transfer = reversal && (await findTransfer(manager, owner, reversal.transfer_id))
  return transfer && reversal
}

/** A transfer's reversals, newest first. */
export function reversalsOf(
  manager: EntityManager,
  transfer: Transfer,
  limit: number
): Promise<TransferReversal[]> {
  return manager
    .createQueryBuilder(TransferReversal, "row")
    .where("row.transfer_id = :id", { id: transfer.id })
    .orderBy("row.seq", "DESC")
    .limit(limit)
    .getMany()
}

async function sumOf(
  manager: Pick<EntityManager, "query">,
  statement: string,
  parameter: string
): Promise<number> {
  const sum = await row(manager, z.object({ amount: int8 }), statement, [parameter])
  return sum?.amount ?? 0
}

/** What of a transfer was taken back, in whole VND. */
export function amountReversedOf(manager: Pick<EntityManager, "query">, transfer: Transfer): Promise<number> {
  return sumOf(
    manager,
    "select coalesce(sum(amount), 0) as amount from transfer_reversals where transfer_id = $1",
    transfer.id
  )
}

/** What was transferred of a charge and not taken back, in whole VND. */
export function transferredOf(manager: Pick<EntityManager, "query">, charge_id: string): Promise<number> {
  return sumOf(
    manager,
    `select coalesce(sum(t.amount - coalesce((select sum(r.amount) from transfer_reversals r where r.transfer_id = t.id), 0)), 0) as amount
     from transfers t where t.source_charge_id = $1`,
    charge_id
  )
}
