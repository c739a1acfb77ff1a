// COPY over a connection of `pg`, which runs queries of its own and leaves COPY to whoever hands it an object with these
// methods. What the other side cannot take at once is held back at the socket.

/** What both directions do alike. */
class Copy {
  constructor(statement) {
    this.statement = statement
    this.rows = 0
    this.done = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }))
    // Whoever waits for `done` hears of it; until then a failure is nobody's.
    this.done.catch(() => {})
  }

  submit(connection) {
    connection.query(this.statement)
  }

  handleCommandComplete({ text }) {
    this.rows = Number(/\d+$/.exec(text)?.[0] ?? 0)
  }

  handleReadyForQuery() {
    if (this.failure) this.reject(this.failure)
    else this.resolve(this.rows)
  }

  handleError(error) {
    this.failure = error
    this.reject(error)
  }

  handleRowDescription() {}
  handleDataRow() {}
  handleEmptyQuery() {}
  handlePortalSuspended() {}
}

/** Hands each piece of a `COPY … TO STDOUT` to a stream. */
class CopyOut extends Copy {
  constructor(statement, target) {
    super(statement)
    this.target = target
  }

  handleCopyInResponse(connection) {
    connection.sendCopyFail("nothing is read here")
  }

  handleCopyData({ chunk }, connection) {
    if (this.target.write(Buffer.from(chunk)) || this.waits) return
    this.waits = true
    connection.stream.pause()
    this.target.once("drain", () => this.goOn(connection))
  }

  goOn({ stream }) {
    this.waits = false
    stream.resume()
  }

  /** The last piece may be here before the target has room again, and what has ended tells of no room. */
  handleReadyForQuery(connection) {
    if (this.waits) this.goOn(connection)
    super.handleReadyForQuery()
  }
}

/** Sends the pieces of a stream as a `COPY … FROM STDIN`. */
class CopyIn extends Copy {
  constructor(statement, source) {
    super(statement)
    this.source = source
  }

  async handleCopyInResponse(connection) {
    try {
      for await (const chunk of this.source) {
        if (this.failure) return
        connection.sendCopyFromChunk(chunk)
        const { stream } = connection
        if (stream.writableNeedDrain) await new Promise((drained) => stream.once("drain", drained))
      }
      connection.endCopyFrom()
    } catch (error) {
      connection.sendCopyFail(String(error.message ?? error))
    }
  }

  handleCopyData() {}
}

/**
 * Runs a `COPY … TO STDOUT` into a writable stream, which stays open.
 * @param {import("pg").Client} client @param {string} statement @param {import("node:stream").Writable} target
 * @returns {Promise<number>} how many rows came
 */
export async function copyOut(client, statement, target) {
  return await client.query(new CopyOut(statement, target)).done
}

/**
 * Runs a `COPY … FROM STDIN` with what a readable stream gives.
 * @param {import("pg").Client} client @param {string} statement @param {import("node:stream").Readable} source
 * @returns {Promise<number>} how many rows went
 */
export async function copyIn(client, statement, source) {
  return await client.query(new CopyIn(statement, source)).done
}
