import type OnboardingModuleService from "@chophien/sellers/modules/onboarding/service"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import type { ApproveSellersInput, CreateSellerInput } from "@chophien/sellers/workflows/types"
import { z } from "@medusajs/framework/zod"
import { home_province_code, readSellers } from "../data/read"
import { counted, type SeedContext } from "../lib/context"
import type { Pictures } from "../lib/pictures"
import { emailOf, sample_password, signed_in_sellers } from "../samples"
import { needsPassword } from "./sign-in"

export const emblemOf = (handle: string): string => `sellers/${handle}`

/** The sample sellers by their handle. */
async function listSamples({ container }: SeedContext) {
  const service = container.resolve<SellerModuleService>("seller")
  const sellers = await service.listSellers(
    { handle: readSellers().map(({ handle }) => handle) },
    { relations: ["members"], take: 1000 }
  )
  return new Map(sellers.map((seller) => [seller.handle, seller]))
}

/**
 * Takes back what a run left that was stopped before its sellers were approved. They have no listings yet. What was
 * begun for them is named by their ids: to bring them in anew is easier than to guess what is missing.
 */
async function removeUnfinished(seed: SeedContext): Promise<void> {
  const unfinished = [...(await listSamples(seed)).values()].filter(
    ({ is_sample, status }) => is_sample && status === "pending"
  )
  if (!unfinished.length) return
  await seed.container.resolve<SellerModuleService>("seller").deleteSellers(unfinished.map(({ id }) => id))
  seed.report(`Sellers: ${unfinished.length} of an unfinished run taken back`)
}

/** Handles of the sample sellers that have to be brought in. */
export async function missingSellers(seed: SeedContext): Promise<string[]> {
  await removeUnfinished(seed)
  const known = await listSamples(seed)
  return readSellers().flatMap(({ handle }) => (known.has(handle) ? [] : [handle]))
}

/** Brings the sample sellers in and approves them, without mails. Answers their ids by handle. */
export async function seedSellers(seed: SeedContext, pictures: Pictures): Promise<Map<string, string>> {
  const known = await listSamples(seed)
  const missing = readSellers().filter(({ handle }) => !known.has(handle))
  for (const { place: _, member_name, ...facts } of missing) {
    const input: CreateSellerInput = {
      ...facts,
      province_code: home_province_code,
      picture_url: await pictures.url(emblemOf(facts.handle)),
      is_sample: true,
      member: { name: member_name, email: emailOf(facts.handle), phone: facts.phone },
    }
    await seed.run("create-seller", input, z.unknown())
  }
  const all = await listSamples(seed)
  const pending = [...all.values()].filter(({ status }) => status === "pending")
  if (pending.length) {
    const input: ApproveSellersInput = {
      seller_ids: pending.map(({ id }) => id),
      approved_by: "seed",
      send_invitations: false,
    }
    await seed.run("approve-sellers", input, z.unknown())
  }
  await seedIdentifications(
    seed,
    [...all.values()].map(({ id }) => id)
  )
  seed.report(`Sellers: ${all.size}, ${counted(missing.length, "new one")}, ${pending.length} approved`)
  return new Map([...all].map(([handle, { id }]) => [handle, id]))
}

/** Says of sample sellers that the sample provider identified them, so that none of them stops selling at the deadline. */
async function seedIdentifications({ container }: SeedContext, seller_ids: string[]): Promise<void> {
  const service = container.resolve<OnboardingModuleService>("sellerOnboarding")
  const known = await service.listSellerIdentifications(
    { holder_id: seller_ids },
    { select: ["holder_id"], take: null }
  )
  const identified = new Set(known.map(({ holder_id }) => holder_id))
  const now = new Date()
  const rows = seller_ids
    .filter((id) => !identified.has(id))
    .map((holder_id) => ({
      holder_id,
      provider: "sample",
      method: "sample" as const,
      level: 2,
      reference: "MAU",
      identified_at: now,
      recorded_by: "seed",
      recorded_at: now,
    }))
  if (rows.length) await service.createSellerIdentifications(rows)
}

/** Gives the members of a few sellers the sample password: where none was set, or where it has become another. */
export async function seedMemberPasswords(seed: SeedContext): Promise<void> {
  const known = await listSamples(seed)
  for (const handle of signed_in_sellers) {
    const email = emailOf(handle)
    const member = known.get(handle)?.members.find((each) => each.email === email)
    if (!member || (member.auth_identity_id && !(await needsPassword(seed.container, email)))) continue
    await seed.run("set-member-password", { member_id: member.id, password: sample_password }, z.unknown())
  }
  seed.report(`Members who can sign in: ${signed_in_sellers.map(emailOf).join(", ")}`)
}
