import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./files.mjs"

/**
 * Runs the program of an installed package in a folder and waits for its end, whatever its exit code.
 * @param {string} name the package, which has one program @param {string[]} args @param {string} cwd
 * @returns {Promise<{code: number | null, output: string, errors: string}>}
 */
export function runTool(name, args, cwd) {
  const folder = join(root, "node_modules", name)
  if (!existsSync(folder)) throw new Error(`The package ${name} is not installed: run npm ci.`)
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const program = join(folder, typeof bin === "string" ? bin : Object.values(bin)[0])
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    let errors = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (errors += chunk))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, output, errors }))
  })
}
