import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { type AddressInfo, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

const root = join(__dirname, "../..")
const portNames = [
  "STOREFRONT_PORT",
  "BACKEND_PORT",
  "GATEWAY_PORT",
  "MEILISEARCH_PORT",
  "POSTGRES_PORT",
  "INBOX_PORT",
  "SMTP_PORT",
]

/** Listens on a port that nobody uses. */
function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => resolve(server))
  })
}

const portOf = (server: Server) => (server.address() as AddressInfo).port
const close = (server: Server) => new Promise((resolve) => server.close(resolve))

/** A free port for each program; all are held at once, so that no two are the same. */
async function freePorts(): Promise<Record<string, string>> {
  const servers = await Promise.all(portNames.map(listen))
  const ports = Object.fromEntries(portNames.map((name, index) => [name, String(portOf(servers[index]!))]))
  await Promise.all(servers.map(close))
  return ports
}

/** What `npm start` runs, with what it printed so far. */
class Start {
  text = ""
  readonly child: ChildProcess
  readonly ended: Promise<number | null>

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
      cwd: root,
      env: { ...process.env, NODE_ENV: undefined, NODE_OPTIONS: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    this.child.stdout?.on("data", (chunk) => (this.text += chunk))
    this.child.stderr?.on("data", (chunk) => (this.text += chunk))
    this.ended = new Promise((resolve) => this.child.once("exit", resolve))
  }

  /** Waits until it has printed `what`; fails with everything printed when it ends before. */
  async prints(what: string): Promise<void> {
    let code: number | null | undefined
    void this.ended.then((value) => (code = value))
    while (!this.text.includes(what)) {
      if (code !== undefined)
        throw new Error(`It ended with ${code} before it printed “${what}”:\n${this.text}`)
      await sleep(50)
    }
  }
}

/** The processes of this machine that were started for a data folder: named in their command line or environment. */
function processesOf(dataDir: string): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const [command, environment] = ["cmdline", "environ"].map((file) =>
          readFileSync(`/proc/${pid}/${file}`, "utf8")
        )
        return command!.includes(dataDir) || environment!.includes(`DATA_DIR=${dataDir}\0`)
          ? [{ pid: Number(pid), command: command!.replaceAll("\0", " ") }]
          : []
      } catch {
        return []
      }
    })
}

/** An address of this machine that is not the one on which it listens for itself. */
const otherAddress = "127.0.0.2"

/** The programs that somebody reaches at an address, by the names of their ports. */
async function reached(address: string, ports: Record<string, string>): Promise<string[]> {
  const answers = await Promise.all(
    portNames.map((name) =>
      fetch(`http://${address}:${ports[name]}/`).then(
        () => [name],
        () => []
      )
    )
  )
  return answers.flat()
}

/** Signs the sample person of the centre in; answers the status. */
async function signIn(ports: Record<string, string>, password: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${ports.BACKEND_PORT}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "trungtam@chophien.example", password }),
  })
  return answer.status
}

const migrationLog = (dataDir: string) => join(dataDir, "logs/migrate.log")

/** Waits until a migration has begun to do something. */
async function migrating(dataDir: string): Promise<void> {
  while (!statSync(migrationLog(dataDir), { throwIfNoEntry: false })?.size) await sleep(50)
}

describe("npm start", () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "chophien-start-"))
  })
  afterEach(() => {
    for (const { pid } of processesOf(dataDir)) process.kill(pid, "SIGKILL")
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** Runs a start that is refused; answers its exit code and its last sentence. */
  async function refused(env: Record<string, string>) {
    const start = new Start({ ...(await freePorts()), DATA_DIR: dataDir, ...env })
    const code = await start.ended
    return { code, sentence: start.text.trim().split("\n").at(-1), stack: /^\s+at /m.test(start.text) }
  }

  it("says which port is taken and how to choose another", async () => {
    const server = await listen()
    const port = portOf(server)
    const answer = await refused({ STOREFRONT_PORT: String(port) })
    await close(server)
    expect(answer).toEqual({
      code: 1,
      stack: false,
      sentence: `✗ Port ${port} is in use by another program. End that program, or choose another port: STOREFRONT_PORT=${port + 1} npm start`,
    })
  })

  it("says what is wrong with a port that is none, and with one given twice", async () => {
    expect(await refused({ BACKEND_PORT: "ninety" })).toEqual({
      code: 1,
      stack: false,
      sentence: "✗ BACKEND_PORT is “ninety”: set it to a port number between 1 and 65535.",
    })
    expect(await refused({ BACKEND_PORT: "18000", GATEWAY_PORT: "18000" })).toEqual({
      code: 1,
      stack: false,
      sentence: "✗ GATEWAY_PORT and BACKEND_PORT are both 18000: give each its own port.",
    })
  })

  it("says what is wrong with an address to listen on", async () => {
    expect(await refused({ HOST: "my-laptop" })).toEqual({
      code: 1,
      stack: false,
      sentence:
        "✗ HOST is “my-laptop”: set it to an address of this machine, or to 0.0.0.0 for all of them. Without it, only this machine reaches the marketplace.",
    })
  })

  it("says where it may not write", async () => {
    const folder = join(dataDir, "file", "data")
    writeFileSync(join(dataDir, "file"), "")
    expect(await refused({ DATA_DIR: folder })).toEqual({
      code: 1,
      stack: false,
      sentence: `✗ The data folder ${folder} cannot be made. Set DATA_DIR to a folder where you may write.`,
    })
  })

  it("repairs starts that were killed and stopped in the middle, refuses a second one on the same data, leaves nothing behind, and opens to the network with secrets of its own", async () => {
    const env: Record<string, string> = { ...(await freePorts()), DATA_DIR: dataDir }
    const killed = new Start(env)
    await killed.prints("… Migrating the database")
    await migrating(dataDir)
    // SIGKILL of the supervisor gives it no time to stop anything.
    const supervisor = processesOf(dataDir).find(({ command }) => command.includes("scripts/lib/main.mjs"))
    process.kill(supervisor!.pid, "SIGKILL")
    await killed.ended

    rmSync(migrationLog(dataDir))
    const stopped = new Start(env)
    await stopped.prints("… Migrating the database")
    await migrating(dataDir)
    stopped.child.kill("SIGINT")
    expect({ code: await stopped.ended, sentence: stopped.text.trim().split("\n").at(-1) }).toEqual({
      code: 0,
      sentence: "✓ Stopped. Your data stay where they are; start again with npm start.",
    })
    expect(processesOf(dataDir)).toEqual([])

    const start = new Start(env)
    await start.prints("Chợ Phiên is open")
    const [home, panel, admin] = await Promise.all([
      fetch(`http://localhost:${env.STOREFRONT_PORT}/`),
      fetch(`http://localhost:${env.BACKEND_PORT}/sell/`),
      fetch(`http://localhost:${env.BACKEND_PORT}/app/`),
    ])
    expect([home.status, panel.status, admin.status]).toEqual([200, 200, 200])
    expect(await home.text()).toContain("/san-pham/")
    expect(await reached(otherAddress, env)).toEqual([])
    expect(await signIn(env, "chophien-demo")).toBe(200)

    const second = new Start({ ...(await freePorts()), DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.text).toContain("✗ The marketplace already runs on this data folder")

    start.child.kill("SIGINT")
    expect(await start.ended).toBe(0)
    expect(start.text).toContain("✓ Stopped. Your data stay where they are")
    expect(processesOf(dataDir)).toEqual([])

    const open = new Start({ ...env, HOST: "0.0.0.0" })
    await open.prints("Ctrl-C stops everything")
    expect(await reached(otherAddress, env)).toEqual(["STOREFRONT_PORT", "BACKEND_PORT", "GATEWAY_PORT"])
    const [, password = ""] = /trungtam@chophien\.example · (\S+)/.exec(open.text) ?? []
    expect(await signIn(env, "chophien-demo")).toBe(401)
    expect(await signIn(env, password)).toBe(200)
    const sample = { authorization: "Bearer sk_test_chophien_development" }
    const balance = await fetch(`http://127.0.0.1:${env.GATEWAY_PORT}/v1/balance`, { headers: sample })
    expect(balance.status).toBe(401)
    open.child.kill("SIGINT")
    expect(await open.ended).toBe(0)
  })
})
