// A local mail inbox: an SMTP server that keeps what it gets in a folder, and a page that shows it. Development and
// tests only: it takes every mail without asking who sends it.
//   node inbox.mjs <smtp port> <http port> <folder>
import { randomUUID } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

const [smtpPort, httpPort, folder] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const limit_bytes = 5_000_000
// Whoever started it by a channel is gone without stopping it, and its two servers would run on.
process.on("disconnect", () => process.exit())
const kept = new Map()

/** Reads a kept mail into what the page and its JSON show. */
async function read(id) {
  if (!kept.has(id)) {
    const mail = await simpleParser(readFileSync(join(folder, `${id}.eml`)))
    kept.set(id, {
      id,
      message_id: mail.messageId ?? "",
      from: mail.from?.text ?? "",
      to: [mail.to]
        .flat()
        .filter(Boolean)
        .map((each) => each.text)
        .join(", "),
      subject: mail.subject ?? "",
      date: (mail.date ?? new Date(0)).toISOString(),
      text: mail.text ?? "",
      html: mail.html || "",
    })
  }
  return kept.get(id)
}

async function all() {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => name.slice(0, -4))
    .sort()
    .reverse()
  return Promise.all(ids.slice(0, 500).map(read))
}

new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  size: limit_bytes,
  onData(stream, _session, callback) {
    const parts = []
    stream.on("data", (part) => parts.push(part))
    stream.on("end", () => {
      if (stream.sizeExceeded) return callback(new Error("The mail is too large"))
      const id = `${Date.now().toString().padStart(15, "0")}-${randomUUID().slice(0, 8)}`
      writeFileSync(join(folder, `${id}.part`), Buffer.concat(parts), { mode: 0o600 })
      renameSync(join(folder, `${id}.part`), join(folder, `${id}.eml`))
      callback()
    })
  },
}).listen(Number(smtpPort), "127.0.0.1")

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c])
const when = new Intl.DateTimeFormat("vi-VN", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Asia/Ho_Chi_Minh",
})
const page = (
  title,
  body
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1rem;color:#2b1d16;background:#fbf7f0}
h1{font-size:1.4rem}ol{list-style:none;padding:0}li a{display:block;padding:.8rem 1rem;margin:.4rem 0;background:#fff;border:1px solid #e5d9c5;border-radius:.6rem;color:inherit;text-decoration:none}
li a:hover,li a:focus{border-color:#9a3412}small{color:#6b5b4d}iframe{width:100%;height:75vh;border:1px solid #e5d9c5;border-radius:.6rem;background:#fff}dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem .8rem}dt{color:#6b5b4d}dd{margin:0}</style>${body}</html>`

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://inbox")
  const id = /^\/mail\/([\w-]+)(\/html|\/text)?$/.exec(pathname)
  const send = (status, type, body, headers = {}) =>
    response
      .writeHead(status, {
        "content-type": `${type}; charset=utf-8`,
        "x-content-type-options": "nosniff",
        ...headers,
      })
      .end(body)
  try {
    if (pathname === "/health") return send(200, "text/plain", "ok")
    if (pathname === "/api/messages") return send(200, "application/json", JSON.stringify(await all()))
    if (id) {
      const mail = await read(id[1])
      if (id[2] === "/text") return send(200, "text/plain", mail.text)
      if (id[2])
        return send(200, "text/html", mail.html || `<pre>${escapeHtml(mail.text)}</pre>`, {
          "content-security-policy":
            "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src * data:",
        })
      return send(
        200,
        "text/html",
        page(
          escapeHtml(mail.subject),
          `<p><a href="/">← Hộp thư</a></p><h1>${escapeHtml(mail.subject)}</h1><dl><dt>Từ</dt><dd>${escapeHtml(mail.from)}</dd><dt>Đến</dt><dd>${escapeHtml(mail.to)}</dd><dt>Lúc</dt><dd>${when.format(new Date(mail.date))}</dd></dl><iframe src="/mail/${mail.id}/html" title="Nội dung thư"></iframe><p><a href="/mail/${mail.id}/text">Bản chữ thuần</a></p>`
        )
      )
    }
    if (pathname !== "/") return send(404, "text/plain", "Không có trang này.")
    const rows = (await all())
      .map(
        (mail) =>
          `<li><a href="/mail/${mail.id}"><strong>${escapeHtml(mail.subject)}</strong><br><small>${escapeHtml(mail.to)} · ${when.format(new Date(mail.date))}</small></a></li>`
      )
      .join("")
    send(
      200,
      "text/html",
      page(
        "Hộp thư thử",
        `<h1>Hộp thư thử</h1><p><small>Mọi thư mà chợ gửi đi trên máy này. Không thư nào ra ngoài.</small></p>${rows ? `<ol>${rows}</ol>` : "<p>Chưa có thư nào.</p>"}`
      )
    )
  } catch {
    send(404, "text/plain", "Không có thư này.")
  }
}).listen(Number(httpPort), "127.0.0.1")
