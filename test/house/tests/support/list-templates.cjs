// Answers which templates of mails a process has registered once it has started. Run with `medusa exec`, or by itself
// as a server or a worker (MEDUSA_WORKER_MODE).
const { resolve } = require("node:path")

const root = resolve(__dirname, "../../../..")

async function listTemplates({ container }) {
  const { mailTemplates } = require("@chophien/platform/mails/define-mail")
  const { has_started } = container.resolve("outbox")
  const templates = mailTemplates().map(({ template }) => template)
  process.stdout.write(`\nTEMPLATES ${JSON.stringify({ has_started, templates })}\n`)
}
module.exports = { default: listTemplates }

async function main() {
  require("ts-node").register({ transpileOnly: true })
  const load = require(resolve(root, "node_modules/@medusajs/medusa/dist/loaders/index.js")).default
  const app = await load({ directory: root, expressApp: require("express")() })
  await listTemplates(app)
  // What has started here would go on working.
  process.exit(0)
}
if (require.main === module) void main()
