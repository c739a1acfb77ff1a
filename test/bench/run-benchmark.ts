import type { StopHouse } from "./house.ts"

/** Notes how something is stopped that the benchmark started. */
export type Register = (stop: StopHouse) => void

/**
 * Runs a benchmark and ends the process: with 0 when it says that every bar holds, with 1 when not or when it failed.
 * Whatever it started is stopped then, the newest first, and after a signal too.
 */
export async function runBenchmark(benchmark: (register: Register) => Promise<boolean>): Promise<void> {
  const stops: StopHouse[] = []
  let closing: Promise<void> | undefined
  const close = (data: "remove" | "keep"): Promise<void> => {
    closing ??= (async () => {
      for (const stop of stops.splice(0).reverse()) await stop(data)
    })()
    return closing
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
    process.on(signal, () => {
      console.log(`Stopping, after ${signal}.`)
      // Everything is stopped; a measurement that still waits for it would keep this process. Shells count 130 as stopped.
      void close("remove").finally(() => process.exit(130))
    })
  try {
    const holds = await benchmark((stop) => stops.push(stop))
    await close("remove")
    process.exitCode = holds ? 0 : 1
  } catch (error) {
    // What was stopped by a signal fails because of that.
    if (closing) await closing
    else {
      console.error(error)
      await close("keep")
      process.exitCode = 1
    }
  }
  // The channel to whoever started the benchmark would keep this process.
  process.exit()
}
