import { statfsSync } from "node:fs"

const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)

/** Text in bold, green, yellow, red or grey, where the output is a terminal. */
export const bold = (text) => paint(1, text)
export const green = (text) => paint(32, text)
export const yellow = (text) => paint(33, text)
export const red = (text) => paint(31, text)
export const grey = (text) => paint(90, text)

/** A refusal that is said in one sentence, without a stack. */
export class Refusal extends Error {}

/** Whether a failure comes from a full disk: by its words, or because nothing is left where the data lie. */
export function diskIsFull(error, folder) {
  if (/ENOSPC|No space left/i.test(`${error} ${error.output ?? ""}`)) return true
  try {
    const disk = statfsSync(folder)
    return disk.bavail * disk.bsize < 10_000_000
  } catch {
    return false
  }
}

/** Ends the process with one sentence that says what to do. */
export function fail(sentence) {
  process.stderr.write(`\n${red("✗")} ${sentence}\n`)
  process.exit(1)
}

/**
 * Ends the process after a failure: with its one sentence where it is a refusal, else with its stack and `otherwise`.
 * @param {unknown} error @param {{folder: string, full: string, otherwise: string}} words
 *   `full` is said when the disk that holds `folder` is full
 */
export function failWith(error, { folder, full, otherwise }) {
  if (error instanceof Refusal) fail(error.message)
  if (diskIsFull(error, folder)) fail(`The disk that holds ${folder} is full. ${full}`)
  console.error(error)
  fail(otherwise)
}

/** Runs one step and prints what it was and how long it took: `✓ PostgreSQL 18.4 (0.6 s)`. */
export async function step(what, work) {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  process.stdout.write(`${grey("…")} ${what}${colour ? "" : "\n"}`)
  const clear = () => colour && process.stdout.write("\r\u001b[2K")
  try {
    const result = await work()
    clear()
    process.stdout.write(`${green("✓")} ${what} ${grey(`(${seconds()})`)}\n`)
    return result
  } catch (error) {
    clear()
    process.stdout.write(`${red("✗")} ${what} ${grey(`(${seconds()})`)}\n`)
    throw error
  }
}
