import type { Logger, SearchTypes } from "@medusajs/framework/types"
import {
  AbstractSearchProviderService,
  extractPrimaryKeyFilter,
  MedusaError,
} from "@medusajs/framework/utils"
// biome-ignore syntax/correctness/noTypeOnlyImportAttributes: TypeScript reads this one.
import type { EnqueuedTask, Meilisearch, Task } from "meilisearch" with { "resolution-mode": "import" }
import { documentsOf } from "./documents"
import { isMissingIndex, missingIndex, translated } from "./errors"
import { compileFilters } from "./filters"
import { type MeilisearchOptions, optionsSchema, type ResolvedOptions } from "./options"
import { facetQueriesOf, facetsOf, filterOf, pageOf, queryOf } from "./query"
import { type Answer, resultOf, type SearchedFacets } from "./results"
import { identifier, settingsOf } from "./settings"

/**
 * Search Module provider on Meilisearch 1.x. Writes answer tasks that `waitForTask` awaits; an index that is not there
 * is a `not_found`, never made on the way.
 */
export class MeilisearchSearchService extends AbstractSearchProviderService {
  static override identifier = identifier

  private readonly options: ResolvedOptions
  private connected: Promise<Meilisearch> | undefined

  constructor(_: { logger?: Logger }, options: MeilisearchOptions) {
    super()
    const parsed = optionsSchema.safeParse(options)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `search-meilisearch: ${issue?.path.join(".")} ${issue?.message}`
      )
    }
    this.options = parsed.data
  }

  /** @inheritdoc */
  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input])
    if (!result) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Meilisearch answered no result")
    return result
  }

  /** All queries, and those their facets need, in one round trip. */
  override async searchMany(inputs: SearchTypes.ProviderSearchQuery[]): Promise<SearchTypes.SearchResult[]> {
    const plans = inputs.map((input) => ({ input, ...pageOf(input), further: facetQueriesOf(input) }))
    const index = inputs[0]?.index.physical_name ?? ""
    return await this.translating(index, async (client) => {
      const queries = plans.flatMap(({ input, page, further }) => [queryOf(input, page), ...further])
      const { results }: { results: Answer[] } = await client.multiSearch({ queries })
      let place = 0
      return await Promise.all(
        plans.map(async ({ input, before, further }) => {
          const answer = results[place]
          const counts = results
            .slice(place + 1, place + 1 + further.length)
            .map((counted) => counted.totalHits ?? 0)
          place += 1 + further.length
          if (!answer)
            throw new MedusaError(
              MedusaError.Types.UNEXPECTED_STATE,
              "Meilisearch answered fewer results than queries"
            )
          return resultOf(input, answer, counts, await this.searchFacets(client, input), before)
        })
      )
    })
  }

  /** Makes the index or brings its settings up to date, and waits until Meilisearch has done so. */
  override async upsertIndex({
    index,
  }: {
    index: SearchTypes.ResolvedSearchIndexDefinition
  }): Promise<SearchTypes.SearchTask> {
    const uid = index.physical_name
    const settings = settingsOf(index, this.options)
    return await this.translating(uid, async (client) => {
      const existing = await this.existing(client, uid)
      if (existing && existing.primaryKey !== index.primary_key)
        await this.applied(client, client.deleteIndex(uid))
      if (!existing || existing.primaryKey !== index.primary_key) {
        const task = await client.tasks.waitForTask(
          await client.createIndex(uid, { primaryKey: index.primary_key }),
          this.waiting
        )
        // Another process may have made it in between: then it is there, which is what was wanted.
        if (task.status !== "succeeded" && task.error?.code !== "index_already_exists")
          throw this.failure(uid, task)
      }
      return await this.applied(client, client.index(uid).updateSettings(settings))
    })
  }

  /** Deletes the index; one that is not there is deleted already. */
  override async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    return await this.translating(index, async (client) => {
      const task = await client.tasks.waitForTask(await client.deleteIndex(index), this.waiting)
      if (task.status !== "succeeded" && task.error?.code !== "index_not_found")
        throw this.failure(index, task)
      return { index, status: "succeeded" }
    })
  }

  /** @inheritdoc */
  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    return await this.translating("", async (client) => {
      const { indexes } = await client.getStats()
      return Object.entries(indexes).map(([name, stats]) => ({
        name,
        provider: identifier,
        document_count: stats.numberOfDocuments,
      }))
    })
  }

  /** Adds or replaces documents. */
  override async upsertDocuments({
    index,
    definition,
    documents,
  }: {
    index: string
    definition: SearchTypes.ResolvedSearchIndexDefinition
    documents: SearchTypes.SearchDocument[]
  }): Promise<SearchTypes.SearchTask> {
    return await this.translating(index, async (client) => {
      await this.mustExist(client, index)
      const rows = documentsOf(documents, definition)
      return enqueued(
        index,
        await client.index(index).addDocuments(rows, { primaryKey: definition.primary_key })
      )
    })
  }

  /** Deletes by id where the filter is nothing but ids, else by filter. */
  override async deleteDocuments({
    index,
    filters,
  }: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    return await this.translating(index, async (client) => {
      const primary_key = await this.mustExist(client, index)
      const ids = extractPrimaryKeyFilter(filters, { primary_key })
      if (ids && !ids.length) return { index, status: "succeeded" }
      if (ids) return enqueued(index, await client.index(index).deleteDocuments(ids))
      const filter = compileFilters(filters)
      if (!filter)
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          "Documents are deleted by a filter, and this one is empty"
        )
      return enqueued(index, await client.index(index).deleteDocuments({ filter }))
    })
  }

  /** Empties the index. */
  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    return await this.translating(index, async (client) => {
      await this.mustExist(client, index)
      return enqueued(index, await client.index(index).deleteAllDocuments())
    })
  }

  /** Waits until a write is applied; tells `failed` with the reason when Meilisearch refused it. */
  async waitForTask(task: SearchTypes.SearchTask): Promise<SearchTypes.SearchTask> {
    if (!task.id) return task
    return await this.translating(task.index ?? "", async (client) =>
      finished(task.index ?? "", await client.tasks.waitForTask(Number(task.id), this.waiting))
    )
  }

  /** How long a write may take to be applied, and how often to ask whether it is. */
  private get waiting() {
    return { timeout: this.options.write_timeout_ms, interval: 20 }
  }

  private client(): Promise<Meilisearch> {
    // The client is an ES module, which CommonJS reaches by import() alone.
    this.connected ??= import("meilisearch").then(({ Meilisearch: Client }) => {
      const { host, api_key, timeout_ms } = this.options
      // A packed answer comes in pieces, and the last one waits 40 ms for the client's kernel to confirm the first.
      const requestInit = { headers: { "accept-encoding": "identity" } }
      return new Client({ host, timeout: timeout_ms, requestInit, ...(api_key ? { apiKey: api_key } : {}) })
    })
    return this.connected
  }

  private async translating<T>(index: string, run: (client: Meilisearch) => Promise<T>): Promise<T> {
    try {
      return await run(await this.client())
    } catch (error) {
      throw translated(error, index)
    }
  }

  private async existing(client: Meilisearch, uid: string): Promise<{ primaryKey?: string | null } | null> {
    try {
      return await client.getRawIndex(uid)
    } catch (error) {
      if (isMissingIndex(error)) return null
      throw error
    }
  }

  /** Meilisearch would make a missing index by itself, without its settings. Answers the index's primary key. */
  private async mustExist(client: Meilisearch, uid: string): Promise<string> {
    const index = await this.existing(client, uid)
    if (!index) throw missingIndex(uid)
    return index.primaryKey ?? "id"
  }

  private async applied(client: Meilisearch, write: Promise<EnqueuedTask>): Promise<SearchTypes.SearchTask> {
    const task = await client.tasks.waitForTask(await write, this.waiting)
    if (task.status !== "succeeded") throw this.failure(task.indexUid ?? "", task)
    return finished(task.indexUid ?? "", task)
  }

  private failure(index: string, task: Task): MedusaError {
    return new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Meilisearch could not change the index "${index}": ${task.error?.message ?? task.status}`
    )
  }

  /** The values of facets that are searched by text, which Meilisearch answers by a route of its own. */
  private async searchFacets(
    client: Meilisearch,
    input: SearchTypes.ProviderSearchQuery
  ): Promise<SearchedFacets> {
    const found: SearchedFacets = new Map()
    const filter = filterOf(input)
    for (const facet of facetsOf(input)) {
      if (facet.type === "range" || facet.type === "stats" || !facet.query) continue
      const { facetHits } = await client.index(input.index.physical_name).searchForFacetValues({
        facetName: facet.field,
        facetQuery: facet.query,
        ...(input.q ? { q: input.q } : {}),
        ...(filter ? { filter } : {}),
      })
      found.set(
        facet.field,
        facetHits.map(({ value, count }) => ({ value, count }))
      )
    }
    return found
  }
}

const enqueued = (index: string, task: EnqueuedTask): SearchTypes.SearchTask => ({
  id: String(task.taskUid),
  index,
  status: "enqueued",
})

function finished(index: string, task: Task): SearchTypes.SearchTask {
  if (task.status === "succeeded") return { id: String(task.uid), index, status: "succeeded" }
  const { message = `the task was ${task.status}`, code } = task.error ?? {}
  return { id: String(task.uid), index, status: "failed", error: { message, ...(code ? { code } : {}) } }
}
