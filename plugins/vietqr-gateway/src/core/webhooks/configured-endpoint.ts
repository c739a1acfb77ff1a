import type { DataSource } from "typeorm"
import { newId } from "../../kernel/ids"
import { buryDeliveries } from "./bury-deliveries"
import { WebhookEndpoint } from "./webhook-endpoint.entity"

/** Ensures the one endpoint that the configuration names: made when missing, brought up to date when it changed. */
export async function ensureConfiguredEndpoint(
  db: DataSource,
  livemode: boolean,
  endpoint: { url: string; secret: string } | null
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
    if (found) {
      await manager.update(WebhookEndpoint, { id: found.id }, { ...endpoint, status: "enabled" })
      return
    }
    await manager.insert(WebhookEndpoint, {
      id: newId("we"),
      livemode,
      ...endpoint,
      enabled_events: ["*"],
      status: "enabled",
      description: "GATEWAY_WEBHOOK_URL",
      metadata: {},
      managed: true,
    })
  })
}
