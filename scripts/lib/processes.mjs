import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Refusal } from "./progress.mjs"

/** Whether a program already listens on this port of this machine. */
function portTaken(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", (error) =>
      resolve(error.code === "EADDRINUSE" ? "taken" : error.code === "EACCES" ? "forbidden" : "taken")
    )
    server.listen({ port, host: "::", exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** Refuses with one sentence when a port cannot be had. */
export async function checkPorts(ports) {
  for (const [name, port] of Object.entries(ports)) {
    const problem = await portTaken(port)
    if (problem === "taken")
      throw new Refusal(
        `Port ${port} is in use by another program. End that program, or choose another port: ${name}=${port + 1} npm start`
      )
    if (problem === "forbidden")
      throw new Refusal(
        `Port ${port} needs special rights. Choose one above 1023: ${name}=${port + 10000} npm start`
      )
  }
}

/** The processes of one stack: started with a log file each, remembered on disk, stopped in reverse order. */
export class Processes {
  #children = []
  #file
  #logs

  /** @param {string} dataDir where `processes.json` and `logs/` live */
  constructor(dataDir) {
    this.#file = join(dataDir, "processes.json")
    this.#logs = join(dataDir, "logs")
    mkdirSync(this.#logs, { recursive: true })
  }

  /** Ends what a killed run left behind. Answers the process id of a run that is still alive, if there is one. */
  async endLeftovers() {
    let left
    try {
      left = JSON.parse(readFileSync(this.#file, "utf8"))
    } catch {
      return undefined
    }
    if (left.pid !== process.pid && this.#looksLike(left.pid, "main.mjs")) return left.pid
    for (const { pid, mark } of left.children ?? []) {
      if (!this.#looksLike(pid, mark)) continue
      process.kill(pid, "SIGTERM")
      for (let tries = 0; tries < 50 && this.#looksLike(pid, mark); tries++) await sleep(100)
      if (this.#looksLike(pid, mark)) process.kill(pid, "SIGKILL")
    }
    rmSync(this.#file, { force: true })
    return undefined
  }

  #looksLike(pid, mark) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(mark)
    } catch {
      return false
    }
  }

  #remember() {
    const children = this.#children
      .filter(({ child }) => child.exitCode === null)
      .map(({ child, mark }) => ({ pid: child.pid, mark }))
    writeFileSync(this.#file, JSON.stringify({ pid: process.pid, children }))
  }

  /**
   * Starts a program in a process group of its own; its output goes to `logs/<name>.log`.
   * @param {{name: string, command: string, args: string[], cwd: string, env?: Record<string, string | undefined>, mark: string, onEnd?: (name: string, code: number | null) => void}} options
   *   `mark` is a part of its command line by which a later run recognises it
   */
  start({ name, command, args, cwd, env = {}, mark, onEnd }) {
    const log = join(this.#logs, `${name}.log`)
    mkdirSync(dirname(log), { recursive: true })
    const out = openSync(log, "w", 0o600)
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, ...inspection(name) },
      detached: true,
      stdio: ["ignore", out, out],
    })
    closeSync(out)
    const entry = { name, child, mark, log, stopping: false }
    this.#children.push(entry)
    child.on("error", () => onEnd?.(name, null))
    child.on("exit", (code) => {
      if (!entry.stopping) onEnd?.(name, code)
    })
    this.#remember()
    return entry
  }

  /**
   * Takes a child that works for a while (a migration, a bundler) among those that are remembered and stopped.
   * Nobody would end it after its database is gone, and it would try for ever. It must lead a process group of its own.
   */
  track = (child, mark) => {
    const entry = { name: mark, child, mark, log: undefined, stopping: false }
    this.#children.push(entry)
    child.once("exit", () => {
      this.#children.splice(this.#children.indexOf(entry), 1)
      this.#remember()
    })
    this.#remember()
  }

  /** Waits until `url` answers below 500; refuses with the log's end when the program stops first. */
  async healthy(entry, url, { timeout_ms = 90_000 } = {}) {
    const until = Date.now() + timeout_ms
    for (;;) {
      if (entry.child.exitCode !== null || entry.child.signalCode !== null)
        throw new Refusal(
          `${entry.name} ended while starting:\n${tail(entry.log)}\nThe whole log: ${entry.log}`
        )
      try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
        await answer.arrayBuffer()
        if (answer.status < 500) return
      } catch {
        // Not listening yet.
      }
      if (Date.now() > until)
        throw new Refusal(
          `${entry.name} did not answer at ${url} within ${timeout_ms / 1000} s:\n${tail(entry.log)}`
        )
      await sleep(100)
    }
  }

  /** Stops one program: gently, and after ten seconds for good. */
  async stop(entry) {
    entry.stopping = true
    const { child } = entry
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once("exit", resolve))
    const signal = (name) => {
      try {
        process.kill(-child.pid, name)
      } catch {
        // It ended by itself.
      }
    }
    signal("SIGTERM")
    const timer = setTimeout(() => signal("SIGKILL"), 10_000)
    await gone
    clearTimeout(timer)
  }

  /** Stops everything, last started first. */
  async stopAll() {
    for (const entry of [...this.#children].reverse()) await this.stop(entry)
    rmSync(this.#file, { force: true })
  }
}

/** The first port on which a debugger finds a program. */
const first_inspect_port = 9229

/** Programs that `INSPECT` names (`backend`, `gateway`, `storefront`) open a port for a debugger, one after the other. */
function inspection(name) {
  const index = inspectedPrograms().indexOf(name)
  if (index < 0) return {}
  const address = `127.0.0.1:${first_inspect_port + index}`
  return { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --inspect=${address}`.trim() }
}

/** The programs that a debugger may join, in the order of their ports. @returns {string[]} */
function inspectedPrograms() {
  return (process.env.INSPECT ?? "").split(",").filter(Boolean)
}

/** What to tell whoever wants to debug: a line for each program. @returns {string[]} */
export function inspectionLines() {
  return inspectedPrograms().map(
    (name, index) => `${name}: debugger on 127.0.0.1:${first_inspect_port + index}`
  )
}

/** The last lines of a log, without colours. */
function tail(file) {
  return readFileSync(file, "utf8")
    .replace(/\u001b\[[0-9;]*m/g, "")
    .split("\n")
    .slice(-15)
    .join("\n")
}
