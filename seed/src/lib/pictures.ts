import { Modules } from "@medusajs/framework/utils"
import { readMaster } from "../data/read"
import type { SeedContext } from "./context"

/** Uploads worked on at a time: each is rendered in several widths, which takes a core. */
const at_a_time = 2

/** Uploads masters through the File Module, each once, in the order in which they are asked for. */
export class Pictures {
  readonly #urls = new Map<string, Promise<string>>()
  readonly #waiting: (() => void)[] = []
  #working = 0

  constructor(private readonly container: SeedContext["container"]) {}

  /** How many were uploaded so far. */
  get uploaded(): number {
    return this.#urls.size
  }

  /** Begins to upload; the pictures are there when `url` is asked. */
  begin(names: readonly string[]): void {
    for (const name of names) this.url(name).catch(() => undefined)
  }

  /** The address of a master, such as `products/man-hau-pa-co-1`, once it is stored. */
  url(name: string): Promise<string> {
    const known = this.#urls.get(name)
    if (known) return known
    const url = this.#upload(name)
    this.#urls.set(name, url)
    return url
  }

  urls(names: readonly string[]): Promise<string[]> {
    return Promise.all(names.map((name) => this.url(name)))
  }

  async #upload(name: string): Promise<string> {
    if (this.#working >= at_a_time) await new Promise<void>((turn) => this.#waiting.push(turn))
    this.#working++
    try {
      const file = {
        filename: `${name.replace("/", "-")}.webp`,
        mimeType: "image/webp",
        content: readMaster(name).toString("base64"),
        access: "public" as const,
      }
      const { url } = await this.container.resolve(Modules.FILE).createFiles(file)
      return url
    } finally {
      this.#working--
      this.#waiting.shift()?.()
    }
  }
}
