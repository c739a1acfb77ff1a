import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "@chophien/test/kit/processes"

/** A connection that answers a COPY with one piece and its end, before what reads it has room again. */
const program = `import { PassThrough } from "node:stream"
  import { copyOut } from "${pathToFileURL(join(root, "scripts/lib/backup-copy.mjs"))}"
  const paused = []
  const stream = { pause: () => paused.push(true), resume: () => paused.push(false) }
  const client = {
    query(copy) {
      copy.handleCopyData({ chunk: Buffer.alloc(100) }, { stream })
      copy.handleCommandComplete({ text: "COPY 7" })
      copy.handleReadyForQuery({ stream })
      return copy
    },
  }
  const target = new PassThrough({ highWaterMark: 10 })
  const rows = await copyOut(client, "copy t to stdout", target)
  target.end()
  console.log(JSON.stringify({ rows, paused }))`

it("a table whose last piece fills what reads it leaves the connection open for the next one", () => {
  const args = ["--input-type=module", "--eval", program]
  const printed = execFileSync(process.execPath, args, { encoding: "utf8" })
  expect(JSON.parse(printed)).toEqual({ rows: 7, paused: [true, false] })
})
