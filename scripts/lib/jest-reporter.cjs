const { relative } = require("node:path")
const { formatResultsErrors } = require("jest-message-util")

const colour = process.env.FORCE_COLOR === "1"
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Prints a test's failure in full when it fails, and one line for each suite when it ends. */
class Reporter {
  #root = process.cwd()
  #config
  #suites = 0
  #ended = 0
  #printed = new Set()

  constructor(globalConfig) {
    this.#config = globalConfig
  }

  onRunStart({ numTotalTestSuites }) {
    this.#suites = numTotalTestSuites
  }

  /** One test of a suite that still runs. */
  onTestCaseResult(test, result) {
    if (result.status !== "failed") return
    this.#printed.add(`${test.path} ${result.fullName}`)
    this.#write(
      `${paint(31, "✗")} ${relative(this.#root, test.path)} ${paint(90, `(${seconds(result.duration ?? 0)})`)}`
    )
    this.#write(formatResultsErrors([result], test.context.config, this.#config, test.path) ?? "")
  }

  onTestResult(test, suite) {
    this.#ended += 1
    const { numPassingTests: passed, numFailingTests: failed, numPendingTests, numTodoTests } = suite
    const broken = suite.testExecError || (suite.failureMessage && !failed)
    const counts = [
      `${passed} passed`,
      ...(failed ? [`${failed} failed`] : []),
      ...(numPendingTests + numTodoTests ? [`${numPendingTests + numTodoTests} skipped`] : []),
    ]
    const mark = failed || broken ? paint(31, "✗") : paint(32, "✓")
    const took = suite.perfStats.end - suite.perfStats.start
    this.#write(
      `${mark} ${paint(90, `[${this.#ended}/${this.#suites}]`)} ${relative(this.#root, test.path)} ${seconds(took)} ${paint(90, counts.join(", "))}`
    )
    if (broken) this.#write(suite.failureMessage ?? String(suite.testExecError?.message))
    else {
      const late = suite.testResults.filter(
        ({ status, fullName }) => status === "failed" && !this.#printed.has(`${test.path} ${fullName}`)
      )
      if (late.length)
        this.#write(formatResultsErrors(late, test.context.config, this.#config, test.path) ?? "")
    }
  }

  #write(text) {
    process.stderr.write(`${text}\n`)
  }
}

module.exports = Reporter
