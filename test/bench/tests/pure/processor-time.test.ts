import { listeningSockets, parseStat, treeTime } from "../../processor-time.ts"

/** A line of /proc/<pid>/stat as Linux 6 writes it. */
const line = (pid: number, name: string, parent: number, times: [number, number, number, number]) =>
  `${pid} (${name}) S ${parent} ${pid} ${pid} 0 -1 4194560 1803 2700 0 0 ${times.join(" ")} 20 0 11 0 52 1234 5678 18446744073709551615 1 1 0 0 0 0 0`

describe("a line of /proc/<pid>/stat", () => {
  it("gives the parent, and the ticks of the process and of its ended children", () => {
    expect(parseStat(line(4242, "node", 17, [300, 40, 5, 6]))).toEqual({ pid: 4242, parent: 17, ticks: 351 })
  })

  it("is read right when the name holds spaces and brackets", () => {
    expect(parseStat(line(9, "a) S 1 (b", 3, [1, 2, 0, 0]))).toEqual({ pid: 9, parent: 3, ticks: 3 })
  })

  it.each(["", "12 node S 1", "12 (node) S 1 2"])("is refused when it is “%s”", (text) => {
    expect(() => parseStat(text)).toThrow("This is no line of /proc/<pid>/stat")
  })
})

describe("the processor time of a tree", () => {
  const postmaster = parseStat(line(100, "postgres", 1, [10, 10, 0, 0]))
  const connection = parseStat(line(101, "postgres", 100, [50, 0, 0, 0]))
  const below = parseStat(line(102, "worker", 101, [1, 0, 0, 0]))
  const stranger = parseStat(line(103, "postgres", 1, [999, 0, 0, 0]))

  it("adds everything below the root, in ms, and nobody else", () => {
    expect(treeTime([stranger, below, connection, postmaster], 100)).toBe(710)
  })

  it("does not fall when a child ends: its parent counts it then", () => {
    const after = parseStat(line(100, "postgres", 1, [10, 10, 51, 0]))
    expect(treeTime([stranger, after], 100)).toBe(710)
  })

  it("says so when the program itself has ended", () => {
    expect(() => treeTime([stranger], 100)).toThrow("Process 100 has ended.")
  })
})

describe("the sockets that listen on a port", () => {
  const table = [
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
    "   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   105        0 31415 1 0 100 0 0 10 0",
    "   1: 0100007F:1538 0100007F:C350 01 00000000:00000000 00:00000000 00000000   105        0 27182 1 0 20 4 30 10 -1",
    "   2: 0100007F:1539 00000000:0000 0A 00000000:00000000 00:00000000 00000000   105        0 16180 1 0 100 0 0 10 0",
    "",
  ].join("\n")

  it("are those in the state of listening, not the open connections", () => {
    expect(listeningSockets(table, 5432)).toEqual(["31415"])
  })

  it("are found below port 4096 too, where the table writes a zero first", () => {
    expect(listeningSockets(table.replaceAll(":1538", ":01BB"), 443)).toEqual(["31415"])
  })

  it("are none where nobody listens", () => {
    expect(listeningSockets(table, 80)).toEqual([])
  })
})
