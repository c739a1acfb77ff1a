import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

/** A folder with a version of this project that can be started. */
export type Checkout = { folder: string; remove: () => void }

/**
 * The checkout that a person named: a folder as it is, or a git ref in a worktree of its own.
 * @param root this repository
 * @param named a folder of the project with its packages installed, or a branch, tag or commit
 * @throws when it is neither
 */
export function openCheckout(root: string, named: string): Checkout {
  const folder = resolve(named)
  if (existsSync(join(folder, "scripts/lib/stack.mjs"))) return { folder, remove: () => {} }
  return addWorktree(root, commitOf(root, named))
}

function commitOf(root: string, ref: string): string {
  try {
    return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)
  } catch {
    throw new Error(`“${ref}” is neither a folder of this project nor a git ref.`)
  }
}

/** Checks a commit out beside this repository's own work tree, with packages. */
function addWorktree(root: string, commit: string): Checkout {
  const parent = mkdtempSync(join(tmpdir(), "chophien-checkout-"))
  const folder = join(parent, "checkout")
  const remove = () => {
    if (existsSync(folder)) git(root, "worktree", "remove", "--force", folder)
    rmSync(parent, { recursive: true, force: true })
  }
  try {
    git(root, "worktree", "add", "--detach", "--quiet", folder, commit)
    addPackages(root, folder)
  } catch (error) {
    remove()
    throw error
  }
  return { folder, remove }
}

/** Links this repository's packages where the lock file is the same, else installs those of the checkout. */
function addPackages(root: string, folder: string): void {
  const lock = (of: string) => readFileSync(join(of, "package-lock.json"), "utf8")
  if (lock(root) !== lock(folder)) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "development", npm_config_omit: "" },
    })
    return
  }
  const packages = join(folder, "node_modules")
  try {
    execFileSync("cp", ["-al", join(root, "node_modules"), packages], { stdio: "ignore" })
  } catch {
    // Hard links do not reach into another file system.
    rmSync(packages, { recursive: true, force: true })
    execFileSync("cp", ["-a", join(root, "node_modules"), packages])
  }
  // What was built belongs to the other checkout, and a linked file that is written to changes in both.
  rmSync(join(packages, ".cache"), { recursive: true, force: true })
}

function git(root: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim()
}
