import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { ApplicationFee } from "./application-fee.entity"
import { FeeRefund } from "./fee-refund.entity"

/** Orders refunds of one fee until the transaction ends. Fees are never updated, so the service cannot lock their rows. */
async function lockFee(manager: Pick<EntityManager, "query">, charge_id: string): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 9))", [`fee ${charge_id}`])
}

/** An application fee by its id, or null; fees are the platform's. With `lock` its refunds wait for one another. */
export async function findFee(
  manager: EntityManager,
  owner: Owner,
  id: string,
  { lock = false } = {}
): Promise<ApplicationFee | null> {
  if (owner.account_id !== null) return null
  const query = manager
    .createQueryBuilder(ApplicationFee, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: owner.livemode })
  const fee = await query.getOne()
  if (fee && lock) await lockFee(manager, fee.charge_id)
  return fee
}

/** The locked fee of a charge, or null where nothing was taken of it. */
export async function lockFeeOfCharge(
  manager: EntityManager,
  charge_id: string
): Promise<ApplicationFee | null> {
  await lockFee(manager, charge_id)
  return manager.findOneBy(ApplicationFee, { charge_id })
}

/** A refund of a fee by its id, or null. */
export function findFeeRefund(
  manager: EntityManager,
  fee: ApplicationFee,
  id: string
): Promise<FeeRefund | null> {
  return manager.findOneBy(FeeRefund, { id, fee_id: fee.id })
}

/** A fee's refunds, newest first. */
export function refundsOfFee(
  manager: EntityManager,
  fee: ApplicationFee,
  limit: number
): Promise<FeeRefund[]> {
  return manager
    .createQueryBuilder(FeeRefund, "row")
    .where("row.fee_id = :id", { id: fee.id })
    .orderBy("row.seq", "DESC")
    .limit(limit)
    .getMany()
}

/** What of a fee went back, in whole VND. */
export async function feeRefundedOf(
  manager: Pick<EntityManager, "query">,
  { id }: ApplicationFee
): Promise<number> {
  const sum = await row(
    manager,
    z.object({ amount: int8 }),
    "select coalesce(sum(amount), 0) as amount from application_fee_refunds where fee_id = $1",
    [id]
  )
  return sum?.amount ?? 0
}
