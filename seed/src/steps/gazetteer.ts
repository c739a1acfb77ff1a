import { z } from "@medusajs/framework/zod"
import { readGazetteer } from "../data/read"
import { count, type SeedContext } from "../lib/context"

/** Provinces, communes and the units they were made from. */
export async function seedGazetteer({ run, report }: SeedContext): Promise<void> {
  const gazetteer = readGazetteer()
  await run("import-gazetteer", gazetteer, z.unknown())
  report(
    `Gazetteer: ${count(gazetteer.provinces.length)} provinces, ${count(gazetteer.communes.length)} communes, ${count(gazetteer.former.length)} rows of former communes`
  )
}
