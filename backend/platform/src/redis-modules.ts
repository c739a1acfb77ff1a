/** How long a connection to the database or to Redis may take to open, in ms. */
export const connect_ms = 2000

/**
 * A request that needs Redis fails within seconds while that is away, instead of waiting for its return. `0` is the one
 * limit that BullMQ takes on a connection with which it also waits for work.
 */
const redisOptions = { maxRetriesPerRequest: 0, connectTimeout: connect_ms }

/** Options of a connection on which no command waits for work: an answer may be as slow as a connection. */
export const promptRedisOptions = { ...redisOptions, commandTimeout: connect_ms }

/**
 * What several machines share over Redis: events, running workflows, locks and cache.
 * Without these modules they live in the process.
 * @param redisUrl a `redis://` or `rediss://` address
 */
export const redisModules = (redisUrl: string) => [
  { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl, redisOptions } },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl, redisOptions } } },
  { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl, redisOptions: promptRedisOptions } },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/locking-redis",
          id: "locking-redis",
          is_default: true,
          options: { redisUrl, redisOptions: promptRedisOptions },
        },
      ],
    },
  },
]
