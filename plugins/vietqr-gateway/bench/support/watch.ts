import { readFileSync, writeFileSync } from "node:fs"

/** Processor time and memory of another process, as Linux counts them. */
export class Watch {
  constructor(private readonly pid: number) {}

  private status(field: string): number {
    return (
      Number(
        new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${this.pid}/status`, "utf8"))?.[1] ?? 0
      ) / 1024
    )
  }

  /** Resident memory now, in MB. */
  get now_mb(): number {
    return this.status("VmRSS")
  }

  /** The most resident memory since `forgetPeak`, in MB; counted by the kernel, so that no moment is missed. */
  get peak_mb(): number {
    return this.status("VmHWM")
  }

  /** Begins a new peak. */
  forgetPeak(): void {
    writeFileSync(`/proc/${this.pid}/clear_refs`, "5")
  }

  /** Processor time used so far, in milliseconds. */
  get cpu_ms(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
    // Fields 14 and 15 of proc(5), in ticks of 10 ms.
    return (Number(fields[11]) + Number(fields[12])) * 10
  }
}
