import type { SearchTypes } from "@medusajs/framework/types"
import type { MeilisearchOptions } from "../../src/options"
import { MeilisearchSearchService } from "../../src/service"

/** The provider on the Meilisearch server of the test run. */
export function provider(options: Partial<MeilisearchOptions> = {}): MeilisearchSearchService {
  const host = process.env.TEST_MEILISEARCH_HOST
  if (!host)
    throw new Error(
      "TEST_MEILISEARCH_HOST is not set: give the address of a Meilisearch server, or run `npm test`."
    )
  const api_key = process.env.TEST_MEILISEARCH_API_KEY
  return new MeilisearchSearchService({}, { host, ...(api_key ? { api_key } : {}), ...options })
}

/** An index of products that no other test has. */
export function definition(physical_name: string): SearchTypes.ResolvedSearchIndexDefinition {
  return {
    name: "product",
    entity: "product",
    primary_key: "id",
    provider: "meilisearch",
    physical_name,
    definition_hash: "1",
    settings: {},
    fields: {
      id: { type: "keyword", filterable: true },
      title: { type: "text", searchable: { weight: 5 } },
      place: { type: "text", searchable: true },
      kind: { type: "keyword", filterable: true, facetable: true },
      price: { type: "integer", filterable: true, sortable: true, facetable: { types: ["range", "stats"] } },
      listed_at: { type: "date", filterable: true, sortable: true },
      months: { type: "integer", array: true, filterable: true },
      secret: { type: "text", retrievable: false },
      variants: {
        type: "object",
        array: true,
        fields: { sku: { type: "keyword", searchable: true, filterable: true } },
      },
    },
    async *seed() {},
  }
}

const row = (
  id: string,
  title: string,
  place: string,
  kind: string,
  price: number,
  listed_at: string,
  months: number[],
  sku: string
) => ({
  id,
  title,
  place,
  kind,
  price,
  listed_at,
  months,
  secret: "giá vốn",
  variants: [{ sku }],
})

export const documents = [
  row(
    "p1",
    "Gà đen Pà Cò (làm sạch, nguyên con)",
    "Xã Pà Cò",
    "Gia cầm",
    360_000,
    "2026-01-01T00:00:00.000Z",
    [1, 2],
    "GA-1"
  ),
  row(
    "p2",
    "Cam Cao Phong",
    "Xã Cao Phong",
    "Trái cây",
    45_000,
    "2026-02-01T00:00:00.000Z",
    [11, 12],
    "CAM-1"
  ),
  row("p3", "Đường phèn Mường", "Xã Mường Bi", "Đồ khô", 60_000, "2026-03-01T00:00:00.000Z", [], "DUONG-1"),
  row("p4", "Chè Shan tuyết Pà Cò", "Xã Pà Cò", "Chè", 250_000, "2026-04-01T00:00:00.000Z", [3, 4], "CHE-1"),
  row("p5", "Rượu cần", "Xã Mường Bi", "Đồ uống", 350_000, "2026-05-01T00:00:00.000Z", [], "RUOU-1"),
]

/** A query of that index. */
export function query(
  index: SearchTypes.ResolvedSearchIndexDefinition,
  changes: Partial<SearchTypes.ProviderSearchQuery> = {}
): SearchTypes.ProviderSearchQuery {
  return { index, attributes_to_retrieve: ["id", "title"], ...changes }
}
