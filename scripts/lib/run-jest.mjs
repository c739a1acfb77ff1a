import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { createInterface } from "node:readline"
import { root } from "./files.mjs"

const require = createRequire(join(root, "package.json"))
const program = join(dirname(require.resolve("jest/package.json")), "bin/jest.js")
/** Lines of jest that tell nothing here: the run ends by force on purpose, and its report is read at once. */
const chatter = /^(Force exiting Jest|Test results written to)/
const reporter = join(root, "scripts/lib/jest-reporter.cjs")

/**
 * What a run of jest came to.
 * @typedef {{passed: number, failed: number, skipped: number, failures: string[], suites: {file: string, seconds: number}[]}} JestResult
 */

/**
 * Runs jest over some test files.
 * @param {import("./find-tests.mjs").TestFile[]} tests
 * @param {{env: Record<string, string>, output: string, workers: number, pattern?: string, onChild?: (child: import("node:child_process").ChildProcess) => void}} options
 *   `output` is the file for jest's report; `pattern` picks tests by name
 * @returns {Promise<JestResult>}
 */
export async function runJest(tests, { env, output, workers, pattern, onChild }) {
  const child = startJest(tests, env, [
    `--reporters=${reporter}`,
    "--json",
    `--outputFile=${output}`,
    "--testTimeout=300000",
    "--forceExit",
    "--silent",
    workers > 1 ? `--maxWorkers=${workers}` : "--runInBand",
    ...(pattern ? ["--testNamePattern", pattern] : []),
  ])
  onChild?.(child)
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (!chatter.test(line)) process.stderr.write(`${line}\n`)
  })
  await new Promise((resolve) => child.on("close", resolve))
  if (!existsSync(output))
    return { passed: 0, failed: 1, skipped: 0, failures: ["jest did not finish"], suites: [] }
  return readReport(JSON.parse(readFileSync(output, "utf8")))
}

/** Runs jest in one process that waits for a debugger first. */
export async function inspectJest(tests, { env, pattern, onChild }) {
  const child = startJest(
    tests,
    env,
    // Nobody counts the time in front of a breakpoint.
    ["--runInBand", "--testTimeout=86400000", ...(pattern ? ["--testNamePattern", pattern] : [])],
    "inherit",
    ["--inspect-brk"]
  )
  onChild?.(child)
  return await new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 0)))
}

/** Runs jest again at every change, until it is told to stop. Keys work as in jest's own watch mode. */
export async function watchJest(tests, { env, pattern, onChild }) {
  const child = startJest(
    tests,
    env,
    ["--watchAll", "--runInBand", "--testTimeout=300000", ...(pattern ? ["--testNamePattern", pattern] : [])],
    "inherit"
  )
  onChild?.(child)
  return await new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 0)))
}

function startJest(tests, env, args, stdio = ["ignore", "ignore", "pipe"], nodeArgs = []) {
  const projects = [...new Set(tests.map(({ project }) => join(root, project)))]
  // In watch mode jest knows files by a pattern only.
  const files =
    stdio === "inherit"
      ? ["--testPathPatterns", ...tests.map(({ file }) => `${file.replace(/[.[\]()+*?^$|]/g, "\\$&")}$`)]
      : ["--runTestsByPath", ...tests.map(({ file }) => join(root, file))]
  return spawn(
    process.execPath,
    [...nodeArgs, program, "--projects", ...projects, "--watchman=false", ...args, ...files],
    {
      cwd: root,
      stdio,
      env: {
        ...process.env,
        ...env,
        NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning",
        FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
      },
    }
  )
}

/** @returns {JestResult} */
function readReport(report) {
  const failures = []
  for (const suite of report.testResults) {
    const file = relative(root, suite.name)
    if (suite.status === "failed" && !suite.assertionResults.length)
      failures.push(`${file}: the suite did not run`)
    for (const test of suite.assertionResults)
      if (test.status === "failed") failures.push(`${file}: ${test.fullName}`)
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    suites: report.testResults.map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  }
}
