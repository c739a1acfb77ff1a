import "reflect-metadata"
import { DataSource } from "typeorm"
import { entities } from "./entities"
import { migrations } from "./migrations"

/** A pool of connections for the service (`poolSize` many) or, with 1, for its migrations. */
export function makeDataSource(url: string, pool_max: number): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations,
    migrationsTableName: "migrations",
    poolSize: pool_max,
    applicationName: "vietqr-gateway",
    connectTimeoutMS: 10_000,
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 },
  })
}
