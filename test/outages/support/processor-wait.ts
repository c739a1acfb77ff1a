import { readFileSync } from "node:fs"

/**
 * How long the main threads of processes have waited for a processor, in ms: `/proc/<pid>/schedstat` of Linux. A busy
 * machine is no fault of a program, so a limit counts the time that its program had. Elsewhere 0.
 */
export function processorWait_ms(pids: readonly (number | undefined)[]): number {
  return pids.reduce<number>((sum, pid) => sum + (pid === undefined ? 0 : waitOf(pid)), 0)
}

function waitOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[1]) / 1e6
  } catch {
    return 0
  }
}
