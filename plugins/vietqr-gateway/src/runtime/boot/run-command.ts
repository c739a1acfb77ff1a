import { runOnDatabase } from "../database/run-on-database"
import { operatorCommands, runOperatorCommand } from "./operator-commands"
import { runGateway } from "./run-gateway"

/**
 * Runs what the program was started for: the gateway, or with a word one of the operator's commands.
 * A command ends with 1 and a sentence where it cannot be carried out.
 */
export async function runCommand([word, ...args]: string[]): Promise<void> {
  if (word === undefined) return runGateway()
  const command = operatorCommands.find((known) => known === word)
  if (!command) {
    process.stderr.write(`There is no command ${word}. There are: ${operatorCommands.join(", ")}.\n`)
    process.exitCode = 1
    return
  }
  await runOnDatabase(async (db, config) => {
    process.stdout.write(await runOperatorCommand(db, config, command, args))
  })
}
