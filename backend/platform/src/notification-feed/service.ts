import type { NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/**
 * The channel `feed`: what the Admin's bell shows. Medusa keeps each notification as a row, which the bell reads, so
 * nothing is left to send. Medusa's own provider for it writes the address of the file into the log.
 */
class FeedNotificationService extends AbstractNotificationProviderService {
  static identifier = "feed"

  async send(): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    return {}
  }
}

export default FeedNotificationService
