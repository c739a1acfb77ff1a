import type { DataSource } from "typeorm"
import type { Config } from "../config/config"
import { configFromEnvironment } from "../config/parse-config"
import { makeDataSource } from "./data-source"

/**
 * Does work of a program that ends with it, on the configured database.
 * The program ends with 1 and a sentence where that cannot be done.
 */
export async function runOnDatabase(work: (db: DataSource, config: Config) => Promise<void>): Promise<void> {
  try {
    const config = configFromEnvironment()
    const db = await makeDataSource(config.database.url, 2).initialize()
    try {
      await work(db, config)
    } finally {
      await db.destroy()
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
