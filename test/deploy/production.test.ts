import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Cart } from "@chophien/contract/store/cart"
import type { OrderGroup } from "@chophien/contract/store/order-groups"
import { Client } from "pg"
import { SMTPServer } from "smtp-server"
import { asSuperuser, createDatabase, databaseUrl, type OwnDatabase } from "../kit/databases"
import { freePort, programEnv, root } from "../kit/processes"
import { startProxy } from "./support/proxy"

jest.setTimeout(900_000)

/** The shell lines of the README's section on production, block by block. */
function recipe(): string[] {
  const readme = readFileSync(join(root, "README.md"), "utf8")
  const section = /## In production\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ""
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block)
}

/** What express-session writes as the back end starts, where sessions do not lie in a Redis. */
const ofSessions = [
  "Warning: connect.session() MemoryStore is not",
  "designed for a production environment, as it will leak",
  "memory, and will not scale past a single process.",
]

const deploy = join(root, "scripts/deploy")
const secret = () => randomBytes(32).toString("hex")

/** The README's way into production on this machine: its own words, with this test's ports, folders and databases. */
describe("the README's way into production", () => {
  const folder = mkdtempSync(join(tmpdir(), "chophien-deploy-"))
  const settings = join(folder, "etc")
  const sepayKey = secret()
  const mails: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      let mail = ""
      stream.on("data", (chunk) => (mail += String(chunk)))
      stream.on("end", () => {
        mails.push(mail)
        done()
      })
    },
  })
  const programs: ChildProcess[] = []
  let ports: { backend: number; gateway: number; storefront: number }
  let databases: { shop: OwnDatabase; gateway: OwnDatabase }
  let role: { name: string; password: string }

  /** Runs lines of the recipe in a shell, as somebody types them in the clone. */
  const shell = (lines: string) =>
    [
      "set -eu",
      lines.replaceAll("/etc/chophien", settings).replaceAll("-p 9000", `-p ${ports.backend}`),
    ].join("\n")
  const environment = () =>
    programEnv({
      NODE_ENV: "",
      ALLOW_HTTP_COOKIES: "",
      SMTP_URL: "",
      STAFF_PASSWORD: "mật khẩu của nhân viên",
    })

  function run(lines: string): string {
    return execFileSync("bash", ["-c", shell(lines)], {
      cwd: root,
      env: environment(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1e8,
    })
  }

  /** Copies the settings and fills in what they ask for. */
  function fillSettings(): void {
    const gatewayKeys = { secret: `sk_live_${secret()}`, webhook: `whsec_${secret()}` }
    const values: Record<string, string> = {
      DATABASE_URL: databases.shop.url,
      DATA_DIR: join(folder, "data"),
      GATEWAY_URL: `http://127.0.0.1:${ports.gateway}`,
      JWT_SECRET: secret(),
      COOKIE_SECRET: secret(),
      PAPERS_KEY: secret(),
      GATEWAY_SECRET_KEY: gatewayKeys.secret,
      GATEWAY_PUBLISHABLE_KEY: `pk_live_${secret()}`,
      GATEWAY_WEBHOOK_SECRET: gatewayKeys.webhook,
      GATEWAY_SEALING_KEY: secret(),
      SMTP_URL: `smtp://127.0.0.1:${portOf(smtp)}`,
      MARKET_OPERATOR: '"Trung tâm Đổi mới sáng tạo tỉnh Phú Thọ"',
      MARKET_ADDRESS: '"Phường Việt Trì, tỉnh Phú Thọ"',
      MARKET_TAX_CODE: "2600123456",
      MARKET_RESPONSIBLE: '"Nguyễn Thị Lan"',
      MARKET_DATA_OFFICER: '"Trần Văn Bình"',
      MARKET_PHONE: '"0210 3841 234"',
      MARKET_EMAIL: "lien-he@chophien.test",
      MARKET_HOURS: '"7:00–20:00 mọi ngày"',
      MARKET_HOURS_EN: '"7:00–20:00 every day"',
      MARKET_RULES_VERSION: '"số 01/QC"',
      MARKET_RULES_ISSUED: "2026-11-01",
      MARKET_RULES_FROM: "2026-12-01",
      GATEWAY_PORT: String(ports.gateway),
      GATEWAY_DATABASE_URL: databaseUrl(databases.gateway.name, role),
      GATEWAY_MIGRATION_DATABASE_URL: databases.gateway.url,
      GATEWAY_WEBHOOK_URL: `http://127.0.0.1:${ports.backend}/hooks/vietqr`,
      GATEWAY_BANK_ACCOUNT_NUMBER: "0123456789",
      GATEWAY_BANK_ACCOUNT_HOLDER: '"TRUNG TAM PHU THO"',
      SEPAY_API_KEY: sepayKey,
      STOREFRONT_PORT: String(ports.storefront),
      BACKEND_INTERNAL_URL: `http://127.0.0.1:${ports.backend}`,
    }
    mkdirSync(settings)
    for (const name of readdirSync(deploy).filter((file) => file.endsWith(".env"))) {
      const filled = readFileSync(join(deploy, name), "utf8").replace(
        /^([A-Z_]+)=.*$/gm,
        (line, variable: string) =>
          values[variable] === undefined ? line : `${variable}=${values[variable]}`
      )
      expect(filled).not.toContain("FILL-IN")
      writeFileSync(join(settings, name), filled)
    }
  }

  function start(line: string, name: string): void {
    const log = openSync(join(folder, `${name}.log`), "a")
    programs.push(
      spawn("bash", ["-c", shell(`export PATH="$PWD/node_modules/.bin:$PATH"\n${line}`)], {
        cwd: root,
        env: environment(),
        stdio: ["ignore", log, log],
        detached: true,
      })
    )
  }

  async function until<T>(what: string, read: () => Promise<T>, good: (seen: T) => boolean): Promise<T> {
    for (const end = Date.now() + 180_000; ; ) {
      const seen = await read().catch(() => undefined)
      if (seen !== undefined && good(seen)) return seen
      if (Date.now() > end) throw new Error(`${what} did not happen; the logs are in ${folder}`)
      await new Promise((done) => setTimeout(done, 250))
    }
  }
  const at = (name: keyof typeof ports, path: string) => `http://127.0.0.1:${ports[name]}${path}`
  const statusOf = async (name: keyof typeof ports, path: string) => (await fetch(at(name, path))).status

  beforeAll(async () => {
    await new Promise<void>((ready) => smtp.listen(0, "127.0.0.1", ready))
    ports = { backend: await freePort(), gateway: await freePort(), storefront: await freePort() }
    databases = { shop: await createDatabase("deploy_shop"), gateway: await createDatabase("deploy_gateway") }
    role = { name: `gw_${databases.gateway.name}`, password: secret() }
    fillSettings()
  })
  afterAll(async () => {
    for (const program of programs)
      if (program.pid && program.exitCode === null) {
        const ended = new Promise((done) => program.once("exit", done))
        process.kill(-program.pid, "SIGKILL")
        await ended
      }
    for (const database of Object.values(databases ?? {})) await database.drop()
    await asSuperuser(`drop role if exists "${role.name}"`)
    await new Promise<void>((closed) => smtp.close(() => closed()))
    rmSync(folder, { recursive: true, force: true })
  })

  test("followed word for word, takes an order and its payment, over the bank's notice, to the mail", async () => {
    const [prepare = "", programLines = ""] = recipe()
    run(prepare)
    const starts = programLines.trim().split("\n")
    expect(starts).toHaveLength(3)
    for (const [index, name] of (["gateway", "backend", "storefront"] as const).entries())
      start(starts[index] ?? "", name)
    await until(
      "the gateway",
      () => statusOf("gateway", "/ready"),
      (status) => status === 200
    )
    await until(
      "readiness of the backend",
      () => statusOf("backend", "/ready?of=database,gateway,mail"),
      (status) => status === 200
    )
    await until(
      "the storefront",
      () => statusOf("storefront", "/san-sang"),
      (status) => status === 200
    )

    const key =
      /MEDUSA_PUBLISHABLE_KEY=(pk_\w+)/.exec(readFileSync(join(settings, "storefront.env"), "utf8"))?.[1] ??
      ""
    run(
      `export PATH="$PWD/node_modules/.bin:$PATH"\nset -a; . /etc/chophien/backend.env; set +a\nmedusa exec ./test/deploy/support/make-seller.ts`
    )
    /** What a browser keeps of a sign-in over TLS. */
    async function signIn(actor: "user" | "member", session: string, email: string, password: string) {
      const overTls = { "content-type": "application/json", "x-forwarded-proto": "https" }
      const entered = await fetch(at("backend", `/auth/${actor}/emailpass`), {
        method: "POST",
        headers: overTls,
        body: JSON.stringify({ email, password }),
      })
      expect([actor, entered.status]).toEqual([actor, 200])
      const { token } = await entered.json()
      const opened = await fetch(at("backend", session), {
        method: "POST",
        headers: { ...overTls, authorization: `Bearer ${token}` },
        body: "{}",
      })
      return { cookies: [...entered.headers.getSetCookie(), ...opened.headers.getSetCookie()], opened }
    }
    const own = (name: string) =>
      expect.stringMatching(
        new RegExp(`^__Host-${name}=[^;]+; (?:.*; )?Path=/; (?:.*; )?HttpOnly; Secure; SameSite=Lax$`)
      )
    const member = await signIn("member", "/seller/session", "ga@vidu.vn", "mật khẩu của người bán")
    expect(member.cookies).toEqual([own("member_device"), own("member_session")])
    const { cookies, opened: session } = await signIn(
      "user",
      "/auth/session",
      "staff@your.domain",
      "mật khẩu của nhân viên"
    )
    expect(cookies).toEqual([own("connect\\.sid")])
    expect(session.headers.get("strict-transport-security")).toContain("max-age=31536000")

    async function shopper<Answer>(
      path: string,
      body?: unknown,
      headers: Record<string, string> = {}
    ): Promise<Answer> {
      const response = await fetch(at("backend", path), {
        method: body === undefined ? "GET" : "POST",
        headers: { "content-type": "application/json", "x-publishable-api-key": key, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const answer = await response.json()
      if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
      return answer
    }
    const page = await until(
      "the product's page",
      () => fetch(at("storefront", "/san-pham/ga-den")),
      ({ status }) => status === 200
    )
    const variant =
      /name="variant_id"[^>]*value="(variant_\w+)"|value="(variant_\w+)"[^>]*name="variant_id"/.exec(
        await page.text()
      )
    const { cart } = await shopper<{ cart: Cart }>("/store/carts/start", {})
    await shopper(`/store/carts/${cart.id}/items`, { variant_id: variant?.[1] ?? variant?.[2], quantity: 1 })
    const { cart: ready } = await shopper<{ cart: Cart }>(`/store/carts/${cart.id}/delivery`, {
      name: "Bùi Thị Mai",
      phone: "0912 345 678",
      email: "mai@vidu.vn",
      province_code: "25",
      commune_code: "05128",
      address: "Số 5",
    })
    const placed = await shopper<{ order_group: OrderGroup; access_token: string }>(
      `/store/carts/${cart.id}/checkout`,
      { expected_total: ready.total, locale: "vi" },
      { "idempotency-key": `checkout-${cart.id}` }
    )
    const qr = placed.order_group.payment?.qr
    expect(qr?.account_number).toBe("0123456789")
    expect(placed.order_group.payment?.simulated_bank_url ?? null).toBeNull()

    const orderPath = `/don-hang/${placed.order_group.id}`
    const opened = await fetch(at("storefront", `${orderPath}?ma=${placed.access_token}`), {
      redirect: "manual",
    })
    const cookie = opened.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ")
    expect((await fetch(at("storefront", `${orderPath}/ma-qr.png`), { headers: { cookie } })).status).toBe(
      200
    )

    const notice = await fetch(at("gateway", "/sources/sepay"), {
      method: "POST",
      headers: { authorization: `Apikey ${sepayKey}` },
      body: JSON.stringify({
        id: 1,
        transactionDate: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " "),
        accountNumber: "0123456789",
        transferType: "in",
        transferAmount: placed.order_group.amount,
        content: qr?.transfer_code,
        referenceCode: "FT26333000001",
      }),
    })
    expect(notice.status).toBeLessThan(300)
    await until(
      "the payment, on the shopper's page",
      async () =>
        await (await fetch(at("storefront", `${orderPath}/trang-thai`), { headers: { cookie } })).json(),
      (seen: { state?: string }) => seen.state === "paid"
    )
    await until(
      "the mails",
      async () => mails,
      (sent) => sent.filter((mail) => mail.includes("To: mai@vidu.vn")).length >= 2
    )

    // Nothing that is for developers.
    for (const [name, path] of [
      ["gateway", "/test/bank?intent=x"],
      ["gateway", "/khong-co"],
      ["backend", "/khong-co"],
      ["backend", "/store/khong-co"],
      ["storefront", "/khong-co"],
      ["storefront", "/@vite/client"],
      ["storefront", "/don-hang/%c0"],
    ] as const) {
      const answer = await fetch(at(name, path))
      expect([name, path, [400, 404].includes(answer.status)]).toEqual([name, path, true])
      expect(await answer.text()).not.toMatch(/node_modules|node:internal|\.[cm]?[jt]s:\d|\n\s+at /)
    }

    // A fault of ours stands in the log, and not in the answer; each entry is a line of JSON, whatever people type.
    const shop = new Client({ connectionString: databases.shop.url })
    await shop.connect()
    await shop.query("alter table cart rename to cart_gone")
    await shop.end()
    const broken = await fetch(at("backend", "/store/carts/start?x=%0aforged"), {
      method: "POST",
      headers: { "content-type": "application/json", "x-publishable-api-key": key },
      body: "{}",
    })
    expect([broken.status, await broken.text()]).toEqual([
      500,
      expect.stringMatching(/^\{"type":"unexpected","code":"unexpected","message":"[^"]+"\}$/),
    ])
    for (const name of ["gateway", "backend", "storefront"]) {
      const lines = readFileSync(join(folder, `${name}.log`), "utf8")
        .trim()
        .split("\n")
      const entries = lines.filter((line) => !ofSessions.includes(line))
      expect([name, entries.filter((line) => !line.startsWith("{"))]).toEqual([name, []])
      for (const entry of entries) expect(JSON.parse(entry)).toMatchObject({ level: expect.anything() })
    }
    const log = readFileSync(join(folder, "backend.log"), "utf8")
    expect(log).toMatch(/^\{"level":"error","message":"Unexpected error at POST \/store\/carts\/start.*cart/m)
  })
})

/** Of each host the pages that are for inside. */
const watchersPages = {
  chophien: ["suc-khoe", "san-sang"],
  "api.chophien": ["health", "ready"],
  "pay.chophien": ["health", "ready", "metrics"],
}

describe("what scripts/deploy/ holds", () => {
  const units = readdirSync(join(deploy, "systemd"))
  const readUnit = (name: string) => readFileSync(join(deploy, "systemd", name), "utf8")

  test("units that start what is there, as the README does", () => {
    const starts = recipe()[1] ?? ""
    for (const name of units.filter((each) => each.endsWith(".service"))) {
      const [, program = ""] = /^ExecStart=\S+\/node (\S+)/m.exec(readUnit(name)) ?? []
      expect([
        name,
        program.startsWith("plugins/") ||
          program.startsWith("storefront/") ||
          existsSync(join(root, program)),
      ]).toEqual([name, true])
      for (const [, file = ""] of readUnit(name).matchAll(/^EnvironmentFile=\/etc\/chophien\/(\S+)$/gm))
        expect([name, file === "backup.env" || existsSync(join(deploy, file))]).toEqual([name, true])
    }
    for (const program of [
      "plugins/vietqr-gateway/dist/main.js",
      "storefront/dist/server/entry.mjs",
      "start -H 127.0.0.1 -p 9000",
    ]) {
      expect(starts).toContain(program)
      expect(units.some((name) => readUnit(name).includes(program))).toBe(true)
    }
  })

  test("units that show no program the settings of another, or the history", () => {
    const services = units.filter((each) => each.endsWith(".service"))
    const userOf = (name: string) => {
      const unit = readUnit(name)
      return /^User=(\S+)$/m.exec(unit)?.[1] ?? (/^DynamicUser=true$/m.test(unit) ? name : "root")
    }
    expect(Object.fromEntries(services.map((name) => [name, userOf(name)]))).toEqual({
      "chophien-backend.service": "chophien",
      "chophien-worker.service": "chophien",
      "chophien-backup.service": "root",
      "chophien-gateway.service": "chophien-gateway.service",
      "chophien-storefront.service": "chophien-storefront.service",
    })
    for (const name of services) {
      expect([name, readUnit(name)]).toEqual([
        name,
        expect.stringMatching(/^InaccessiblePaths=-\/opt\/chophien\/\.git -\/etc\/chophien$/m),
      ])
      expect(readUnit(name)).toMatch(/^ProtectProc=invisible$/m)
      // Only the backup, which holds both databases, is given the settings of two programs.
      const files = [...readUnit(name).matchAll(/^EnvironmentFile=\/etc\/chophien\/(\S+)$/gm)].map(
        ([, file]) => file
      )
      if (name !== "chophien-backup.service") expect(files).toHaveLength(1)
    }
    expect(readUnit("chophien-backup.service")).toMatch(
      /^CapabilityBoundingSet=CAP_DAC_OVERRIDE CAP_FOWNER$/m
    )
  })

  /** Whether a program of the machine is there; without it its test is skipped, and the name says why. */
  const ifProgram = (program: string, what: string, run: jest.ProvidesCallback) =>
    spawnSync(program, ["version"]).error ? test.skip(`${what} (needs ${program})`, run) : test(what, run)

  ifProgram("systemd-analyze", "units that systemd accepts", () => {
    const copies = mkdtempSync(join(tmpdir(), "chophien-units-"))
    for (const unit of units)
      writeFileSync(join(copies, unit), readUnit(unit).replaceAll("/opt/chophien", root))
    const checked = spawnSync("systemd-analyze", ["verify", ...units.map((unit) => join(copies, unit))], {
      encoding: "utf8",
    })
    rmSync(copies, { recursive: true })
    expect([checked.status, checked.stderr]).toEqual([0, ""])
  })

  ifProgram("caddy", "a proxy's file that Caddy accepts and would not write otherwise", () => {
    const file = join(deploy, "Caddyfile")
    const checked = spawnSync("caddy", ["validate", "--adapter", "caddyfile", "--config", file], {
      encoding: "utf8",
    })
    expect([checked.status, checked.stderr.includes("not formatted")]).toEqual([0, false])
  })

  ifProgram(
    "caddy",
    "a proxy that speaks TLS as it should, believes no forged address, and shuts watchers' pages",
    async () => {
      const proxy = await startProxy()
      try {
        const from = {
          "x-forwarded-for": "203.0.113.6",
          "x-forwarded-proto": "http",
          "x-forwarded-host": "evil.example",
        }
        for (const [host, pages] of Object.entries(watchersPages)) {
          const { status, headers, heard } = await proxy.ask(`${host}.example`, "/gioi-thieu", {
            headers: from,
          })
          expect([host, status, headers["strict-transport-security"], headers.server]).toEqual([
            host,
            200,
            "max-age=31536000; includeSubDomains",
            undefined,
          ])
          expect(heard).toMatchObject({
            "x-forwarded-for": "127.0.0.1",
            "x-forwarded-proto": "https",
            host: `${host}.example`,
          })
          for (const page of pages)
            for (const path of ["/P", "/P/", "/P//", "/P/x", "//P", "/%50", "/P?x=1", "/./P"]) {
              const typed = path
                .replace("%50", `%${page.charCodeAt(0).toString(16)}${page.slice(1)}`)
                .replace("P", page)
              const answer = await proxy.ask(`${host}.example`, typed)
              expect([host, typed, answer.status, answer.heard]).toEqual([host, typed, 404, undefined])
            }
          expect((await proxy.ask(`${host}.example`, `/${pages[0]?.toUpperCase()}`)).status).toBe(404)
          expect(await proxy.plain(`${host}.example`)).toMatchObject({
            status: 308,
            location: `https://${host}.example/gioi-thieu`,
          })
          for (const version of ["TLSv1.2", "TLSv1.3"] as const)
            expect(
              await proxy.handshake(`${host}.example`, { minVersion: version, maxVersion: version })
            ).toBe(version)
          for (const refused of [
            { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" },
            // Without forward secrecy, and of a mode that is not authenticated.
            { maxVersion: "TLSv1.2", ciphers: "AES128-GCM-SHA256:AES256-GCM-SHA384" },
            {
              maxVersion: "TLSv1.2",
              ciphers: "ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES128-SHA256:@SECLEVEL=0",
            },
          ] as const)
            expect(await proxy.handshake(`${host}.example`, refused)).toMatch(/^refused/)
        }
      } finally {
        await proxy.stop()
      }
    }
  )

  test("a proxy that has browsers come back over TLS alone, and an image without the history", () => {
    const proxy = readFileSync(join(deploy, "Caddyfile"), "utf8")
    const hosts = [...proxy.matchAll(/^[\w.]*chophien\.example \{\n(\t.*\n)/gm)].map(([, first]) => first)
    expect(hosts).toEqual(Array.from({ length: 3 }, () => "\timport strict\n"))
    expect(proxy).toContain('Strict-Transport-Security "max-age=31536000; includeSubDomains"')
    expect(readFileSync(join(deploy, "Containerfile"), "utf8")).toMatch(/^RUN rm -rf \.git/m)
  })

  test("a proxy that reaches each program where its settings let it listen, and keeps watchers' pages inside", () => {
    const proxy = readFileSync(join(deploy, "Caddyfile"), "utf8")
    const wanted = { "storefront.env": "STOREFRONT_PORT", "gateway.env": "GATEWAY_PORT" }
    for (const [file, variable] of Object.entries(wanted)) {
      const port = new RegExp(`^${variable}=(\\d+)$`, "m").exec(readFileSync(join(deploy, file), "utf8"))?.[1]
      expect(proxy).toContain(`reverse_proxy 127.0.0.1:${port}`)
    }
    expect(proxy).toContain("reverse_proxy 127.0.0.1:9000")
    // A program passes over a slash at the end; Caddy compares a path as it is, and `/*` stands for all below it.
    for (const [host, pages] of Object.entries(watchersPages)) {
      const [, site = ""] = new RegExp(`^${host}\\.example \\{\n([\\s\\S]*?)^\\}`, "m").exec(proxy) ?? []
      expect(site).toContain(
        `\t@watchers path ${pages.map((page) => `/${page} /${page}/*`).join(" ")}\n\trespond @watchers 404\n`
      )
    }
  })

  test("settings that name only variables the programs read", () => {
    const template = readFileSync(join(root, ".env.template"), "utf8")
    const known = new Set([...template.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name))
    for (const file of readdirSync(deploy).filter((name) => name.endsWith(".env")))
      for (const [, name = ""] of readFileSync(join(deploy, file), "utf8").matchAll(
        /^(?:# )?([A-Z][A-Z0-9_]+)=/gm
      ))
        expect([file, name, name === "NODE_ENV" || known.has(name)]).toEqual([file, name, true])
  })
})

/** The port of a server that listens. */
function portOf({ server }: SMTPServer): number {
  const address = server.address()
  return address && typeof address === "object" ? address.port : 0
}
