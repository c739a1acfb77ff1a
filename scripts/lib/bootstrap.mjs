import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statfsSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { fail, step } from "./progress.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const pinnedNode = join(root, "node_modules/node/bin/node")
const installedStamp = join(root, "node_modules/.chophien-installed")
const needed_mb = 3000

/** Checks the machine and installs the packages when they are missing, half there, or of another lock file. */
export async function prepare() {
  const major = Number(process.versions.node.split(".")[0])
  if (major < 20)
    fail(
      `Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org, then run the command again.`
    )
  if (process.platform === "win32") fail("Windows is not supported directly: run the command inside WSL 2.")
  try {
    accessSync(root, constants.W_OK)
  } catch {
    fail(
      `This folder cannot be written to: ${root}. Give yourself the right to write there, or clone the project elsewhere.`
    )
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex")
  const installed = existsSync(installedStamp) ? readFileSync(installedStamp, "utf8") : ""
  if (installed === lock && existsSync(pinnedNode)) return
  const disk = statfsSync(root)
  const free_mb = Math.floor((disk.bavail * disk.bsize) / 1e6)
  if (free_mb < needed_mb)
    fail(
      `Only ${free_mb} MB of disk are free at ${root}; about ${needed_mb} MB are needed. Free some space, then run the command again.`
    )
  await step(
    installed
      ? "Installing what changed in the packages (one or two minutes)"
      : "Installing packages (first time: one or two minutes)",
    () => npmCi()
  )
  writeFileSync(installedStamp, lock)
}

/** `npm ci`, its output kept in a file that is named when it fails. */
function npmCi() {
  const log = join(tmpdir(), `chophien-npm-${process.pid}.log`)
  const out = openSync(log, "w", 0o600)
  return new Promise((resolve) => {
    const child = spawn("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      stdio: ["ignore", out, out],
      env: { ...process.env, NODE_ENV: "development", npm_config_omit: "" },
    })
    child.on("error", () =>
      fail("npm was not found: install Node together with npm, then run the command again.")
    )
    child.on("exit", (code) => {
      if (code === 0) return resolve(undefined)
      const text = readFileSync(log, "utf8")
      process.stderr.write(`\n${text.split("\n").slice(-12).join("\n")}\n`)
      if (/ENOSPC/.test(text)) fail("The disk is full. Free some space, then run the command again.")
      if (/EACCES|EPERM/.test(text))
        fail(
          "npm may not write here. Give yourself the right to write to this folder and to npm's cache, then run the command again."
        )
      if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|ECONNRESET/.test(text))
        fail("The package registry cannot be reached. Check the network, then run the command again.")
      fail(
        `Installing the packages failed; the whole output is in ${log}. Running the command again starts the installation afresh.`
      )
    })
  })
}

/**
 * Runs a script under the pinned Node and ends this process with its exit code. The script leads a process group of its
 * own: so Ctrl-C reaches it once, and it can stop its children in order.
 */
export function runPinned(script, args) {
  mkdirSync(join(root, "node_modules"), { recursive: true })
  const child = spawn(
    pinnedNode,
    ["--disable-warning=ExperimentalWarning", join(root, "scripts", script), ...args],
    {
      cwd: root,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      detached: true,
      env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}` },
    }
  )
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  return new Promise(() => {
    child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
  })
}
