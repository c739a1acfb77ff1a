import type { DataSource } from "typeorm"
import { newId } from "../../kernel/ids"
import { seal } from "../../kernel/sealing"
import { buryDeliveries } from "./bury-deliveries"
import { WebhookEndpoint } from "./webhook-endpoint.entity"

/** Ensures the one endpoint that the configuration names: made when missing, brought up to date when it changed. */
export async function ensureConfiguredEndpoint(
  db: DataSource,
  livemode: boolean,
  endpoint: { url: string; secret: string } | null,
  sealing_key: string
): Promise<void> {
  await db.transaction(async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtext('configured webhook endpoint'))")
    const found = await manager
      .createQueryBuilder(WebhookEndpoint, "row")
      .where("row.managed and row.livemode = :livemode and row.deleted_at is null", { livemode })
      .getOne()
    if (!endpoint) {
      if (found)
        await manager.update(
          WebhookEndpoint,
          { id: found.id },
          { deleted_at: new Date(), status: "disabled" }
        )
      return buryDeliveries(manager)
    }
    const { url } = endpoint
    if (found) {
      const secret = seal(sealing_key, found.id, endpoint.secret)
      await manager.update(WebhookEndpoint, { id: found.id }, { url, secret, status: "enabled" })
      return
    }
    const id = newId("we")
    await manager.insert(WebhookEndpoint, {
      id,
      livemode,
      url,
      secret: seal(sealing_key, id, endpoint.secret),
      enabled_events: ["*"],
      status: "enabled",
      description: "GATEWAY_WEBHOOK_URL",
      metadata: {},
      managed: true,
    })
  })
}
