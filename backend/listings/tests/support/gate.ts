import { connect, createServer, type Socket } from "node:net"

/** A way to a server that can be closed, as if the server were away, and opened again. */
export type Gate = { url: string; close: () => void; open: () => void; stop: () => Promise<void> }

/** Puts a gate before a server; it stands open at first. */
export async function startGate(target: string): Promise<Gate> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isOpen = true
  const server = createServer((socket) => {
    if (!isOpen) return void socket.destroy()
    const onward = connect(Number(port), hostname)
    for (const end of [socket, onward]) {
      sockets.add(end)
      end.on("error", () => end.destroy())
      end.on("close", () => sockets.delete(end))
    }
    socket.pipe(onward).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("The gate has no port.")
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      isOpen = false
      cut()
    },
    open: () => {
      isOpen = true
    },
    stop: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
