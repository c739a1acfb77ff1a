// The whole marketplace on this machine: started step by step, stopped together.
import { join } from "node:path"
import { root } from "./files.mjs"
import { inspectionLines } from "./processes.mjs"
import { bold, diskIsFull, fail, green, grey, Refusal, yellow } from "./progress.mjs"
import { isLoopback } from "./reach.mjs"
import { CommandFailure } from "./run-command.mjs"
import { readSettings } from "./settings.mjs"
import { startStack } from "./stack.mjs"
import { watchRooms } from "./watch.mjs"

const began = performance.now()
let stop = async () => {}
let stopping = false

/** Stops everything in order and ends with `code`. */
async function end(code) {
  if (stopping) return
  stopping = true
  if (code === 0) console.log(`\n${grey("…")} Stopping`)
  await stop()
  if (code === 0)
    console.log(`${green("✓")} Stopped. Your data stay where they are; start again with npm start.`)
  process.exit(code)
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0))
// When the command that started us is killed, nothing stays behind.
process.on("disconnect", () => void end(0))

let dataDir = root
try {
  const settings = readSettings()
  dataDir = settings.dataDir
  const stack = await startStack(settings, {
    register: (fn) => (stop = fn),
    onEnd: (name, code) => {
      if (stopping) return
      console.error(
        `\n${yellow("!")} ${name} ended unexpectedly (${code ?? "signal"}); its log: ${join(settings.dataDir, "logs", `${name}.log`)}`
      )
      void end(1)
    },
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const mail = settings.external.smtp
    ? []
    : [["Mail inbox", stack.urls.inbox, "every mail the marketplace sent"]]
  const lines = [
    ["Storefront", stack.urls.storefront, "shoppers; no log-in needed"],
    [
      "Seller panel",
      `${stack.urls.backend}/sell`,
      `pa-co@chophien.example · ${stack.secrets.SAMPLE_PASSWORD}`,
    ],
    [
      "Admin (staff)",
      `${stack.urls.backend}/app`,
      `trungtam@chophien.example · ${stack.secrets.SAMPLE_PASSWORD}`,
    ],
    ["VietQR gateway", stack.urls.gateway, `key ${stack.secrets.GATEWAY_SECRET_KEY}`],
    ["Simulated bank", `${stack.urls.gateway}/test/bank`, "pays what the storefront asks for"],
    ...mail,
  ]
  console.log(`\n${bold("Chợ Phiên is open")} ${grey(`(${seconds} s)`)}\n`)
  for (const [name, url, note] of lines)
    console.log(`  ${name.padEnd(15)} ${bold(url.padEnd(34))} ${grey(note)}`)
  console.log(
    `\n  ${grey(`Search: ${stack.urls.meilisearch ? "Meilisearch" : "PostgreSQL (no Meilisearch for this platform)"}. Data and logs: ${settings.dataDir}`)}`
  )
  console.log(
    `  ${grey(isLoopback(settings.host) ? "Only this machine reaches it; HOST=0.0.0.0 npm start opens it to your network, with passwords made anew." : "Your network reaches it. Mail inbox and databases stay with this machine.")}`
  )
  console.log(`  ${grey("Ctrl-C stops everything.")}\n`)
  for (const line of inspectionLines()) console.log(`  ${grey(line)}`)
  if (process.argv.includes("--watch")) {
    watchRooms(stack.restart)
    console.log(`  ${grey("A change in a room builds it again and restarts what runs it.")}\n`)
  }
} catch (error) {
  // Stopped on purpose in the middle of a step: that step's failure is no news.
  if (stopping) await new Promise(() => {})
  await stop().catch(() => {})
  if (error instanceof Refusal) fail(error.message)
  if (diskIsFull(error, dataDir))
    fail(
      `The disk that holds ${dataDir} is full. Free some space, then run the command again: it goes on where it stopped.`
    )
  console.error(error instanceof CommandFailure ? `\n${error.message}` : error)
  fail(
    "The start did not succeed. Running the command again repairs a half-finished start; if it fails again, the text above says where."
  )
}
