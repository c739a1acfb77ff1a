// Starts the marketplace of a checkout with that checkout's own scripts, and says where it is. Ends with its parent.
//   node start-house.mjs <stack.mjs of the checkout> <data folder> <ports as JSON>
import { pathToFileURL } from "node:url"

const [script, dataDir, ports] = process.argv.slice(2)
let stop = async () => {}
let ending = false

async function end(code) {
  if (ending) return
  ending = true
  await stop().catch((error) => console.error(error))
  process.exit(code)
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => void end(0))

try {
  const { startStack } = await import(pathToFileURL(script).href)
  const { urls, publishableKey } = await startStack(
    { ports: JSON.parse(ports), host: "127.0.0.1", dataDir, external: {} },
    {
      fast: true,
      register: (stopStack) => (stop = stopStack),
      onEnd: (name, code) => {
        if (ending) return
        console.error(`${name} ended unexpectedly (${code ?? "signal"}); its log is in ${dataDir}/logs.`)
        void end(1)
      },
    }
  )
  process.send({ urls, publishableKey })
} catch (error) {
  // Stopped on purpose in the middle of a step: that step's failure is no news.
  if (!ending) console.error(error)
  await end(1)
}
