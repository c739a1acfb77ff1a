import type { Logger } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { Redis } from "ioredis"
import { type Counts, shareCounts } from "./limit-store"

const optionsSchema = z.object({
  redis_url: z.string().optional(),
  /** Whose `X-Forwarded-For` counts: a number of hops, or addresses and networks. In the form Express takes. */
  trust_proxy: z.union([z.int().min(0), z.array(z.string().min(1)).min(1)]).default(["loopback"]),
})

/**
 * Which proxies may name a caller's address, and where rate limits are counted. With
 * Redis all processes count together; while Redis is away each counts for itself.
 */
export default class RateLimitsModuleService {
  readonly trust_proxy: number | string[]
  private readonly redis: Redis | undefined

  constructor({ logger }: { logger?: Pick<Logger, "warn"> }, options: unknown) {
    const { redis_url, trust_proxy } = optionsSchema.parse(options)
    this.trust_proxy = trust_proxy
    if (!redis_url) return
    const redis = new Redis(redis_url, {
      maxRetriesPerRequest: 0,
      commandTimeout: 1000,
      enableOfflineQueue: false,
    })
    this.redis = redis
    let away = false
    redis.on("error", (error: Error) => {
      if (!away)
        logger?.warn(
          `Rate limits are counted by each process for itself while Redis is away: ${error.message}`
        )
      away = true
    })
    redis.on("ready", () => (away = false))
    const counts: Counts = {
      call: async (command, ...parts) => replySchema.parse(await redis.call(command, ...parts)),
    }
    shareCounts(counts)
  }

  __hooks = {
    onApplicationShutdown: async () => {
      shareCounts(undefined)
      this.redis?.disconnect()
    },
  }
}

const valueSchema = z.union([z.string(), z.number()])
const replySchema = z.union([valueSchema, z.array(valueSchema)])
