import { connect, createServer, type Server, type Socket } from "node:net"

/**
 * A proxy before a service, through which a test takes it away. `refuse` closes every connection and takes no new one,
 * as a stopped server does.
 */
export class FaultProxy {
  private server: Server | undefined
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly target: { host: string; port: number },
    readonly port: number
  ) {}

  /** Stands before a service of this machine, on `port`. */
  static async before(target: { host: string; port: number }, port: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(target, port)
    await proxy.pass()
    return proxy
  }

  /** Lets connections through. */
  async pass(): Promise<void> {
    if (this.server) return
    const server = createServer((client) => {
      const service = connect(this.target)
      for (const socket of [client, service]) {
        this.sockets.add(socket)
        socket.on("error", () => undefined)
        socket.on("close", () => {
          this.sockets.delete(socket)
          client.destroy()
          service.destroy()
        })
      }
      client.pipe(service).pipe(client)
    })
    this.server = server
    await new Promise<void>((ready, reject) => {
      server.once("error", reject)
      server.listen(this.port, "127.0.0.1", ready)
    })
  }

  /** Ends all connections and refuses new ones. */
  async refuse(): Promise<void> {
    const { server } = this
    this.server = undefined
    if (!server) return
    const closed = new Promise<void>((done) => server.close(() => done()))
    for (const socket of this.sockets) socket.destroy()
    await closed
  }
}
