import { z } from "@medusajs/framework/zod"

/** Options of the provider, beside the `channels` Medusa itself reads. */
export const optionsSchema = z.object({
  /** The mail server: `smtp://user:password@host:587` (TLS by STARTTLS) or `smtps://…` (TLS from the start). */
  url: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }),
  /** Who the mails are from: `Chợ Phiên <thu@example.vn>`. */
  from: z.string().regex(/<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, "must end with an address"),
  /**
   * Whether a connection without TLS is given up. Unless set: yes when the address has a password and the server is
   * not this machine.
   */
  require_tls: z.boolean().optional(),
  max_connections: z.int().min(1).max(50).default(5),
})

export type Options = z.infer<typeof optionsSchema>

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])

/** Whether this connection must be encrypted. */
export function mustUseTls({ url, require_tls }: Pick<Options, "url" | "require_tls">): boolean {
  const { password, hostname } = new URL(url)
  return require_tls ?? (password !== "" && !loopback.has(hostname))
}

/** The domain of the sender's address. */
export function senderDomain(from: string): string {
  return /@([^<>@\s]+?)>?$/.exec(from)?.[1] ?? "localhost"
}
