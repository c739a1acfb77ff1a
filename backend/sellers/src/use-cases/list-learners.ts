import type { Answer, ReadQuery } from "@chophien/contract"
import { lessonCodes } from "@chophien/contract/seller/training"
import type { listLearners as route } from "@chophien/contract/staff/training"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { trainingService } from "../modules/training"

/** Which sellers a state asks for, by how many lessons each has finished. */
function filterOfState(state: ReadQuery<typeof route>["state"], lessons: ReadonlyMap<string, number>) {
  if (!state) return {}
  const begun = [...lessons.keys()]
  const done = begun.filter((id) => (lessons.get(id) ?? 0) >= lessonCodes.length)
  if (state === "not_begun") return { id: { $nin: begun } }
  return { id: state === "done" ? done : begun.filter((id) => !done.includes(id)) }
}

/** A page of sellers with how far their people are, by name. */
export async function listLearners(
  container: MedusaContainer,
  { q, commune_code, state, limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const training = trainingService(container)
  const lessons = await training.lessonsBySeller()
  const words = fold(q ?? "")
    .split(" ")
    .filter(Boolean)
  const [rows, count] = await container.resolve<SellerModuleService>(SELLER_MODULE).listAndCountSellers(
    {
      ...(commune_code ? { commune_code } : {}),
      ...filterOfState(state, lessons),
      $and: words.map((word) => ({ folded: { $like: `%${word}%` } })),
    },
    {
      select: ["id", "name", "commune_code"],
      take: limit,
      skip: offset,
      order: { name: "ASC", id: "ASC" },
    }
  )
  const [places, certificates] = await Promise.all([
    readPlaces(
      container,
      rows.map((row) => row.commune_code)
    ),
    training.listClassAttendances(
      { seller_id: rows.map(({ id }) => id), certificate_number: { $ne: null } },
      { select: ["id", "seller_id"], take: 1000 }
    ),
  ])
  return {
    learners: rows.map(({ id, name, commune_code: code }) => ({
      ...{ seller_id: id, name, commune_full_name: places.get(code)?.commune_full_name ?? "" },
      ...{ lessons: lessons.get(id) ?? 0, lessons_all: lessonCodes.length },
      certificates: certificates.filter(({ seller_id }) => seller_id === id).length,
    })),
    count,
    limit,
    offset,
  }
}
