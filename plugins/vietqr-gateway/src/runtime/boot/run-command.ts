import { configFromEnvironment } from "../config/parse-config"
import { makeDataSource } from "../database/data-source"
import { operatorCommands, runOperatorCommand } from "./operator-commands"
import { runGateway } from "./run-gateway"

/**
 * Runs what the program was started for: the gateway, or with a word one of the operator's commands.
 * A command ends with 1 and a sentence where it cannot be carried out.
 */
export async function runCommand([word, ...args]: string[]): Promise<void> {
  if (word === undefined) return runGateway()
  try {
    const command = operatorCommands.find((known) => known === word)
    if (!command) throw new Error(`There is no command ${word}. There are: ${operatorCommands.join(", ")}.`)
    const config = configFromEnvironment()
    const db = await makeDataSource(config.database.url, 2).initialize()
    try {
      process.stdout.write(await runOperatorCommand(db, config, command, args))
    } finally {
      await db.destroy()
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
