import { parseArgs } from "node:util"
import type { DataSource } from "typeorm"
import { Approver } from "../../core/approvers/approver.entity"
import { inviteApprover, revokeApprover } from "../../core/approvers/store"
import type { Config } from "../config/config"
import { forgetSealed } from "../database/seal-secrets"

/** What an operator does on the machine of the gateway, and no key of the API can. */
export const operatorCommands = [
  "enrol-approver",
  "list-approvers",
  "revoke-approver",
  "forget-sealed",
] as const
export type OperatorCommand = (typeof operatorCommands)[number]

/** A command that lacks something; the message is for the operator. */
class CommandError extends Error {}

const options = {
  name: { type: "string" },
  person: { type: "string" },
  id: { type: "string" },
  test: { type: "boolean" },
} as const

async function enrol(db: DataSource, config: Config, args: string[]): Promise<string> {
  const { name, person, test } = parseArgs({ args, options }).values
  if (!name?.trim() || !person?.trim())
    throw new CommandError(
      'Usage: enrol-approver --name "Lê Thị Bình" --person binh@cho.vn [--test]\n--person is the name under which the shop asks for money in that person\'s name.'
    )
  const livemode = config.livemode && !test
  const invitation = { livemode, name: name.trim(), person: person.trim() }
  const { approver, token } = await inviteApprover(db.manager, invitation, new Date())
  return `${approver.id} is invited. Within an hour ${invitation.name} opens, once:\n${config.public_url}/enrol/${token}\n`
}

async function revoke(db: DataSource, args: string[]): Promise<string> {
  const { id } = parseArgs({ args, options }).values
  if (!id) throw new CommandError("Usage: revoke-approver --id apr_…")
  if (!(await revokeApprover(db.manager, id, new Date())))
    throw new CommandError(`There is no approver ${id}.`)
  return `${id} approves nothing any more.\n`
}

async function list(db: DataSource): Promise<string> {
  const approvers = await db.manager.find(Approver, { order: { seq: "ASC" } })
  return approvers
    .map(({ id, state, livemode, name, person }) =>
      [id, state, livemode ? "live" : "test", name, person].join("  ")
    )
    .map((line) => `${line}\n`)
    .join("")
}

async function forget(db: DataSource, config: Config): Promise<string> {
  const ended = await forgetSealed(db, config)
  return ended.map((id) => `${id} has ended: its secret cannot be opened.\n`).join("")
}

/** Carries out one command and answers what the operator reads. @throws CommandError */
export function runOperatorCommand(
  db: DataSource,
  config: Config,
  command: OperatorCommand,
  args: string[]
): Promise<string> {
  switch (command) {
    case "enrol-approver":
      return enrol(db, config, args)
    case "list-approvers":
      return list(db)
    case "revoke-approver":
      return revoke(db, args)
    case "forget-sealed":
      return forget(db, config)
  }
}
