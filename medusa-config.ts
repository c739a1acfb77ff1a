import { join, resolve } from "node:path"
import { holdSettings, holdsOption } from "@chophien/checkout/holds/hold-settings"
import { refundAuthor } from "@chophien/checkout/refunds/refund-author"
import { setJobInterval } from "@chophien/platform/job-pace"
import { marketOption, marketSettings } from "@chophien/platform/market-settings"
import { passwordHash } from "@chophien/platform/password-hash"
import { connect_ms, promptRedisOptions, redisModules } from "@chophien/platform/redis-modules"
import {
  portSetting,
  postgresSetting,
  proxiesSetting,
  publicUrlSetting,
  readSettings,
  roomsLeftOutSetting,
  secretSetting,
  smtpSetting,
} from "@chophien/platform/settings"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/**
 * The composition root: which modules and plugins run, with which options.
 * The environment is read and checked here and nowhere else in the backend; `.env.template` documents every variable.
 */
loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const production = process.env.NODE_ENV === "production"
/** Rooms above the checkout, the lowest first. The shop sells and takes money without them. */
const upperRooms = ["orders", "settlement"]

const countSetting = (max: number) => z.coerce.number().int().min(1).max(max)

const schema = z.object({
  DATABASE_URL: postgresSetting,
  DATABASE_POOL_MAX: z.coerce.number().int().min(5).max(500).default(60),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "must be a redis:// address" }).optional(),
  TRUST_PROXY: proxiesSetting.default(["loopback"]),
  BACKEND_PORT: portSetting.default(9000),
  BACKEND_URL: publicUrlSetting(production),
  STOREFRONT_PORT: portSetting.default(8000),
  STOREFRONT_URL: publicUrlSetting(production),
  GATEWAY_PORT: portSetting.default(4242),
  GATEWAY_URL: z.url().optional(),
  GATEWAY_PUBLIC_URL: publicUrlSetting(production),
  GATEWAY_SECRET_KEY: secretSetting(production, "sk_test_chophien_development"),
  GATEWAY_WEBHOOK_SECRET: secretSetting(production, "whsec_chophien_development"),
  GATEWAY_PAYOUT_APPROVAL_ABOVE: z.coerce.number().int().min(0).optional(),
  JWT_SECRET: secretSetting(production, "development-jwt-secret"),
  COOKIE_SECRET: secretSetting(production, "development-cookie-secret"),
  PAPERS_KEY: secretSetting(production, "development-papers-key"),
  IDENTITY_DEADLINE: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day such as 2026-12-31")
    .default("2026-12-31"),
  DEMAND_SECOND_FACTOR: z.enum(["true", "false"]).default("false"),
  STAFF_FACTOR_SECRET: secretSetting(true, "").optional(),
  MEILISEARCH_HOST: z.url().optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  MEILISEARCH_INDEX_PREFIX: z
    .string()
    .regex(/^[\w-]{1,40}$/, "may hold letters, digits, - and _ only")
    .optional(),
  SMTP_URL: production ? smtpSetting : smtpSetting.default("smtp://127.0.0.1:2525"),
  MAIL_FROM: z.string().min(3).default("Chợ Phiên <hop-thu@chophien.example>"),
  DATA_DIR: z.string().min(1).default(".data"),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  ORDER_GROUP_TTL_MS: countSetting(86_400_000)
    .min(1000)
    .default(30 * 60 * 1000),
  ...holdSettings,
  JOB_INTERVAL_MS: countSetting(3_600_000).min(500).optional(),
  ROOMS_LEFT_OUT: roomsLeftOutSetting(upperRooms),
  MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  ...marketSettings(production),
  ALLOW_HTTP_COOKIES: z.enum(["true", "false"]).default("false"),
})

/** What two variables only say together. */
const checked = schema.superRefine((env, context) => {
  const refuse = (name: keyof typeof env, message: string) =>
    context.addIssue({ code: "custom", path: [name], message })
  if (Boolean(env.S3_ACCESS_KEY_ID) !== Boolean(env.S3_SECRET_ACCESS_KEY)) {
    refuse(
      env.S3_ACCESS_KEY_ID ? "S3_SECRET_ACCESS_KEY" : "S3_ACCESS_KEY_ID",
      "is missing: S3 needs both keys, or neither"
    )
  }
  if (!production) return
  if (env.JWT_SECRET === env.COOKIE_SECRET)
    refuse("COOKIE_SECRET", "must differ from JWT_SECRET in production")
  if (env.MEILISEARCH_HOST && (env.MEILISEARCH_API_KEY ?? "").length < 16) {
    refuse(
      "MEILISEARCH_API_KEY",
      "must have at least 16 characters in production, as MEILISEARCH_HOST is set"
    )
  }
})

const env = readSettings(checked, process.env)
// Before Medusa loads the jobs.
setJobInterval(env.JOB_INTERVAL_MS)

const backendUrl = env.BACKEND_URL ?? `http://localhost:${env.BACKEND_PORT}`
const storefrontUrl = env.STOREFRONT_URL ?? `http://localhost:${env.STOREFRONT_PORT}`
const gateway = {
  url: env.GATEWAY_URL ?? `http://127.0.0.1:${env.GATEWAY_PORT}`,
  public_url: env.GATEWAY_PUBLIC_URL ?? `http://localhost:${env.GATEWAY_PORT}`,
  secret_key: env.GATEWAY_SECRET_KEY,
  webhook_secret: env.GATEWAY_WEBHOOK_SECRET,
}
const secureCookies = production && env.ALLOW_HTTP_COOKIES !== "true"
const dataDir = resolve(process.cwd(), env.DATA_DIR)

/** Where pictures lie when not in the data folder. */
const s3 = env.S3_BUCKET
  ? {
      bucket: env.S3_BUCKET,
      ...(env.S3_REGION ? { region: env.S3_REGION } : {}),
      ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT } : {}),
      ...(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? { access_key_id: env.S3_ACCESS_KEY_ID, secret_access_key: env.S3_SECRET_ACCESS_KEY }
        : {}),
    }
  : undefined

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: {
      connectionTimeoutMillis: connect_ms,
      pool: { min: 2, max: env.DATABASE_POOL_MAX },
    },
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL, redisOptions: promptRedisOptions } : {}),
    workerMode: env.MEDUSA_WORKER_MODE,
    http: {
      storeCors: storefrontUrl,
      adminCors: backendUrl,
      authCors: `${storefrontUrl},${backendUrl}`,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
    },
    ...(secureCookies ? { sessionOptions: { name: "__Host-connect.sid" } } : {}),
    cookieOptions: secureCookies ? {} : { secure: false, sameSite: "lax" },
  },
  admin: { path: "/app", backendUrl: "/" },
  /** English words of goods and stalls, which staff write in the Admin. */
  featureFlags: { translation: true },
  plugins: [
    {
      resolve: "@chophien/platform",
      options: {
        trust_proxy: env.TRUST_PROXY,
        /** Mails that wait keep their links under a key made from this. */
        secret: env.JWT_SECRET,
        /** Roles of money and of other people's rights need a second factor where shoppers' money is at stake. */
        demand_second_factor: production || env.DEMAND_SECOND_FACTOR === "true",
        secure_cookies: secureCookies,
        storefront_url: storefrontUrl,
        backend_url: backendUrl,
        market: marketOption(env),
        ...(env.REDIS_URL ? { redis_url: env.REDIS_URL } : {}),
        /** What /ready asks besides. */
        gateway_url: gateway.url,
        smtp_url: env.SMTP_URL,
        ...(env.MEILISEARCH_HOST ? { search_url: env.MEILISEARCH_HOST } : {}),
      },
    },
    { resolve: "@chophien/gazetteer-vietnam", options: {} },
    // The plugin serves /files; the module below stores them.
    { resolve: "@chophien/file-sharp", options: {} },
    {
      resolve: "@chophien/sellers",
      // Where no SMS goes out, a phone's codes can be read in the local inbox; in production they go by mail.
      options: {
        phone_codes: production ? null : "inbox",
        /** Papers and identity numbers lie sealed under a key made from this. */
        papers_key: env.PAPERS_KEY,
        identity_deadline: env.IDENTITY_DEADLINE,
        sample_identification: !production,
      },
    },
    { resolve: "@chophien/shipping", options: {} },
    { resolve: "@chophien/listings", options: {} },
    {
      resolve: "@chophien/checkout",
      options: {
        gateway,
        storefront_url: storefrontUrl,
        backend_url: backendUrl,
        order_group_ttl_ms: env.ORDER_GROUP_TTL_MS,
        approval_above: env.GATEWAY_PAYOUT_APPROVAL_ABOVE,
        holds: holdsOption(env),
      },
    },
    ...upperRooms
      .filter((room) => !env.ROOMS_LEFT_OUT.includes(room))
      .map((room) => ({ resolve: `@chophien/${room}`, options: {} })),
  ],
  modules: [
    ...(env.REDIS_URL ? redisModules(env.REDIS_URL) : []),
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/auth-emailpass",
            id: "emailpass",
            options: { hashConfig: passwordHash },
          },
        ],
        mfa: {
          /** Secrets of second factors lie sealed under a key made from this. */
          encryption_key: env.STAFF_FACTOR_SECRET ?? env.JWT_SECRET,
          recovery_code_count: 10,
          /** A code is asked for before a second factor is taken away: a session alone does not do. */
          disable_policy: "challenge",
          providers: [{ id: "totp", options: { issuer: "Chợ Phiên" } }],
        },
      },
    },
    { resolve: "@medusajs/medusa/translation" },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "@chophien/payment-vietqr",
            id: "vietqr",
            options: { ...gateway, refund_author: refundAuthor },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@chophien/file-sharp",
            id: "sharp",
            options: { directory: join(dataDir, "files"), ...(s3 ? { s3 } : {}) },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@chophien/notification-smtp",
            id: "smtp",
            options: { channels: ["email"], url: env.SMTP_URL, from: env.MAIL_FROM },
          },
          // What the Admin's bell shows: exports, above all.
          {
            resolve: "@chophien/platform/notification-feed/index",
            id: "feed",
            options: { channels: ["feed"] },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "@chophien/fulfillment-vietnam", id: "vietnam", options: {} },
        ],
      },
    },
    // Without a Meilisearch, Medusa's own provider on PostgreSQL serves.
    ...(env.MEILISEARCH_HOST
      ? [
          {
            resolve: "@medusajs/medusa/search",
            options: {
              ...(env.MEILISEARCH_INDEX_PREFIX ? { index_prefix: env.MEILISEARCH_INDEX_PREFIX } : {}),
              providers: [
                {
                  resolve: "@chophien/search-meilisearch",
                  id: "meilisearch",
                  options: { host: env.MEILISEARCH_HOST, api_key: env.MEILISEARCH_API_KEY },
                },
              ],
            },
          },
        ]
      : []),
  ],
})
