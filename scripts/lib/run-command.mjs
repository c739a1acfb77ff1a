import { spawn } from "node:child_process"
import { closeSync, openSync, writeSync } from "node:fs"
import { relative } from "node:path"
import { root } from "./files.mjs"

/** A command that failed: what it printed last, and where all of it is kept. */
export class CommandFailure extends Error {
  /** @param {string} what the command @param {string} output what it printed @param {string | undefined} log the file that keeps all of it */
  constructor(what, output, log) {
    super(`${what}\n${readable(output)}${log ? `\nThe whole output: ${log}` : ""}`)
    this.output = output
  }
}

/** The last lines for people: the messages of JSON logs, no colours, nothing wider than a few terminal lines. */
function readable(output) {
  const lines = output
    .replace(/\u001b\[[0-9;]*m/g, "")
    .split("\n")
    .filter((line) => line.trim())
  const messages = lines.map((line) => {
    const message = /^\{.*?"message":("(?:[^"\\]|\\.)*")/.exec(line)?.[1]
    return (message ? JSON.parse(message) : line).slice(0, 400)
  })
  return messages.slice(-12).join("\n")
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string>} [env]
 * @property {(line: string) => void} [onLine]
 * @property {string} [log] a file that keeps all output
 * @property {(child: import("node:child_process").ChildProcess, mark: string) => void} [track]
 *   gets the child and a part of its command line, so that it can be ended
 */

/**
 * Runs a command in `cwd`; answers the end of what it printed, rejects with a `CommandFailure` when it fails.
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 */
export function run(command, args, { cwd = root, env = {}, onLine, log, track } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: Boolean(track),
      stdio: ["ignore", "pipe", "pipe"],
    })
    if (child.pid) track?.(child, args.join("\0"))
    const file = log ? openSync(log, "w", 0o600) : undefined
    let tail = ""
    const record = (chunk) => {
      tail = (tail + chunk).slice(-100_000)
      if (file !== undefined) writeToLog(file, chunk)
      if (onLine) for (const line of String(chunk).split("\n")) if (line.trim()) onLine(line)
    }
    child.stdout.on("data", record)
    child.stderr.on("data", record)
    child.on("error", reject)
    child.on("close", (code, signal) => {
      if (file !== undefined) closeSync(file)
      if (code === 0) resolve(tail)
      else
        reject(
          new CommandFailure(
            `${[command, ...args].map((part) => relative(root, part) || part).join(" ")} ended with ${signal ?? code}:`,
            tail,
            log
          )
        )
    })
  })
}

/** A log that cannot be written (a full disk, say) is no reason to stop the command. */
function writeToLog(file, chunk) {
  try {
    writeSync(file, chunk)
  } catch {
    // What matters is still in memory.
  }
}
