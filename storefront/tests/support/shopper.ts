/** A browser without script, as far as forms and links go: keeps cookies, follows redirects of its own posts. */
export class Shopper {
  readonly #jar = new Map<string, string>()

  constructor(
    readonly origin: string,
    readonly headers: Record<string, string> = {}
  ) {}

  #storeCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const at = pair.indexOf("=")
      const gone = /max-age=0|expires=thu, 01 jan 1970/i.test(line)
      if (gone) this.#jar.delete(pair.slice(0, at))
      else this.#jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  /** One request with the cookies so far; redirects are answered as they are. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const headers = {
      ...this.headers,
      ...(cookie ? { cookie } : {}),
      ...Object.fromEntries(new Headers(init.headers)),
    }
    const response = await fetch(new URL(path, this.origin), { redirect: "manual", ...init, headers })
    this.#storeCookies(response)
    return response
  }

  /** Opens a page and follows its redirects. */
  async open(path: string): Promise<{ status: number; html: string; path: string }> {
    let at = path
    for (let hops = 0; hops < 5; hops++) {
      const response = await this.send(at)
      const target = response.headers.get("location")
      if (response.status < 300 || response.status >= 400 || !target)
        return { status: response.status, html: await response.text(), path: at }
      at = target
    }
    throw new Error(`${path} redirects for ever`)
  }

  /** Sends a form as a browser does and opens where it leads. */
  async submit(
    path: string,
    fields: Record<string, string>
  ): Promise<{ status: number; html: string; path: string }> {
    const response = await this.send(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: this.origin },
    })
    const target = response.headers.get("location")
    if (response.status === 303 && target) return this.open(target)
    return { status: response.status, html: await response.text(), path }
  }

  /** Value of a cookie. */
  cookie(name: string): string | undefined {
    return this.#jar.get(name)
  }
}

/** A page without the values of its attributes, where `<` stands for itself and starts nothing. */
export function outsideAttributes(html: string): string {
  return html.replace(/="[^"]*"/g, "")
}

/** The value of a form field in a page. */
export function fieldValue(html: string, name: string): string | undefined {
  const tag = [...html.matchAll(/<input[^>]*>/g)]
    .map(([each]) => each)
    .find((each) => each.includes(`name="${name}"`))
  return tag && /value="([^"]*)"/.exec(tag)?.[1]
}
