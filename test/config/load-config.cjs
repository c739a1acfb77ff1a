// Loads the configuration whose path it is given once for each environment it is sent, and answers what it said.
const { resolve } = require("node:path")

const root = resolve(__dirname, "../..")
process.chdir(root)
require("ts-node").register({ transpileOnly: true })
const config = resolve(root, process.argv[2])
const kept = { PATH: process.env.PATH }

process.on("message", (environment) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, kept, environment)
  delete require.cache[config]
  try {
    process.send({
      started: true,
      config: JSON.parse(JSON.stringify(require(config).default ?? require(config))),
    })
  } catch (error) {
    process.send({ started: false, message: error.message })
  }
})
