import { slugOf } from "@chophien/vocabulary/slug"
import type { GazetteerRows } from "./types"

/**
 * One slug a commune, unique in the country. A slug named by the input wins, then one the commune already has, as public
 * addresses stay. Then the plain name where no other commune bears it, else name and province, else the code behind.
 */
export function assignSlugs(
  communes: GazetteerRows["communes"],
  provinceNames: Map<string, string>,
  existing: Map<string, string>
): Map<string, string> {
  const slugs = new Map<string, string>()
  const taken = new Set<string>()
  const give = (code: string, slug: string) => {
    slugs.set(code, slug)
    taken.add(slug)
  }
  const coming = new Set(communes.map((commune) => commune.code))
  for (const [code, slug] of existing) if (!coming.has(code)) taken.add(slug)
  for (const { code, slug } of communes) if (slug) give(code, slug)
  for (const { code } of communes) {
    const had = existing.get(code)
    if (had && !slugs.has(code) && !taken.has(had)) give(code, had)
  }
  const bearers = new Map<string, number>()
  for (const { name } of communes) bearers.set(slugOf(name), (bearers.get(slugOf(name)) ?? 0) + 1)
  for (const { code, name, type, province_code } of communes) {
    if (slugs.has(code)) continue
    const plain = slugOf(name)
    const inProvince = `${plain}-${slugOf(provinceNames.get(province_code) ?? province_code)}`
    const choices = [
      ...(bearers.get(plain) === 1 ? [plain] : []),
      inProvince,
      `${slugOf(type)}-${inProvince}`,
    ]
    give(code, choices.find((slug) => !taken.has(slug)) ?? `${inProvince}-${code}`)
  }
  return slugs
}
