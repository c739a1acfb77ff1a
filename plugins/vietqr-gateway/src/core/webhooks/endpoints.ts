import { type EntityManager, IsNull } from "typeorm"
import { newId, randomText } from "../../kernel/ids"
import { seal } from "../../kernel/sealing"
import type { Owner } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { type AddressPolicy, addressFault } from "./addresses"
import { buryDeliveries } from "./bury-deliveries"
import { WebhookError } from "./errors"
import { WebhookEndpoint } from "./webhook-endpoint.entity"

/** As many endpoints of one mode as Stripe allows: each event is sent to all of them. */
const maxEndpoints = 16

/** What an endpoint wants. */
export interface EndpointInput {
  url: string
  enabled_events: string[]
  description?: string | null | undefined
  metadata?: MetadataChange
  api_version?: string | undefined
  /** True for events of connected accounts only, false for the platform's only. */
  connect?: boolean | undefined
}

/** What may change of an endpoint; what is left out stays as it is. */
export interface EndpointChanges {
  url?: string | undefined
  enabled_events?: string[] | undefined
  disabled?: boolean | undefined
  description?: string | null | undefined
  metadata?: MetadataChange
}

/** An endpoint that is not deleted, or null; with `lock` its row is locked. */
export function findEndpoint(
  manager: EntityManager,
  { livemode }: Pick<Owner, "livemode">,
  id: string,
  { lock = false } = {}
): Promise<WebhookEndpoint | null> {
  const query = manager
    .createQueryBuilder(WebhookEndpoint, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", { id, livemode })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

function checkAddress(url: string, policy: AddressPolicy): void {
  const fault = addressFault(url, policy)
  if (fault) throw new WebhookError("url_invalid", fault, "url")
}

/** Deliveries to the configured endpoint are not judged by address, and each boot sets its secret: both are the operator's. */
function checkNotManaged(endpoint: WebhookEndpoint, param: "url" | "webhook_endpoint"): void {
  if (endpoint.managed)
    throw new WebhookError(
      "webhook_endpoint_managed",
      "This endpoint's address and secret are those of GATEWAY_WEBHOOK_URL and GATEWAY_WEBHOOK_SECRET: change them there, or create another endpoint.",
      param
    )
}

async function checkCount(manager: EntityManager, livemode: boolean): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 5))", [
    `webhook endpoints ${livemode}`,
  ])
  const count = await manager.countBy(WebhookEndpoint, { livemode, managed: false, deleted_at: IsNull() })
  if (count >= maxEndpoints)
    throw new WebhookError(
      "webhook_endpoints_too_many",
      `You have reached the maximum of ${maxEndpoints} webhook endpoints: delete one that is not needed any more.`,
      "url"
    )
}

/** An endpoint, and the secret that was just made for it: shown this once, as it lies sealed from then on. */
export interface FreshEndpoint {
  endpoint: WebhookEndpoint
  secret: string
}

/**
 * Makes an endpoint with a secret of its own.
 * @throws WebhookError for an address that is not allowed, or one endpoint too many
 */
export async function createEndpoint(
  { manager, config }: RuleContext,
  livemode: boolean,
  input: EndpointInput,
  policy: AddressPolicy
): Promise<FreshEndpoint> {
  checkAddress(input.url, policy)
  await checkCount(manager, livemode)
  const id = newId("we")
  const secret = `whsec_${randomText(32)}`
  await manager.insert(WebhookEndpoint, {
    id,
    livemode,
    url: input.url,
    secret: seal(config.sealing_key, id, secret),
    enabled_events: input.enabled_events,
    status: "enabled",
    description: input.description ?? null,
    metadata: mergeMetadata({}, input.metadata),
    api_version: input.api_version ?? null,
    managed: false,
    connect: input.connect ?? null,
  })
  return { endpoint: await manager.findOneByOrFail(WebhookEndpoint, { id }), secret }
}

/**
 * Changes a locked endpoint; what waits for one that is disabled is dead.
 * @throws WebhookError
 */
export async function updateEndpoint(
  manager: EntityManager,
  endpoint: WebhookEndpoint,
  input: EndpointChanges,
  policy: AddressPolicy
): Promise<WebhookEndpoint> {
  if (input.url !== undefined && input.url !== endpoint.url) checkNotManaged(endpoint, "url")
  if (input.url !== undefined && !endpoint.managed) checkAddress(input.url, policy)
  const changes = {
    ...(input.url === undefined ? {} : { url: input.url }),
    ...(input.enabled_events === undefined ? {} : { enabled_events: input.enabled_events }),
    ...(input.disabled === undefined
      ? {}
      : { status: input.disabled ? ("disabled" as const) : ("enabled" as const) }),
    ...(input.description === undefined ? {} : { description: input.description }),
    metadata: mergeMetadata(endpoint.metadata, input.metadata),
  }
  await manager.update(WebhookEndpoint, { id: endpoint.id }, changes)
  if (input.disabled) await buryDeliveries(manager)
  return Object.assign(endpoint, changes)
}

/**
 * Gives a locked endpoint a new secret; both sign until the old one ends.
 * @throws WebhookError `webhook_endpoint_managed`
 */
export async function rotateSecret(
  { manager, config }: RuleContext,
  endpoint: WebhookEndpoint,
  overlap_s: number
): Promise<FreshEndpoint> {
  checkNotManaged(endpoint, "webhook_endpoint")
  const secret = `whsec_${randomText(32)}`
  await manager.update(
    WebhookEndpoint,
    { id: endpoint.id },
    {
      secret: seal(config.sealing_key, endpoint.id, secret),
      previous_secret: endpoint.secret,
      previous_secret_until: () => `now() + make_interval(secs => ${overlap_s})`,
    }
  )
  return { endpoint, secret }
}

/** Deletes an endpoint; what waits for it is dead. */
export async function deleteEndpoint(manager: EntityManager, endpoint: WebhookEndpoint): Promise<void> {
  await manager.update(
    WebhookEndpoint,
    { id: endpoint.id },
    { deleted_at: new Date(), status: "disabled", secret: "", previous_secret: null }
  )
  await buryDeliveries(manager)
}
