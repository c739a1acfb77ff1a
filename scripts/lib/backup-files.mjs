import { spawn } from "node:child_process"
import { copyFileSync, linkSync, mkdirSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { filesBelow } from "./files.mjs"
import { Refusal } from "./progress.mjs"

/** Every file below a folder, as paths from it, sorted. */
export function pathsBelow(folder) {
  return filesBelow(folder).map((file) => relative(folder, file))
}

/**
 * Puts the pictures of `from` below `to`; where both are on one disk, without reading them. A picture's name changes
 * with its content, so none is written twice. One that is deleted meanwhile belongs to nothing.
 * @returns {string[]} what was there, as paths from `from`
 */
export function linkFiles(from, to) {
  return pathsBelow(from).filter((path) => {
    const target = join(to, path)
    mkdirSync(dirname(target), { recursive: true })
    try {
      linkSync(join(from, path), target)
    } catch (error) {
      if (error.code === "ENOENT") return false
      copyFileSync(join(from, path), target)
    }
    return true
  })
}

function tarFailed(args, code, words) {
  return new Error(`tar ${args.join(" ")} ended with ${code}: ${words.slice(-500)}`)
}

/** The content of a folder as a tar archive: a stream, and a promise that rejects where packing fails. */
export function packFolder(folder) {
  const args = ["-cf", "-", "-C", folder, "."]
  const child = spawn("tar", args, { stdio: ["ignore", "pipe", "pipe"] })
  let words = ""
  child.stderr.on("data", (chunk) => (words += String(chunk)))
  const done = new Promise((resolve, reject) => {
    child.once("error", () => reject(new Refusal("The program tar is missing on this machine: install it.")))
    child.once("close", (code) => (code === 0 ? resolve() : reject(tarFailed(args, code, words))))
  })
  done.catch(() => {})
  return { stream: child.stdout, done }
}

/** Unpacks a tar archive into a folder that is there. */
export async function unpackFile(file, folder) {
  const args = ["-xf", file, "-C", folder]
  const child = spawn("tar", args, { stdio: ["ignore", "ignore", "pipe"] })
  let words = ""
  child.stderr.on("data", (chunk) => (words += String(chunk)))
  await new Promise((resolve, reject) => {
    child.once("error", () => reject(new Refusal("The program tar is missing on this machine: install it.")))
    child.once("close", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Refusal(`${file} is no backup of Chợ Phiên, or it is damaged: ${words.slice(0, 200).trim()}`)
          )
    )
  })
}
