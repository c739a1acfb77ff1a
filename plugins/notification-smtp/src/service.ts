import type { NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createTransport } from "nodemailer"
import { describeFailure } from "./errors"
import { mustUseTls, type Options, optionsSchema, senderDomain } from "./options"

const contentSchema = z.object({
  subject: z.string().min(1),
  html: z.string().min(1),
  text: z.string().min(1),
})
const providerDataSchema = z
  .object({
    message_id: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
  })
  .nullish()

/**
 * Medusa Notification Module provider: sends mails that are rendered already (`content: { subject, html, text }`) by
 * SMTP. `provider_data.message_id` becomes the mail's Message-ID. By it the reader's mailbox recognises a mail that had
 * to be sent a second time.
 */
class SmtpNotificationService extends AbstractNotificationProviderService {
  static identifier = "smtp"

  private readonly options: Options
  private readonly transport: ReturnType<typeof openTransport>

  static validateOptions(options: Record<string, unknown>): void {
    const checked = optionsSchema.safeParse(options)
    if (checked.success) return
    const wrong = checked.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `notification-smtp: ${wrong}`)
  }

  constructor(_dependencies: unknown, options: Record<string, unknown>) {
    super()
    this.options = optionsSchema.parse(options)
    this.transport = openTransport(this.options)
  }

  /**
   * Hands one mail to the mail server.
   *
   * @returns the Message-ID
   * @throws MedusaError that says what the server said; `isRefusedForGood` of `./errors` tells the final ones
   */
  async send(
    notification: NotificationTypes.ProviderSendNotificationDTO
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const { subject, html, text } = contentSchema.parse(notification.content)
    const { message_id } = providerDataSchema.parse(notification.provider_data) ?? {}
    const from = notification.from ?? this.options.from
    try {
      const { messageId } = await this.transport.sendMail({
        from,
        to: notification.to,
        subject,
        html,
        text,
        ...(message_id ? { messageId: `<${message_id}@${senderDomain(from)}>` } : {}),
        headers: { "Auto-Submitted": "auto-generated" },
        attachments: notification.attachments?.map(
          ({ content, filename, content_type, disposition, id }) => ({
            content,
            filename,
            encoding: "base64",
            contentType: content_type,
            contentDisposition: disposition === "inline" ? "inline" : "attachment",
            cid: id,
          })
        ),
      })
      return { id: messageId }
    } catch (error) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, describeFailure(error, notification.to))
    }
  }

  /** Closes the connections to the mail server. */
  close(): void {
    this.transport.close()
  }
}

function openTransport({ url, max_connections, ...options }: Options) {
  return createTransport({
    url,
    pool: true,
    maxConnections: max_connections,
    maxMessages: 100,
    requireTLS: mustUseTls({ url, ...options }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

export default SmtpNotificationService
