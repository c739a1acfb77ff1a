import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type IncomingHttpHeaders, request as plainRequest } from "node:http"
import { request } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { connect, type SecureVersion } from "node:tls"
import { freePort, root } from "../../kit/processes"

type Answer = { status: number; headers: IncomingHttpHeaders; heard?: IncomingHttpHeaders }
type Handshake = { minVersion?: SecureVersion; maxVersion?: SecureVersion; ciphers?: string }

/** Caddy with the file of `scripts/deploy/`, its certificates made here, before a program that answers what it heard. */
export async function startProxy() {
  const folder = mkdtempSync(join(tmpdir(), "chophien-proxy-"))
  const ports = { http: await freePort(), https: await freePort(), program: await freePort() }
  const program = createServer(({ headers }, answer) => answer.end(JSON.stringify(headers)))
  program.listen(ports.program, "127.0.0.1")
  const settings = [
    "{",
    "\tadmin off",
    `\thttp_port ${ports.http}`,
    `\thttps_port ${ports.https}`,
    "\tlocal_certs",
    "\tskip_install_trust",
    `\tstorage file_system ${join(folder, "certificates")}`,
    "}",
    "",
  ].join("\n")
  const file = join(folder, "Caddyfile")
  const written = readFileSync(join(root, "scripts/deploy/Caddyfile"), "utf8")
  writeFileSync(
    file,
    settings + written.replace(/127\.0\.0\.1:(?:8000|9000|4242)/g, `127.0.0.1:${ports.program}`)
  )
  const caddy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", file], {
    env: { PATH: process.env.PATH, HOME: folder },
    stdio: "ignore",
  })

  /** The certificates are of an authority that nobody knows, so none is asked for here. */
  const trusting = { host: "127.0.0.1", port: ports.https, rejectUnauthorized: false }
  /** One request, its path as it stands; `heard` are the headers that the program got, if it got any. */
  const ask = (name: string, path: string, { headers = {} }: { headers?: Record<string, string> } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(
        { ...trusting, servername: name, path, headers: { ...headers, host: name }, agent: false },
        (answer) => {
          let text = ""
          answer.on("data", (chunk) => (text += String(chunk)))
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              ...(text.startsWith("{") ? { heard: JSON.parse(text) } : {}),
            })
          )
        }
      )
      sent.on("error", reject).end()
    })
  /** What a browser gets that came without TLS. */
  const plain = (name: string) =>
    new Promise<{ status: number; location: string }>((resolve, reject) => {
      const sent = plainRequest(
        { host: "127.0.0.1", port: ports.http, path: "/gioi-thieu", headers: { host: name }, agent: false },
        (answer) => {
          answer.resume()
          // The port of this test is none that people type.
          const location = (answer.headers.location ?? "").replace(`:${ports.https}`, "")
          resolve({ status: answer.statusCode ?? 0, location })
        }
      )
      sent.on("error", reject).end()
    })
  /** The version that both agree on, or why they do not. */
  const handshake = (name: string, wanted: Handshake) =>
    new Promise<string>((resolve) => {
      const socket = connect({ ...trusting, servername: name, ...wanted }, () => {
        resolve(socket.getProtocol() ?? "")
        socket.destroy()
      })
      socket.on("error", (error) => resolve(`refused: ${error.message}`))
    })

  for (const end = Date.now() + 60_000; ; ) {
    const names = ["chophien.example", "api.chophien.example", "pay.chophien.example"]
    const ready = await Promise.all(names.map((name) => ask(name, "/"))).catch(() => undefined)
    if (ready?.every(({ status }) => status === 200)) break
    if (Date.now() > end) throw new Error("Caddy did not get ready")
    await new Promise((done) => setTimeout(done, 100))
  }
  const stop = async () => {
    const ended = once(caddy, "exit")
    caddy.kill()
    await ended
    program.closeAllConnections()
    program.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ask, plain, handshake, stop }
}
