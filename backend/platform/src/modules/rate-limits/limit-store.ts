import { createHash } from "node:crypto"
import { type IncrementResponse, MemoryStore, type Options, type Store } from "express-rate-limit"
import { RedisStore } from "rate-limit-redis"

/** The one thing that counting together needs of Redis: to send it a command. */
export type Counts = {
  call: (command: string, ...parts: string[]) => Promise<string | number | (string | number)[]>
}

/** Limiters are made when their files are loaded, before there is a connection; they look here at each request. */
let shared: Counts | undefined

/** Lets all limiters of this process count in Redis; `undefined` ends that. */
export function shareCounts(counts: Counts | undefined): void {
  shared = counts
}

/**
 * Where one limiter counts: in Redis where that is connected and answers, else in this process. Keys are hashed, as
 * they hold e-mail addresses and phone numbers.
 */
export class LimitStore implements Store {
  private readonly memory = new MemoryStore()
  private options: Options | undefined
  private redis: { counts: Counts; store: Promise<RedisStore> } | undefined

  constructor(readonly prefix: string) {}

  init(options: Options): void {
    this.options = options
    this.memory.init(options)
  }

  async increment(key: string): Promise<IncrementResponse> {
    return await this.together(
      key,
      (store, name) => store.increment(name),
      (name) => this.memory.increment(name)
    )
  }

  async decrement(key: string): Promise<void> {
    await this.together(
      key,
      (store, name) => store.decrement(name),
      (name) => this.memory.decrement(name)
    )
  }

  async resetKey(key: string): Promise<void> {
    await this.together(
      key,
      (store, name) => store.resetKey(name),
      (name) => this.memory.resetKey(name)
    )
  }

  private async together<T>(
    key: string,
    inRedis: (store: RedisStore, name: string) => Promise<T>,
    here: (name: string) => Promise<T>
  ): Promise<T> {
    const name = createHash("sha256").update(key).digest("base64url")
    if (!shared) return await here(name)
    try {
      return await inRedis(await this.connected(shared), name)
    } catch {
      // The connection tells of its troubles itself; a limit that counts alone is better than none, and than no sign-in.
      this.redis = undefined
      return await here(name)
    }
  }

  private connected(counts: Counts): Promise<RedisStore> {
    if (this.redis?.counts !== counts) this.redis = { counts, store: this.connect(counts) }
    return this.redis.store
  }

  private async connect(counts: Counts): Promise<RedisStore> {
    const store = new RedisStore({
      prefix: `chophien:limit:${this.prefix}:`,
      sendCommand: (command, ...parts) => counts.call(command, ...parts),
    })
    if (this.options) await store.init(this.options)
    return store
  }
}
