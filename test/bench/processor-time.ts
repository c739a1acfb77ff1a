import { readdirSync, readFileSync, readlinkSync } from "node:fs"

/** What Linux counts for a process, from `/proc/<pid>/stat` (proc_pid_stat(5)). */
export type ProcessStat = {
  pid: number
  parent: number
  /** Clock ticks in user and system mode: of the process, and of those of its children that ended. */
  ticks: number
}

/** Linux counts in `USER_HZ`, which is 100 on every platform that this project runs on. */
export const tick_ms = 10

/** Reads a line of `/proc/<pid>/stat`. The program's name stands in brackets and may itself hold spaces and brackets. */
export function parseStat(line: string): ProcessStat {
  const end = line.lastIndexOf(")")
  const fields = line.slice(end + 2).split(" ")
  // Fields 14 to 17: utime, stime, cutime, cstime. The list begins with field 3.
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  const stat = { pid: Number.parseInt(line, 10), parent: Number(fields[1]), ticks }
  if (end < 0 || fields.length < 15 || Object.values(stat).some(Number.isNaN))
    throw new Error(`This is no line of /proc/<pid>/stat: ${line}`)
  return stat
}

/**
 * Processor time, in ms, of a process and everything below it. A child that ended is counted by its parent, so the sum
 * never falls: PostgreSQL may close a connection's process between two readings.
 */
export function treeTime(stats: readonly ProcessStat[], root: number): number {
  const self = stats.find(({ pid }) => pid === root)
  if (!self) throw new Error(`Process ${root} has ended.`)
  return stats
    .filter(({ parent }) => parent === root)
    .reduce((sum, { pid }) => sum + treeTime(stats, pid), self.ticks * tick_ms)
}

/**
 * Memory, in bytes, of a process and everything below it: the proportional set size of `/proc/<pid>/smaps_rollup`.
 * Pages that several processes share count in parts.
 */
export function treeMemory(stats: readonly ProcessStat[], root: number): number {
  return stats
    .filter(({ parent }) => parent === root)
    .reduce((sum, { pid }) => sum + treeMemory(stats, pid), memoryOf(root))
}

function memoryOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024
  } catch (error) {
    if (hasEnded(error)) return 0
    throw error
  }
}

/** The sockets that listen on a port, by inode, from the text of `/proc/net/tcp` or `/proc/net/tcp6` (proc_pid_net(5)). */
export function listeningSockets(table: string, port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, "0")
  return table
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, local, , state, , , , , , inode]) =>
      local?.endsWith(`:${hex}`) && state === "0A" && inode ? [inode] : []
    )
}

/** Every process of this machine. One that ends meanwhile is left out. */
export function readProcesses(): ProcessStat[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, "utf8"))]
      } catch (error) {
        if (hasEnded(error)) return []
        throw error
      }
    })
}

/** The process that listens on a port; of several that share it, the one that started the others. */
export function processListeningOn(port: number): number {
  const sockets = new Set(
    ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => listeningSockets(readFileSync(file, "utf8"), port))
  )
  const owners = readProcesses().filter(({ pid }) => openFiles(pid).some((file) => sockets.has(file)))
  const pids = new Set(owners.map(({ pid }) => pid))
  const first = owners.find(({ parent }) => !pids.has(parent))
  if (!first) throw new Error(`No process of this machine listens on port ${port}.`)
  return first.pid
}

/** The inodes of the sockets that a process holds. */
function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? []
      } catch (error) {
        if (hasEnded(error)) return []
        throw error
      }
    })
  } catch (error) {
    if (hasEnded(error)) return []
    throw error
  }
}

/** Whether a file of /proc is gone because its process is, or belongs to somebody else. */
function hasEnded(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    ["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(error.code)
  )
}
