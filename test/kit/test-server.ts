import { type ChildProcess, spawn } from "node:child_process"
import { connect } from "node:net"
import { hasEnded } from "./processes"

/**
 * How a suite starts a server: the program, what it is called with, and the port on which it listens. A program that
 * `tells` sends a message once it is ready; another one is as soon as it takes connections.
 */
export type ServerProgram = { command: string; args: string[]; port: number; tells?: true }

/** A real server beside a suite, which a signal takes away and which comes back on the same port. */
export class TestServer {
  private child: ChildProcess | undefined

  constructor(private readonly program: ServerProgram) {}

  /** Starts the server and waits until it is ready. */
  async start(): Promise<void> {
    const { command, args, port, tells } = this.program
    // A server that has to clear up hears by the channel when the suite is gone.
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] })
    this.child = child
    let is_ready = false
    // A program that is not there ends at once, which is seen below.
    child.once("error", () => undefined)
    child.once("message", () => {
      is_ready = true
    })
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      if (tells ? is_ready : await takesConnections(port)) return
      if (hasEnded(child)) break
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`${command} ${args[0] ?? ""} did not start`)
  }

  /** Takes the server away; done once it has ended. */
  async stop(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const { child } = this
    this.child = undefined
    if (!child || hasEnded(child)) return
    const ended = new Promise<void>((done) => child.once("exit", () => done()))
    child.kill(signal)
    await ended
  }
}

const takesConnections = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "localhost", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
