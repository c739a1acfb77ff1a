// Checks types in a thread of its own, as the compiler keeps it busy: one message for each folder.
import { parentPort, workerData } from "node:worker_threads"
import { checkTypes } from "./check-types.mjs"

for (const folder of workerData.folders) {
  const began = performance.now()
  const text = checkTypes(workerData.root, folder)
  parentPort.postMessage({
    folder,
    complaints: text ? text.split(/\n(?! )/) : [],
    ms: performance.now() - began,
  })
}
